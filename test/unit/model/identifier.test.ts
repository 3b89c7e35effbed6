import { expect } from 'chai';
import type { JsonObject } from '../../../src/base/json.js';
import { localUser, readIdentifier } from '../../../src/model/identifier.js';

const read = (auth: JsonObject) => readIdentifier(auth, localUser('example.org'));
const ALICE = { name: '@alice:example.org', userId: '@alice:example.org' };

describe('readIdentifier', () => {
  for (const [what, auth] of Object.entries<JsonObject>({
    'a localpart': { identifier: { type: 'm.id.user', user: 'alice' } },
    'a whole user id': { identifier: { type: 'm.id.user', user: '@alice:example.org' } },
    capitals: { identifier: { type: 'm.id.user', user: 'ALICE' } },
    'the older user': { user: 'alice' },
    'the older user beside an empty identifier': { user: 'alice', identifier: null },
  })) {
    it(`finds a user by ${what}`, () => {
      expect(read(auth)).to.deep.equal(ALICE);
    });
  }

  it('prefers the identifier to the older members', () => {
    const auth = { identifier: { type: 'm.id.user', user: 'alice' }, user: 'bob', medium: 'email', address: 'b@x.org' };
    expect(read(auth)).to.deep.equal(ALICE);
  });

  it('knows somebody of another server by name only', () => {
    expect(read({ user: '@alice:other.org' })).to.deep.equal({ name: '@alice:other.org', userId: null });
  });

  for (const [what, auth] of Object.entries<JsonObject>({
    'a third-party id': { identifier: { type: 'm.id.thirdparty', medium: 'email', address: 'a@x.org' } },
    'the older third-party members': { medium: 'email', address: 'a@x.org' },
    'a phone': { identifier: { type: 'm.id.phone', country: 'DE', phone: '1234' } },
  })) {
    it(`takes ${what} for nobody of ours, under a name of its own`, () => {
      const { name, userId } = read(auth);
      expect(userId).to.equal(null);
      expect(name).to.match(/^(email a@x\.org|phone DE 1234)$/);
    });
  }

  for (const [what, auth, errcode] of [
    ['no identifier', {}, 'M_MISSING_PARAM'],
    ['an older user of another type', { user: 5 }, 'M_MISSING_PARAM'],
    ['an address without its medium', { address: 'a@x.org' }, 'M_MISSING_PARAM'],
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
      expect(() => read(auth))
        .to.throw()
        .that.includes({ status: 400, errcode });
    });
  }

  it('does not repeat what was sent', () => {
    expect(() => read({ identifier: { type: 'my-secret', user: 'alice' } }))
      .to.throw()
      .with.property('message')
      .that.does.not.include('my-secret');
  });
});
