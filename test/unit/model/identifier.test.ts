import { expect } from 'chai';
import { readIdentifier } from '../../../src/model/identifier.js';

describe('readIdentifier', () => {
  const user = (name: string) => ({ type: 'm.id.user', user: name });
  const mail = { type: 'm.id.thirdparty', medium: 'email', address: 'a@x.org' };
  const phone = { type: 'm.id.phone', country: 'DE', phone: '1234' };

  for (const [what, auth, identifier] of [
    ['a name', { identifier: user('alice') }, user('alice')],
    ['a whole user id', { identifier: user('@alice:example.org') }, user('@alice:example.org')],
    ['the older user', { user: 'alice' }, user('alice')],
    ['the older user beside an empty identifier', { user: 'alice', identifier: null }, user('alice')],
    ['a third-party id', { identifier: mail }, mail],
    ['the older third-party members', { medium: 'email', address: 'a@x.org' }, mail],
    ['a phone', { identifier: phone }, phone],
    ['the identifier before the older members', { identifier: user('alice'), ...mail, user: 'bob' }, user('alice')],
  ] as const) {
    it(`reads ${what}`, () => {
      expect(readIdentifier(auth)).to.deep.equal(identifier);
    });
  }

  for (const [what, auth, errcode] of [
    ['no identifier', {}, 'M_MISSING_PARAM'],
    ['an older user of another type', { user: 5 }, 'M_MISSING_PARAM'],
    ['an address without its medium', { address: 'a@x.org' }, 'M_MISSING_PARAM'],
    ['a medium without its address', { medium: 'email' }, 'M_MISSING_PARAM'],
    ['an identifier that is a text', { identifier: 'alice' }, 'M_BAD_JSON'],
    ['an identifier that is a list', { identifier: ['alice'] }, 'M_BAD_JSON'],
    ['no type', { identifier: { user: 'alice' } }, 'M_MISSING_PARAM'],
    ['a type that is a number', { identifier: { type: 1, user: 'alice' } }, 'M_BAD_JSON'],
    ['no user', { identifier: { type: 'm.id.user' } }, 'M_MISSING_PARAM'],
    ['a user that is null', { identifier: { type: 'm.id.user', user: null } }, 'M_MISSING_PARAM'],
    ['a user that is an object', { identifier: { type: 'm.id.user', user: {} } }, 'M_BAD_JSON'],
    ['no address', { identifier: { type: 'm.id.thirdparty', medium: 'email' } }, 'M_MISSING_PARAM'],
    ['a phone without its country', { identifier: { type: 'm.id.phone', phone: '1' } }, 'M_MISSING_PARAM'],
    ['an unknown type', { identifier: { type: 'm.id.star', user: 'alice' } }, 'M_UNKNOWN'],
  ] as const) {
    it(`refuses ${what} with 400 ${errcode}`, () => {
      expect(() => readIdentifier(auth))
        .to.throw()
        .that.includes({ status: 400, errcode });
    });
  }

  it('does not repeat what was sent', () => {
    expect(() => readIdentifier({ identifier: { type: 'my-secret', user: 'alice' } }))
      .to.throw()
      .with.property('message')
      .that.does.not.include('my-secret');
  });
});
