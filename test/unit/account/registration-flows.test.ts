import { expect } from 'chai';
import { type RegistrationRules, registrationFlows } from '../../../src/account/registration/flows.js';

const TOKEN = 'm.login.registration_token';
const TERMS = 'm.login.terms';
const EMAIL = 'm.login.email.identity';
const DUMMY = 'm.login.dummy';

const flows = (rules: Partial<RegistrationRules>) =>
  registrationFlows({ open: true, byToken: true, stages: [DUMMY], optionalStages: [], ...rules });

describe('the ways to register', () => {
  it('are the stages of the settings in their order, and the same after a token', () => {
    expect(flows({ stages: [TERMS, DUMMY] })).to.deep.equal([
      [TERMS, DUMMY],
      [TOKEN, TERMS, DUMMY],
    ]);
  });

  it('begin with a token while registration is closed, unless the settings give it a place', () => {
    expect(flows({ open: false, stages: [TERMS] })).to.deep.equal([[TOKEN, TERMS]]);
    expect(flows({ open: false, stages: [TERMS, TOKEN] })).to.deep.equal([[TERMS, TOKEN]]);
  });

  it('are one where the settings ask everybody for a token', () => {
    expect(flows({ stages: [TERMS, TOKEN, DUMMY] })).to.deep.equal([[TERMS, TOKEN, DUMMY]]);
  });

  it('know no token where none lets anybody in, and are none where that was the only way', () => {
    expect(flows({ byToken: false })).to.deep.equal([[DUMMY]]);
    expect(flows({ byToken: false, open: false })).to.deep.equal([]);
  });

  it('with something optional end with it or with a dummy, so that no flow is the beginning of another', () => {
    expect(flows({ byToken: false, stages: [TERMS], optionalStages: [EMAIL] })).to.deep.equal([
      [TERMS, DUMMY],
      [TERMS, EMAIL],
    ]);
    expect(flows({ stages: [DUMMY], optionalStages: [EMAIL, DUMMY] })).to.deep.equal([
      [DUMMY],
      [EMAIL],
      [TOKEN, DUMMY],
      [TOKEN, EMAIL],
    ]);
  });

  it('never have one that another begins with, whatever the settings are', () => {
    const types = [TOKEN, TERMS, EMAIL, DUMMY];
    const some = <T>(list: readonly T[]): T[][] =>
      Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_item, index) => (bits >> index) % 2 === 1));
    for (const stages of some(types).filter((set) => set.length > 0)) {
      for (const optionalStages of some(types)) {
        for (const open of [true, false]) {
          const made = flows({ open, stages, optionalStages });
          for (const flow of made) {
            expect(new Set(flow).size, flow.join()).to.equal(flow.length);
            const longer = made.filter((each) => each !== flow && flow.every((type, index) => each[index] === type));
            expect(longer, JSON.stringify({ stages, optionalStages, made })).to.deep.equal([]);
          }
        }
      }
    }
  });
});
