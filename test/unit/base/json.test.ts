import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalJson, isJsonObject, type JsonValue } from '../../../src/base/json.js';

/** The same value with the members of every object in reverse order. */
function reversed(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item) => reversed(item) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .reverse()
      .map((key) => [key, reversed(value[key])]),
  );
}

const jsonValue = fc.jsonValue() as fc.Arbitrary<JsonValue>;

describe('canonicalJson', () => {
  it('is one text for one value, whatever the order of its members', () => {
    fc.assert(fc.property(jsonValue, (value) => canonicalJson(value) === canonicalJson(reversed(value))));
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(JSON.parse(canonicalJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps different values apart', () => {
    const values: JsonValue[] = [
      null,
      'null',
      [],
      {},
      '',
      0,
      '0',
      false,
      ['a'],
      { a: 'b' },
      { a: { b: 1 } },
      ['a', 'b'],
    ];
    expect(new Set(values.map(canonicalJson)).size).to.equal(values.length);
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson(['b', 'a'])).to.equal('["b","a"]');
  });

  it('leaves out members that are undefined, and takes a missing value for null', () => {
    expect(canonicalJson({ b: 1, a: undefined })).to.equal('{"b":1}');
    expect(canonicalJson(undefined)).to.equal('null');
  });
});

describe('isJsonObject', () => {
  it('takes objects only', () => {
    expect([{}, { a: 1 }].every(isJsonObject)).to.equal(true);
    expect([null, undefined, [], 'a', 1, true].some(isJsonObject)).to.equal(false);
  });
});
