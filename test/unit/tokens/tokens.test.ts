import { expect } from 'chai';
import { sha256 } from '../../../src/base/digest.js';
import { systemRandom } from '../../../src/base/runtime.js';
import { deviceHandle } from '../../../src/model/device-handle.js';
import { newDeviceToken, readDeviceToken } from '../../../src/tokens/device-token.js';
import {
  newRegistrationToken,
  REGISTRATION_TOKEN,
  registrationTokenDigest,
} from '../../../src/tokens/registration-token.js';

for (const [kind, mark, otherKind] of [
  ['access', 'mua', 'refresh'],
  ['refresh', 'mur', 'access'],
] as const) {
  describe(`${kind} tokens`, () => {
    const handle = deviceHandle('@alice:example.org', 'LAPTOP');
    const { token, digest } = newDeviceToken(kind, systemRandom, handle);
    const text = token.reveal();

    it(`read ${mark}, the device’s handle, and 256 random bits`, () => {
      expect(text).to.match(new RegExp(`^${mark}_[\\w-]{22}_[\\w-]{43}$`));
      expect(text.slice(4, 26)).to.equal(handle);
    });

    it('are kept by digest', () => {
      expect(digest).to.equal(sha256(text));
    });

    it('are read back as handle and digest, and as no other kind', () => {
      expect(readDeviceToken(kind, text)).to.deep.equal({ handle, digest });
      expect(readDeviceToken(otherKind, text)).to.equal(null);
    });

    it('are never the same twice', () => {
      expect(newDeviceToken(kind, systemRandom, handle).token.reveal()).not.to.equal(text);
    });

    for (const [what, bad] of Object.entries({
      'an empty text': '',
      'another prefix': text.replace(mark, 'syt'),
      'one character less': text.slice(0, -1),
      'one character more': `${text}A`,
      'a line after it': `${text}\n`,
      'a space before it': ` ${text}`,
      'a sign that is no base64url': `${text.slice(0, -1)}+`,
    })) {
      it(`are not read from ${what}`, () => {
        expect(readDeviceToken(kind, bad)).to.equal(null);
      });
    }
  });
}

describe('registration tokens', () => {
  it('are of the specification’s shape, and never the same twice', () => {
    const [one, other] = [newRegistrationToken(systemRandom), newRegistrationToken(systemRandom)];
    expect(one.reveal()).to.match(REGISTRATION_TOKEN);
    expect(one.reveal()).not.to.equal(other.reveal());
  });

  it('have 1 to 64 characters of the specification’s set', () => {
    for (const good of ['a', 'A-z.0_9~', 'x'.repeat(64)]) expect(good).to.match(REGISTRATION_TOKEN);
    for (const bad of ['', 'x'.repeat(65), 'a b', 'a\n', 'ä', 'a+b']) expect(bad).not.to.match(REGISTRATION_TOKEN);
  });

  it('have a digest that is no other kind’s', () => {
    expect(registrationTokenDigest('abc')).not.to.equal(sha256('abc'));
  });
});
