import { expect } from 'chai';
import { sameText, sha256 } from '../../../src/base/digest.js';

describe('digest', () => {
  it('is SHA-256 in base64url (FIPS 180-2, the message abc)', () => {
    const hex = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256('abc')).to.equal(Buffer.from(hex, 'hex').toString('base64url'));
  });

  it('takes equal texts for the same and others not, whatever their lengths', () => {
    expect(sameText('abc', 'abc')).to.equal(true);
    expect(sameText('', '')).to.equal(true);
    expect(sameText('abc', 'abd')).to.equal(false);
    expect(sameText('abc', 'abcd')).to.equal(false);
    expect(sameText('é', 'e\u0301')).to.equal(false);
  });
});
