import { expect } from 'chai';
import { createKeyRing, KeyMissingError } from '../../../src/base/key-ring.js';

const key = (id: string, fill: number) => ({ id, bytes: Buffer.alloc(32, fill) });
const CONTEXT = ['security', '@alice:example.org', 'factor', 'secret'];

describe('the key ring', () => {
  const keys = createKeyRing([key('k1', 1), key('k2', 2)], 'k2');

  describe('sealing', () => {
    for (const plain of ['', 'secret', 'ключ 🔑', 'x'.repeat(20_000)]) {
      it(`opens what it sealed (${plain.length} characters)`, () => {
        expect(keys.open(keys.seal(plain, CONTEXT), CONTEXT)).to.equal(plain);
      });
    }

    it('names the active key and nothing of the value', () => {
      expect(keys.seal('secret', CONTEXT)).to.match(/^k2\.[\w-]+$/);
    });

    it('never makes the same text twice', () => {
      expect(keys.seal('secret', CONTEXT)).not.to.equal(keys.seal('secret', CONTEXT));
    });

    for (const [what, context] of Object.entries({
      'another user': ['security', '@bob:example.org', 'factor', 'secret'],
      'another field': ['security', '@alice:example.org', 'factor', 'name'],
      'fewer parts': ['security', '@alice:example.org', 'factor'],
      'the same letters parted differently': ['security', '@alice:example.orgfactor', '', 'secret'],
      'no context': [],
    })) {
      it(`does not open a value moved to ${what}`, () => {
        const sealed = keys.seal('secret', CONTEXT);
        expect(() => keys.open(sealed, context))
          .to.throw()
          .that.is.not.instanceOf(KeyMissingError);
      });
    }

    it('does not open a value with any byte changed', () => {
      const [id, body = ''] = keys.seal('secret', CONTEXT).split('.');
      const bytes = Buffer.from(body, 'base64url');
      for (let at = 0; at < bytes.length; at++) {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 1;
        expect(() => keys.open(`${id}.${altered.toString('base64url')}`, CONTEXT), `byte ${at}`).to.throw();
      }
    });

    for (const cut of [0, 1, 16, 28, 43, 44, 49]) {
      it(`does not open a value cut to ${cut} bytes`, () => {
        const bytes = Buffer.from(keys.seal('secret', CONTEXT).slice(3), 'base64url');
        expect(() => keys.open(`k2.${bytes.subarray(0, cut).toString('base64url')}`, CONTEXT)).to.throw();
      });
    }

    it('does not open what another key of the same id sealed', () => {
      const others = createKeyRing([key('k2', 3)], 'k2');
      expect(() => keys.open(others.seal('secret', CONTEXT), CONTEXT)).to.throw();
    });

    it('does not open a value whose key id was exchanged', () => {
      expect(() => keys.open(keys.seal('secret', CONTEXT).replace('k2.', 'k1.'), CONTEXT)).to.throw();
    });

    it('opens what an older key of the ring sealed', () => {
      const before = createKeyRing([key('k1', 1)], 'k1').seal('secret', CONTEXT);
      expect(keys.open(before, CONTEXT)).to.equal('secret');
    });

    it('says which key is missing, and nothing of the value', () => {
      const sealed = createKeyRing([key('k9', 9)], 'k9').seal('secret', CONTEXT);
      expect(() => keys.open(sealed, CONTEXT)).to.throw(KeyMissingError, /^no key with the id k9 in the key ring$/);
    });

    it('is not made with an active key that it has not', () => {
      expect(() => createKeyRing([key('k1', 1)], 'k2')).to.throw(KeyMissingError);
    });
  });

  describe('digests', () => {
    it('are the same for the same purpose, parts and key', () => {
      expect(keys.digest('code', ['a', 'b'])).to.equal(keys.digest('code', ['a', 'b'], 'k2'));
    });

    it('differ by purpose, parts, how the parts are cut, and key', () => {
      const all = [
        keys.digest('code', ['a', 'bc']),
        keys.digest('code', ['ab', 'c']),
        keys.digest('code', ['abc']),
        keys.digest('code', ['a', 'bd']),
        keys.digest('token', ['a', 'bc']),
        keys.digest('code', ['a', 'bc'], 'k1'),
      ];
      expect(new Set(all).size).to.equal(all.length);
    });

    it('need a key that is there', () => {
      expect(() => keys.digest('code', ['a'], 'k9')).to.throw(KeyMissingError);
    });
  });

  describe('fingerprints', () => {
    it('are the same for the same keys, in any ring', () => {
      expect(createKeyRing([key('k2', 2), key('k1', 1)], 'k1').fingerprints()).to.deep.equal(keys.fingerprints());
    });

    it('differ by key, and show nothing of it', () => {
      const { k1 = '', k2 = '' } = keys.fingerprints();
      expect(k1).not.to.equal(k2);
      const shown = [1, 2].flatMap((fill) =>
        (['hex', 'base64url'] as const).map((form) => Buffer.alloc(32, fill).toString(form).slice(0, 8)),
      );
      for (const part of shown) expect(k1 + k2).not.to.include(part);
    });

    it('are no digest that the ring gives for any purpose', () => {
      expect(keys.fingerprints().k2).not.to.equal(keys.digest('fingerprint', []));
    });
  });
});
