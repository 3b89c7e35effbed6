import { expect } from 'chai';
import { deviceHandle } from '../../../src/model/device-handle.js';
import { localpartOf, newUserId, readUserId } from '../../../src/model/user-id.js';

const SERVER = 'example.org';

describe('user ids', () => {
  it('are made of a name and the server’s', () => {
    expect(newUserId('alice', SERVER)).to.equal('@alice:example.org');
    expect(newUserId('a.b_c=d-e/f+0', SERVER)).to.equal('@a.b_c=d-e/f+0:example.org');
  });

  it('have small letters only', () => {
    expect(newUserId('Alice', SERVER)).to.equal('@alice:example.org');
  });

  for (const name of [
    '',
    ' alice',
    'al ice',
    'älice',
    'alice!',
    '@alice',
    'alice:',
    'a\u0000',
    'a\n',
    '＠alice',
    'İ',
    '\u212a',
    'alice\u212a',
  ]) {
    it(`are not made of ${JSON.stringify(name)}`, () => {
      expect(newUserId(name, SERVER)).to.equal(null);
    });
  }

  it('of new users are neither reserved for the server’s own nor like a guest’s', () => {
    for (const name of ['_', '_bot', '0', '12345']) {
      expect(newUserId(name, SERVER), name).to.equal(null);
      expect(readUserId(name, SERVER), name).to.equal(`@${name}:example.org`);
    }
    for (const name of ['a_', '0a', '1.2', '1_']) expect(newUserId(name, SERVER)).to.equal(`@${name}:example.org`);
  });

  it('are at most 255 bytes long', () => {
    const most = 255 - '@:example.org'.length;
    expect(newUserId('a'.repeat(most), SERVER)).to.have.length(255);
    expect(newUserId('a'.repeat(most + 1), SERVER)).to.equal(null);
  });

  it('are read from a localpart or whole', () => {
    expect(readUserId('alice', SERVER)).to.equal('@alice:example.org');
    expect(readUserId('@Alice:example.org', SERVER)).to.equal('@alice:example.org');
    expect(readUserId('@ALICE:EXAMPLE.ORG', SERVER)).to.equal('@alice:example.org');
    expect(readUserId('@alice:example.org', 'Example.org')).to.equal('@alice:Example.org');
    expect(readUserId('@alice:example.org:8448', 'example.org:8448')).to.equal('@alice:example.org:8448');
  });

  for (const name of [
    '@alice',
    '@alice:',
    '@alice:other.org',
    '@alice:example.org:8448',
    '@:example.org',
    '@@a:example.org',
    '',
  ]) {
    it(`are not read from ${JSON.stringify(name)}`, () => {
      expect(readUserId(name, SERVER)).to.equal(null);
    });
  }

  it('give their localpart back', () => {
    expect(localpartOf('@alice:example.org:8448')).to.equal('alice');
  });
});

describe('deviceHandle', () => {
  it('has 22 characters and is the same for the same user and device', () => {
    expect(deviceHandle('@a:x', 'D'))
      .to.match(/^[\w-]{22}$/)
      .and.to.equal(deviceHandle('@a:x', 'D'));
  });

  it('keeps users and devices apart, however they are cut', () => {
    expect(new Set([deviceHandle('@a:x', 'D'), deviceHandle('@a:xD', ''), deviceHandle('@a:', 'xD')]).size).to.equal(3);
  });
});
