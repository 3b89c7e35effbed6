import { expect } from 'chai';
import { createKeyRing } from '../../../src/base/key-ring.js';
import { systemRandom } from '../../../src/base/runtime.js';
import { codeDigest, newRecoveryCodes, readRecoveryCode } from '../../../src/mfa/recovery-codes.js';

const keys = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 1) }], 'k1');
const ALICE = '@alice:example.org';
const make = (count = 10, random = systemRandom) =>
  newRecoveryCodes(keys, random, { userId: ALICE, setId: 'set', count, now: 5 });

/** The digest of the typed code, where the set has it. */
function matchedDigest(...args: Parameters<typeof codeDigest>): string | null {
  const digest = codeDigest(...args);
  return digest !== null && args[2].digests.includes(digest) ? digest : null;
}

describe('recovery codes', () => {
  const { set, codes } = make();
  const texts = codes.map((code) => code.reveal());
  const first = texts[0] ?? '';

  it('are ten of the form xxxx-xxxx-xxxx-xxxx, in Crockford’s base32', () => {
    expect(texts).to.have.length(10);
    for (const text of texts) expect(text).to.match(/^[0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{4}){3}$/);
  });

  it('are never the same twice', () => {
    const many = make(2000).codes.map((code) => code.reveal());
    expect(new Set(many).size).to.equal(2000);
  });

  it('use every symbol about as often as every other', () => {
    const seen = new Map<string, number>();
    for (const symbol of make(2000).codes.flatMap((code) => [...code.reveal().replaceAll('-', '')])) {
      seen.set(symbol, (seen.get(symbol) ?? 0) + 1);
    }
    expect(seen.size).to.equal(32);
    for (const [symbol, times] of seen) expect(times, symbol).to.be.within(800, 1200);
  });

  it('are kept as digests only, under the active key', () => {
    expect(set).to.deep.include({ id: 'set', keyId: 'k1', total: 10, createdAt: 5 });
    expect(new Set(set.digests).size).to.equal(10);
    for (const text of texts)
      expect(JSON.stringify(set)).not.to.include(text).and.not.include(text.replaceAll('-', ''));
  });

  it('are each found by their own digest', () => {
    expect(texts.map((text) => matchedDigest(keys, ALICE, set, text))).to.deep.equal(set.digests);
  });

  it('are bound to their user, their set and their key', () => {
    const other = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 2) }], 'k1');
    expect(matchedDigest(keys, '@bob:example.org', set, first)).to.equal(null);
    expect(matchedDigest(keys, ALICE, { ...set, id: 'other' }, first)).to.equal(null);
    expect(matchedDigest(other, ALICE, set, first)).to.equal(null);
  });

  it('are not found once their digest is gone', () => {
    expect(matchedDigest(keys, ALICE, { ...set, digests: set.digests.slice(1) }, first)).to.equal(null);
  });

  it('are found under the key they were made with, when another one is active', () => {
    const both = createKeyRing(
      [
        { id: 'k1', bytes: Buffer.alloc(32, 1) },
        { id: 'k2', bytes: Buffer.alloc(32, 2) },
      ],
      'k2',
    );
    expect(matchedDigest(both, ALICE, set, first)).to.equal(set.digests[0]);
  });

  it('cannot be printed by accident', () => {
    expect(`${codes.join(' ')} ${JSON.stringify(codes)}`).not.to.include(first);
  });

  describe('as people type them', () => {
    const folded = '0123456789ABCDEF';
    for (const typed of [
      '0123-4567-89ab-cdef',
      '0123456789ABCDEF',
      ' 0123 4567 89ab cdef ',
      '01234567-89AB--CDEF',
      'o123-4567-89ab-cdef',
      'OI23-4567-89ab-cdef',
      '0l23-4567-89ab-cdef',
      '0L23\t4567\n89ab\u00a0cdef',
    ]) {
      it(`reads ${JSON.stringify(typed)}`, () => {
        expect(readRecoveryCode(typed)).to.equal(folded);
      });
    }

    for (const typed of [
      '',
      '0123-4567-89ab-cde',
      '0123-4567-89ab-cdef0',
      'u123-4567-89ab-cdef',
      '０123-4567-89ab-cdef',
      '0123_4567_89ab_cdef',
      '0123-4567-89ab-cde\u0000',
    ]) {
      it(`does not read ${JSON.stringify(typed)}`, () => {
        expect(readRecoveryCode(typed)).to.equal(null);
        expect(matchedDigest(keys, ALICE, set, typed)).to.equal(null);
      });
    }

    it('finds a code in capitals without its hyphens', () => {
      expect(matchedDigest(keys, ALICE, set, first.toUpperCase().replaceAll('-', ' '))).to.equal(set.digests[0]);
    });
  });
});
