import { expect } from 'chai';
import fc from 'fast-check';
import { URI } from 'otpauth';
import { Secret } from '../../../src/base/secret.js';
import { keyUri, typedSecret } from '../../../src/mfa/totp.js';

const SECRET = new Secret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
const PARAMETERS = { algorithm: 'SHA256', digits: 8, periodS: 60 } as const;

const ACCOUNTS = [
  'alice',
  'alice smith',
  'alice:bob',
  'alice&secret=AAAA',
  'alice?issuer=Evil#x',
  'a/b+c=d%41',
  "o'neil!(*)",
  '😀 👩‍👩‍👧',
  'שלום عليكم',
  'user\u202eevil',
  'é',
];
const ISSUERS = ['Example', 'Example Org', 'Beispiel & Söhne', 'أمثلة 🔐'];

describe('the key URI', () => {
  for (const issuer of ISSUERS) {
    for (const account of ACCOUNTS) {
      const uri = keyUri(SECRET, PARAMETERS, { issuer, account }).reveal();

      it(`gives an authenticator ${JSON.stringify(issuer)} and ${JSON.stringify(account)} back`, () => {
        const parsed = URI.parse(uri);
        expect(parsed).to.include({ issuer, label: account, algorithm: 'SHA256', digits: 8, period: 60 });
        expect(parsed.secret.base32).to.equal(SECRET.reveal());
      });

      it(`gives a strict URL parser ${JSON.stringify(issuer)} and ${JSON.stringify(account)} back`, () => {
        const { protocol, host, pathname, searchParams, hash } = new URL(uri);
        expect({ protocol, host, hash }).to.deep.equal({ protocol: 'otpauth:', host: 'totp', hash: '' });
        expect(pathname.slice(1).split(':').map(decodeURIComponent)).to.deep.equal([issuer, account]);
        expect([...searchParams]).to.deep.equal([
          ['secret', SECRET.reveal()],
          ['issuer', issuer],
          ['algorithm', 'SHA256'],
          ['digits', '8'],
          ['period', '60'],
        ]);
      });

      it(`has only characters of RFC 3986 for ${JSON.stringify(issuer)} and ${JSON.stringify(account)}`, () => {
        expect(uri).to.match(
          /^otpauth:\/\/totp\/(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+:(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+\?[\w.~&=%-]+$/,
        );
      });
    }
  }

  it('gives an authenticator any names back', () => {
    const trimmed = (text: string): boolean => text.trim() === text;
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => trimmed(text) && !text.includes(':'));
    const hostile = fc.constantFrom('&secret=AAAA', '?issuer=x', '#', '%3A', '😀', 'שלום', '\u202e', '+', '/', '\\');
    const account = fc
      .array(fc.oneof(hostile, fc.constant(':'), name), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''))
      .filter(trimmed);
    fc.assert(
      fc.property(name, account, (issuer, label) => {
        const parsed = URI.parse(keyUri(SECRET, PARAMETERS, { issuer, account: label }).reveal());
        expect([parsed.issuer, parsed.label, parsed.secret.base32]).to.deep.equal([issuer, label, SECRET.reveal()]);
      }),
    );
  });

  it('has a secret that is typed in groups of four', () => {
    expect(typedSecret(SECRET).reveal()).to.equal('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(typedSecret(new Secret('ABCDE')).reveal()).to.equal('ABCD E');
  });

  it('writes a space as %20 and the secret without padding', () => {
    const uri = keyUri(SECRET, PARAMETERS, { issuer: 'Example Org', account: 'a' }).reveal();
    expect(uri).to.include('Example%20Org').and.not.include('+');
    expect(uri).to.include(`secret=${SECRET.reveal()}&`);
  });

  it('cannot be printed by accident', () => {
    expect(`${keyUri(SECRET, PARAMETERS, { issuer: 'Example', account: 'a' })}`).to.equal('[secret]');
  });
});
