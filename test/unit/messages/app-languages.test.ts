import { expect } from 'chai';
import { LANGUAGES } from '../../../src/app/words/languages.js';
import { pageMessages } from '../../support/words.js';

describe('the languages of the account page', () => {
  it('are those of the messages, with their own names and directions', () => {
    const ofPages = [...pageMessages.values()].map((words) => ({
      code: words.language,
      name: words('language-name'),
      dir: words.direction,
    }));
    expect(LANGUAGES).to.have.deep.members(ofPages);
  });
});
