import { expect } from 'chai';
import { forbidden, invalidParam, limitExceeded, missingParam } from '../../../src/base/matrix-error.js';
import { problemOf } from '../../../src/pages/problem.js';
import type { StageForm } from '../../../src/uia/stage.js';
import { english } from '../../support/words.js';

const form: StageForm = {
  title: 'Two fields',
  fields: [
    { name: 'code', label: 'Code', kind: 'code', hint: '6 digits' },
    { name: 'code_word', label: 'Word', kind: 'text' },
  ],
};

describe('the words of a problem', () => {
  it('are those of the stage, beside the first field', () => {
    expect(problemOf(english, forbidden('Wrong code'), form)).to.deep.equal({ field: 'code', words: 'Wrong code' });
  });

  it('stand beside the field that the refusal names, and speak of no auth dict', () => {
    expect(problemOf(english, invalidParam('auth.code_word must match pattern "x"'), form)).to.deep.equal({
      field: 'code_word',
      words: 'What you entered does not have the right form.',
    });
    expect(problemOf(english, missingParam('Missing auth.code'), form)).to.deep.equal({
      field: 'code',
      words: 'What you entered does not have the right form. Expected: 6 digits.',
    });
  });

  it('say how long to wait', () => {
    const words = (ms: number) => problemOf(english, limitExceeded(ms, 'Too many'), form).words;
    expect(words(1)).to.equal('Too many. You can try again in 1 second.');
    expect(words(119_000)).to.equal('Too many. You can try again in 119 seconds.');
    expect(words(120_000)).to.equal('Too many. You can try again in 2 minutes.');
    expect(words(7_200_000)).to.equal('Too many. You can try again in 2 hours.');
  });

  it('belong to no field where there is none', () => {
    expect(problemOf(english, forbidden('No'), { title: 'None', fields: [] })).to.deep.equal({
      field: null,
      words: 'No',
    });
  });
});
