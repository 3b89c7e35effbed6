import { expect } from 'chai';
import { ConfigError } from '../../../src/server/config/config-error.js';
import { loadConfig } from '../../../src/server/config.js';
import { flowsToRegister } from '../../../src/server/flows-to-register.js';
import { dummyStage } from '../../../src/stages/dummy.js';
import type { Stage } from '../../../src/uia/stage.js';

const passing = (type: string, role: Stage['role']): Stage => ({ ...dummyStage(), type, role });
const stages = [dummyStage(), passing('m.login.registration_token', 'other'), passing('m.login.password', 'identity')];
const flowsOf = (...sets: string[]) =>
  flowsToRegister(loadConfig({ sets: ['registration.open=true', ...sets] }), stages);

describe('the settings of registration', () => {
  it('may name every stage of the server that proves nobody’s identity', () => {
    const own = passing('org.example.login.puzzle', 'other');
    const config = loadConfig({
      sets: ['registration.stages=[org.example.login.puzzle]', 'registration.by_token=false'],
    });
    expect(flowsToRegister(config, [...stages, own])).to.deep.equal([]);
    const open = { registration: { ...config.registration, open: true } };
    expect(flowsToRegister(open, [...stages, own])).to.deep.equal([[own.type]]);
  });

  for (const [set, words] of Object.entries({
    'registration.stages=[m.login.recaptcha]':
      'registration.stages names m.login.recaptcha: only an application that verifies answers itself can offer it',
    'registration.optional_stages=[m.login.email.identity]':
      'registration.optional_stages names m.login.email.identity: it needs mail, with mail.smtp_url',
    'registration.stages=[m.login.terms]': 'registration.stages names m.login.terms: it needs the policies',
    'registration.stages=[org.example.login.pin]':
      'registration.stages names org.example.login.pin: there is no such stage here',
    'registration.stages=[m.login.password]':
      'registration.stages names m.login.password, which proves who somebody is',
  })) {
    it(`stop the start with a line that says why: ${set}`, () => {
      expect(() => flowsOf(set)).to.throw(ConfigError, words);
    });
  }

  it('stop the start where there are policies that nobody is asked to accept', () => {
    const terms = '{privacy: {version: "1", en: {name: Privacy, url: "https://example.org/privacy"}}}';
    expect(() => flowsOf(`registration.terms=${terms}`)).to.throw(ConfigError, 'does not ask for m.login.terms');
  });

  it('stop the start where a token is asked for and none is taken', () => {
    const sets = ['registration.stages=[m.login.registration_token]', 'registration.by_token=false'];
    expect(() => flowsOf(...sets)).to.throw(ConfigError, 'registration.by_token is false');
  });
});
