import { expect } from 'chai';
import { compileCheck } from '../../../src/uia/schema-check.js';

const check = compileCheck({
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { description: 'A name of letters', type: 'string', pattern: '^[a-z]+$' },
    count: { type: 'integer', maximum: 9 },
    list: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } },
  },
});

describe('a schema check', () => {
  it('has nothing against what fits', () => {
    check({ name: 'alice', count: 9, list: [{ id: '1' }] });
  });

  for (const [what, value, errcode, message] of [
    ['a missing member', {}, 'M_MISSING_PARAM', 'Missing name'],
    ['a missing member deep inside', { name: 'a', list: [{}] }, 'M_MISSING_PARAM', 'Missing list.0.id'],
    ['a member that objects have of themselves', Object.create({ name: 'alice' }), 'M_MISSING_PARAM', 'Missing name'],
    ['a wrong type', { name: 5 }, 'M_BAD_JSON', 'name must be string'],
    ['a number as a text', { name: 'a', count: '5' }, 'M_BAD_JSON', 'count must be integer'],
    ['another kind of value', [], 'M_BAD_JSON', 'The body must be object'],
    ['a member that is not known', { name: 'a', more: 1 }, 'M_INVALID_PARAM', 'more is not known here'],
    ['a pattern, in words', { name: 'A1' }, 'M_INVALID_PARAM', 'name is not a name of letters'],
    ['a number too large', { name: 'a', count: 10 }, 'M_INVALID_PARAM', 'count must be <= 9'],
  ] as const) {
    it(`refuses ${what} with 400 ${errcode} and names it`, () => {
      expect(() => check(value))
        .to.throw(message)
        .that.includes({ status: 400, errcode });
    });
  }

  it('names the place that it is told', () => {
    expect(() => check({}, 'auth')).to.throw('Missing auth.name');
    expect(() => check([], 'auth')).to.throw('auth must be object');
  });

  it('fills nothing in and changes nothing', () => {
    const value = Object.freeze({ name: 'alice' });
    compileCheck({ type: 'object', properties: { name: { type: 'string' }, kind: { type: 'string', default: 'x' } } })(
      value,
    );
    expect(value).to.deep.equal({ name: 'alice' });
  });

  it('refuses to be made of what is no schema, alone or among the shared ones', () => {
    const none = { $id: 'none', type: 'objekt' };
    expect(() => compileCheck(none)).to.throw('schema is invalid');
    expect(() => compileCheck({ type: 'object' }, [none])).to.throw('schema is invalid');
  });
});
