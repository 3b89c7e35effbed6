import { expect } from 'chai';
import { createKeyRing } from '../../../src/base/key-ring.js';
import { systemRandom } from '../../../src/base/runtime.js';
import { digestAppPassword, newAppPassword, readAppPassword } from '../../../src/mfa/app-passwords.js';

const KEYS = createKeyRing(
  ['k1', 'k2'].map((id, index) => ({ id, bytes: Buffer.alloc(32, index + 1) })),
  'k2',
);

describe('an app password', () => {
  it('is five groups of four symbols, each with five random bits', () => {
    const made = Array.from({ length: 200 }, () => newAppPassword(systemRandom).reveal());
    for (const password of made) expect(password).to.match(/^app(-[0-9a-hjkmnp-tv-z]{4}){5}$/);
    expect(new Set(made.flatMap((password) => [...password.slice(4).replaceAll('-', '')])).size).to.equal(32);
    const bytes = Buffer.from(Array.from({ length: 20 }, (_, index) => index));
    expect(newAppPassword(() => bytes).reveal()).to.equal('app-0123-4567-89ab-cdef-ghjk');
  });

  it('is read as it may be typed: in capitals, with look-alikes, with spaces around it', () => {
    const read = '0123456789ABCDEF1110';
    for (const typed of [
      'app-0123-4567-89ab-cdef-1110',
      ' APP-0123-4567-89AB-CDEF-iLlo ',
      'App-O123-4567-89ab-cdef-1l1O\n',
    ])
      expect(readAppPassword(typed), typed).to.equal(read);
  });

  it('is known by its form, which no other password has', () => {
    for (const other of [
      'correct horse battery staple',
      'app-0123-4567-89ab-cdef',
      'app-0123-4567-89ab-cdef-ghjk-mnpq',
      'app-0123-4567-89ab-cdef-ghju',
      'app0123456789abcdefghjk',
      'apq-0123-4567-89ab-cdef-ghjk',
      'my app-0123-4567-89ab-cdef-ghjk',
      'app-0123-4567-89ab-cdef-ghj\u212a',
      '',
    ])
      expect(readAppPassword(other), other).to.equal(null);
  });

  it('has a digest of its own for each user and key', () => {
    const digests = [
      digestAppPassword(KEYS, '@a:x', '0'),
      digestAppPassword(KEYS, '@b:x', '0'),
      digestAppPassword(KEYS, '@a:x', '0', 'k1'),
      KEYS.digest('recovery code', ['@a:x', '0']),
    ];
    expect(new Set(digests).size).to.equal(4);
    expect(digestAppPassword(KEYS, '@a:x', '0', 'k2')).to.equal(digests[0]);
  });
});
