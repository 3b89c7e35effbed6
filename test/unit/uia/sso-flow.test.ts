import { expect } from 'chai';
import { withSsoFlow } from '../../../src/uia/sso-flow.js';

const form = { title: 'A step', fields: [] };
const stages = new Map([
  ['password', { form }],
  ['code', { form }],
  ['machine', {}],
  ['captcha', { form: { ...form, appOnly: true as const } }],
]);
const requester = { userId: '@alice:example.org', deviceId: 'PHONE', secondFactor: false };
const FLOWS = [['password', 'code']];

describe('the flow of m.login.sso', () => {
  it('comes last, for whoever is signed in', () => {
    expect(withSsoFlow(FLOWS, {}, requester, stages)).to.deep.equal([...FLOWS, ['m.login.sso']]);
    expect(withSsoFlow(FLOWS, {}, null, stages)).to.deep.equal(FLOWS);
  });

  it('is not there for an operation that has flows of its own', () => {
    expect(withSsoFlow(FLOWS, { flows: FLOWS }, requester, stages)).to.deep.equal(FLOWS);
  });

  it('needs a flow of which every stage has a page', () => {
    for (const strange of [['machine'], ['password', 'machine'], ['password', 'captcha'], ['unknown']])
      expect(withSsoFlow([strange], {}, requester, stages), strange.join()).to.deep.equal([strange]);
    expect(withSsoFlow([['machine'], ['password']], {}, requester, stages)).to.have.length(3);
  });
});
