import { expect } from 'chai';
import { matrixCanonicalJson, signedJson } from '../../../src/base/signed-json.js';

describe('canonical JSON', () => {
  // The first ones are the examples of the specification's appendix.
  const forms: readonly (readonly [string, string])[] = [
    ['{}', '{}'],
    ['{ "one": 1, "two": "Two" }', '{"one":1,"two":"Two"}'],
    ['{ "b": "2", "a": "1" }', '{"a":"1","b":"2"}'],
    [
      '{"auth":{"success":true,"mxid":"@john.doe:example.com","profile":{"display_name":"John Doe","three_pids":[{"medium":"email","address":"john.doe@example.org"},{"medium":"msisdn","address":"123456789"}]}}}',
      '{"auth":{"mxid":"@john.doe:example.com","profile":{"display_name":"John Doe","three_pids":[{"address":"john.doe@example.org","medium":"email"},{"address":"123456789","medium":"msisdn"}]},"success":true}}',
    ],
    ['{"a":"日本語"}', '{"a":"日本語"}'],
    ['{"本":2,"日":1}', '{"日":1,"本":2}'],
    ['{"a":"\\u65E5"}', '{"a":"日"}'],
    ['{"a":null}', '{"a":null}'],
    ['{"a":-0,"b":1e10}', '{"a":0,"b":10000000000}'],
    ['{"a":[3,[],{"z":1,"y":false}],"":""}', '{"":"","a":[3,[],{"y":false,"z":1}]}'],
    [
      '"\\u0000\\u0007\\u001f\\b\\t\\n\\f\\r\\"\\\\\\/\\u007f\\u2028"',
      '"\\u0000\\u0007\\u001f\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028"',
    ],
    ['[9007199254740991,-9007199254740991]', '[9007199254740991,-9007199254740991]'],
    ['{"10":1,"9":2,"__proto__":3}', '{"10":1,"9":2,"__proto__":3}'],
  ];
  for (const [json, expected] of forms)
    it(`of ${json.slice(0, 60)} has one spelling`, () => {
      expect(matrixCanonicalJson(JSON.parse(json))).to.equal(expected);
    });

  it('has its members in the order of code points, which is not that of UTF-16', () => {
    expect(matrixCanonicalJson({ '\u{1F600}': 1, '\uFF5E': 2, z: 3 })).to.equal('{"z":3,"\uFF5E":2,"\u{1F600}":1}');
  });

  it('does not exist of fractions, of integers beyond 53 bits and of half characters', () => {
    for (const json of ['1.5', '[9007199254740992]', '{"a":-9007199254740992}', '1e300', '"\\ud800"', '{"\\udc00":1}'])
      expect(() => matrixCanonicalJson(JSON.parse(json)), json).to.throw('signed object');
  });

  it('is signed without signatures and unsigned, at the top only', () => {
    const signed = { b: { signatures: {}, unsigned: 1 }, a: 1, signatures: { x: 1 }, unsigned: { y: 1.5 } };
    expect(signedJson(signed)).to.equal('{"a":1,"b":{"signatures":{},"unsigned":1}}');
  });
});
