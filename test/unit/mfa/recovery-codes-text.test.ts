import { expect } from 'chai';
import { Secret } from '../../../src/base/secret.js';
import { recoveryCodesText } from '../../../src/mfa/recovery-codes-text.js';

const NOW = Date.UTC(2026, 9, 1, 12, 5);
const about = { issuer: 'Example', account: 'alice', now: NOW };
const codes = Array.from({ length: 10 }, (_, index) => new Secret(`7k2m-x0qd-3hnv-000${index}`));

describe('the text of a set of recovery codes', () => {
  it('says whose they are, since when, and lists them with numbers of one width', () => {
    const lines = recoveryCodesText(codes, about).reveal().split('\n');
    expect(lines.slice(0, 2)).to.deep.equal([
      'Recovery codes of alice at Example',
      'Made on 2026-10-01 12:05 UTC. They take the place of all earlier ones.',
    ]);
    expect([lines[4], lines[13]]).to.deep.equal([' 1. 7k2m-x0qd-3hnv-0000', '10. 7k2m-x0qd-3hnv-0009']);
  });

  it('has as many lines whatever the names are: none of them breaks or turns one', () => {
    const usual = recoveryCodesText(codes, about)
      .reveal()
      .split(/\r\n|[\n\r\u2028\u2029]/u).length;
    const hostile = { issuer: 'a\r\n1. 0000', account: 'b\u2028c\u202ed\u0000e', now: NOW };
    const text = recoveryCodesText(codes, hostile).reveal();
    expect(text.split(/\r\n|[\n\r\u2028\u2029]/u)).to.have.length(usual);
    expect(text.split('\n')[0]).to.equal('Recovery codes of b c d e at a 1. 0000');
  });

  it('cannot be printed by accident', () => {
    expect(`${recoveryCodesText(codes, about)}`).to.equal('[secret]');
  });
});
