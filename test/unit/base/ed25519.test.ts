import { expect } from 'chai';
import { isEd25519Key, verifyEd25519 } from '../../../src/base/ed25519.js';

describe('an Ed25519 signature', () => {
  // The key and the signatures of the specification's appendix: Cryptographic Test Vectors.
  const KEY = 'XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI';
  const EMPTY = 'K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ';
  const TWO = 'KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw';

  it('is good for its text and its key, with padding and without', () => {
    expect(verifyEd25519(KEY, '{}', EMPTY)).to.equal(true);
    expect(verifyEd25519(KEY, '{"one":1,"two":"Two"}', TWO)).to.equal(true);
    expect(verifyEd25519(KEY, '{}', `${EMPTY}==`)).to.equal(true);
  });

  it('is bad for another text, another key, and when a character of it differs', () => {
    expect(verifyEd25519(KEY, '{ }', EMPTY)).to.equal(false);
    expect(verifyEd25519(KEY, '{}', TWO)).to.equal(false);
    expect(verifyEd25519(`Y${KEY.slice(1)}`, '{}', EMPTY)).to.equal(false);
    expect(verifyEd25519(KEY, '{}', `L${EMPTY.slice(1)}`)).to.equal(false);
  });

  it('is bad, and no fault, when key or signature is no such thing', () => {
    for (const text of ['', '!', KEY.slice(1), `${KEY}AA`, 'A'.repeat(43), '_'.repeat(43)])
      expect(verifyEd25519(text, '{}', EMPTY), text).to.equal(false);
    for (const text of ['', EMPTY.slice(2), `${EMPTY}AAAA`, 'A'.repeat(86), EMPTY.replace('/', '_')])
      expect(verifyEd25519(KEY, '{}', text), text).to.equal(false);
  });

  it('is bad at once, however long it is', () => {
    const startedAt = performance.now();
    // As much padding as a request holds, and then none: looking for its end from each sign on took seconds.
    expect(verifyEd25519(KEY, '{}', `${'='.repeat(60_000)}A`)).to.equal(false);
    expect(performance.now() - startedAt).to.be.below(500);
  });

  it('has a key of 32 bytes in unpadded base64, in the one spelling that it has', () => {
    expect(isEd25519Key(KEY)).to.equal(true);
    // The last character holds four bits of the key and two that are nothing.
    const otherSpelling = `${KEY.slice(0, -1)}J`;
    expect(Buffer.from(otherSpelling, 'base64')).to.deep.equal(Buffer.from(KEY, 'base64'));
    for (const text of [otherSpelling, `${KEY}=`, KEY.slice(1), ` ${KEY}`, KEY.replace('X', '-'), ''])
      expect(isEd25519Key(text), text).to.equal(false);
  });
});
