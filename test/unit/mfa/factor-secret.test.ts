import { expect } from 'chai';
import { createKeyRing } from '../../../src/base/key-ring.js';
import { Secret } from '../../../src/base/secret.js';
import { openFactorSecret, sealFactorSecret } from '../../../src/mfa/factor-secret.js';

describe('a factor’s secret', () => {
  const keys = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 1) }], 'k1');
  const sealed = sealFactorSecret(keys, '@alice:example.org', 'f1', new Secret('BASE32SECRET'));

  it('opens for its user and factor', () => {
    expect(openFactorSecret(keys, '@alice:example.org', 'f1', sealed).reveal()).to.equal('BASE32SECRET');
  });

  it('is not readable in the store', () => {
    expect(sealed).not.to.include('BASE32');
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.to.include('BASE32');
  });

  it('does not open for another user or factor', () => {
    expect(() => openFactorSecret(keys, '@mallory:example.org', 'f1', sealed)).to.throw();
    expect(() => openFactorSecret(keys, '@alice:example.org', 'f2', sealed)).to.throw();
  });
});
