import { expect } from 'chai';
import { stageRegistry } from '../../../src/uia/stage-registry.js';
import { stageOf } from './fake-stages.js';

const token = { type: 'object', required: ['token'], properties: { token: { type: 'string' } } };
const registry = stageRegistry([
  stageOf('m.login.2fa.totp', 'second_factor', { schema: token }),
  stageOf('m.login.2fa.recovery', 'second_factor', { schema: token }),
  stageOf('m.login.dummy', 'other'),
]);

describe('reading an auth dict', () => {
  for (const nothing of [undefined, null, {}, { type: null, session: null }, { token: '1' }]) {
    it(`takes ${JSON.stringify(nothing)} for none`, () => {
      expect(registry.read(nothing)).to.equal(null);
    });
  }

  it('takes {session} alone for a poll, without any other member', () => {
    expect(registry.read({ session: 's', token: '1', type: null })).to.deep.equal({ session: 's' });
  });

  it('takes null members for absent ones', () => {
    expect(registry.read({ type: 'm.login.dummy', session: null })).to.deep.equal({ type: 'm.login.dummy' });
    expect(() => registry.read({ type: 'm.login.2fa.totp', token: null }))
      .to.throw()
      .include({ errcode: 'M_MISSING_PARAM' });
  });

  for (const [what, auth, errcode, message] of [
    ['a text', 'auth', 'M_BAD_JSON', 'auth must be an object'],
    ['a list', [{ type: 'm.login.dummy' }], 'M_BAD_JSON', 'auth must be an object'],
    ['a number', 0, 'M_BAD_JSON', 'auth must be an object'],
    ['false', false, 'M_BAD_JSON', 'auth must be an object'],
    ['a type that is no text', { type: 1 }, 'M_BAD_JSON', 'auth.type must be a string'],
    ['a session that is no text', { session: ['s'] }, 'M_BAD_JSON', 'auth.session must be a string'],
    ['an unregistered type', { type: 'm.login.star' }, 'M_UNKNOWN', 'auth.type is not a stage of this server'],
    ['a type that every object has', { type: 'constructor' }, 'M_UNKNOWN', 'auth.type is not a stage of this server'],
    ['an empty type', { type: '', session: 's' }, 'M_UNKNOWN', 'auth.type is not a stage of this server'],
    ['a stage without its member', { type: 'm.login.2fa.totp' }, 'M_MISSING_PARAM', 'Missing auth.token'],
    [
      'a member of the wrong type',
      { type: 'm.login.2fa.totp', token: 123456 },
      'M_BAD_JSON',
      'auth.token must be string',
    ],
  ] as const) {
    it(`refuses ${what} with 400 ${errcode}`, () => {
      expect(() => registry.read(auth))
        .to.throw(message)
        .that.includes({ status: 400, errcode });
    });
  }

  for (const [alias, type] of [
    ['m.login.two-factor.totp', 'm.login.2fa.totp'],
    ['m.login.two-factor.recovery', 'm.login.2fa.recovery'],
  ] as const) {
    it(`understands ${alias}`, () => {
      expect(registry.read({ type: alias, session: 's', token: '1' })).to.deep.equal({
        type,
        session: 's',
        token: '1',
      });
    });
  }

  it('understands m.login.totp with its response', () => {
    const read = registry.read({ type: 'm.login.totp', response: '123456' });
    expect(read).to.include({ type: 'm.login.2fa.totp', token: '123456' });
  });

  it('prefers our member to the alias’s', () => {
    expect(registry.read({ type: 'm.login.totp', response: '1', token: '2' })).to.include({ token: '2' });
  });

  it('checks the shape behind an alias', () => {
    expect(() => registry.read({ type: 'm.login.totp', response: 5 })).to.throw('auth.token must be string');
    expect(() => registry.read({ type: 'm.login.totp' })).to.throw('Missing auth.token');
  });

  it('knows the aliases that it is given, and no others', () => {
    const own = stageRegistry([stageOf('m.login.dummy', 'other')], {
      'org.example.nothing': { type: 'm.login.dummy' },
    });
    expect(own.read({ type: 'org.example.nothing' })).to.deep.equal({ type: 'm.login.dummy' });
    expect(() => own.read({ type: 'm.login.totp', response: '1' })).to.throw('not a stage of this server');
  });
});

describe('registering stages', () => {
  it('stops a start with two stages of one type', () => {
    expect(() => stageRegistry([stageOf('a', 'other'), stageOf('a', 'other')])).to.throw('two stages for a');
  });

  it('stops a start with a schema that is not strict', () => {
    const loose = stageOf('a', 'other', { schema: { type: 'object', propertys: {} } });
    expect(() => stageRegistry([loose])).to.throw(/strict mode/);
  });
});
