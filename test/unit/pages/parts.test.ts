import { expect } from 'chai';
import { begunWords } from '../../../src/pages/begun.js';
import { progress } from '../../../src/pages/progress.js';
import { stageField } from '../../../src/pages/stage-field.js';
import { english } from '../../support/words.js';

describe('progress', () => {
  const step = (flows: string[][], completed: string[], type: string) =>
    /Step \d+ of \d+/.exec(progress(english, { flows, completed }, type)?.toString() ?? '')?.[0] ?? null;

  it('counts the steps of the shortest flow that goes on with the stage', () => {
    const flows = [['a', 'b', 'c'], ['a', 'b'], ['a', 'd', 'e', 'f'], ['b']];
    expect(step(flows, [], 'a')).to.equal('Step 1 of 2');
    expect(step(flows, ['a'], 'b')).to.equal('Step 2 of 2');
    expect(step(flows, ['a'], 'd')).to.equal('Step 2 of 4');
  });

  it('says nothing of a flow of one stage, nor of a stage that is not next', () => {
    expect(step([['a']], [], 'a')).to.equal(null);
    expect(step([['a', 'b']], [], 'b')).to.equal(null);
  });
});

describe('when something was begun', () => {
  const at = Date.UTC(2026, 9, 1, 9, 5);
  const words = (ms: number) => begunWords(english, { at, address: '192.0.2.7' }, at + ms);

  it('is told in minutes and hours, with the time and the address', () => {
    expect(words(59_999)).to.match(/^Less than a minute ago, at 09:05 UTC, from 192\.0\.2\.7$/);
    expect(words(60_000)).to.match(/^1 minute ago/);
    expect(words(59 * 60_000)).to.match(/^59 minutes ago/);
    expect(words(60 * 60_000)).to.match(/^1 hour ago/);
    expect(words(120 * 60_000)).to.match(/^2 hours ago/);
  });
});

describe('a field', () => {
  const calm = { number: 0, focused: true, required: false, problem: null };
  const field = (more: object, state: object = {}) =>
    stageField(english, { name: 'token', label: 'Code', kind: 'code', ...more }, { ...calm, ...state }).toString();

  it('for a code asks phones for digits and offers a received code', () => {
    expect(field({})).to.include('type="text" inputmode="numeric" autocomplete="one-time-code"');
  });

  it('takes the completion that the stage names', () => {
    expect(field({ autocomplete: 'off' }))
      .to.include('autocomplete="off"')
      .and.not.include('one-time-code');
    expect(field({ kind: 'password', autocomplete: 'current-password' })).to.include(
      'type="password" autocomplete="current-password"',
    );
    expect(field({ kind: 'text' })).not.to.include('autocomplete=');
  });

  it('is read out with its hint and its problem', () => {
    const markup = field({ hint: '6 digits' }, { problem: 'Wrong code', required: true });
    expect(markup).to.include('<label for="field-0">Code</label>');
    expect(markup).to.include(' required');
    expect(markup).to.include('aria-invalid="true" aria-describedby="field-0-hint field-0-problem"');
    expect(markup).to.include('<p class="alert" role="alert" id="field-0-problem">Wrong code</p>');
    expect(field({})).not.to.match(/aria-describedby|aria-invalid|role=|required/);
  });

  it('escapes all that a stage says of it', () => {
    const hostile = '"><script>x</script>';
    const markup = field({ name: hostile, label: hostile, hint: hostile, autocomplete: hostile }, { problem: hostile });
    expect(markup).not.to.include('<script');
    expect(markup.match(/&quot;&gt;&lt;script&gt;/g)).to.have.length(5);
  });
});
