import { expect } from 'chai';
import { createPasswordHasher } from '../../../src/base/password-hasher.js';
import { Secret } from '../../../src/base/secret.js';

const quick = { memoryKib: 1024, passes: 1 };

describe('the password hasher', () => {
  const hasher = createPasswordHasher(quick);
  const password = new Secret('correct horse');

  it('makes argon2id hashes with a salt of their own, and never the password', async () => {
    const [one, other] = await Promise.all([hasher.hash(password), hasher.hash(password)]);
    expect(one).to.match(/^\$argon2id\$v=19\$m=1024,t=1,p=1\$/);
    expect(one).not.to.equal(other);
    expect(one).not.to.include('correct');
  });

  it('uses 19 MiB and two passes by default', async () => {
    expect(await createPasswordHasher().hash(password)).to.include('$m=19456,t=2,p=1$');
  });

  it('knows the right password from a wrong one', async () => {
    const hash = await hasher.hash(password);
    expect(await hasher.verify(hash, password)).to.equal(true);
    expect(await hasher.verify(hash, new Secret('correct horsf'))).to.equal(false);
    expect(await hasher.verify(hash, new Secret(''))).to.equal(false);
  });

  it('takes all ways to type the same characters for the same password (NFKC)', async () => {
    const hash = await hasher.hash(new Secret('pässword ﬁ ２'));
    expect(await hasher.verify(hash, new Secret('pa\u0308ssword fi 2'))).to.equal(true);
    expect(await hasher.verify(await hasher.hash(new Secret('pa\u0308ss')), new Secret('päss'))).to.equal(true);
  });

  it('is false for no account, whatever the password', async () => {
    const answers = [password, new Secret(''), new Secret('00000000000000000000000000000000')];
    expect(await Promise.all(answers.map((text) => hasher.verify(null, text)))).to.deep.equal([false, false, false]);
  });

  it('is false for no account even for the password of its decoy', async () => {
    const fixed = createPasswordHasher({ ...quick, random: (bytes) => Buffer.alloc(bytes, 7) });
    expect(await fixed.verify(null, new Secret('07'.repeat(16)))).to.equal(false);
  });

  it('does the work of a check for no account too', async () => {
    const slow = createPasswordHasher({ memoryKib: 65_536, passes: 4 });
    const hash = await slow.hash(password);
    const duration = async (against: string | null): Promise<bigint> => {
      const before = process.hrtime.bigint();
      await slow.verify(against, password);
      return process.hrtime.bigint() - before;
    };
    await duration(null);
    const [nobody, somebody] = [await duration(null), await duration(hash)];
    expect(Number(nobody)).to.be.above(Number(somebody) / 5);
  });

  it('calls hashes with weaker settings outdated, and equal or stronger ones not', () => {
    const made = (memory: number, passes: number) => `$argon2id$v=19$m=${memory},t=${passes},p=1$c2FsdA$aGFzaA`;
    expect(hasher.outdated(made(1023, 1))).to.equal(true);
    expect(createPasswordHasher({ memoryKib: 1024, passes: 2 }).outdated(made(1024, 1))).to.equal(true);
    expect(hasher.outdated(made(1024, 1))).to.equal(false);
    expect(hasher.outdated(made(2048, 3))).to.equal(false);
    expect(hasher.outdated('$2b$12$somethingelse')).to.equal(true);
  });

  it('lets as many wait as allowed, and answers one more with 429', async () => {
    const busy = createPasswordHasher({ ...quick, atOnce: 2, waiting: 3 });
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => busy.hash(password)));
    expect(results.map(({ status }) => status)).to.deep.equal([...Array(5).fill('fulfilled'), 'rejected']);
    expect(results[5]).to.have.nested.property('reason.status', 429);
    expect(await busy.hash(password)).to.be.a('string');
  });

  it('refuses a check beyond the bound the same way, for an account and for none', async () => {
    const busy = createPasswordHasher({ ...quick, atOnce: 1, waiting: 0 });
    const hash = await busy.hash(password);
    await busy.verify(null, password);
    const first = busy.hash(password);
    for (const against of [hash, null]) {
      const refusal = await busy.verify(against, password).catch((error: unknown) => error);
      expect(refusal).to.include({ status: 429, errcode: 'M_LIMIT_EXCEEDED' });
    }
    await first;
  });

  it('is not stopped for good by a decoy that could not be made', async () => {
    const busy = createPasswordHasher({ ...quick, atOnce: 1, waiting: 0 });
    const first = busy.hash(password);
    expect(await busy.verify(null, password).catch((error: unknown) => error)).to.have.property('status', 429);
    await first;
    expect(await busy.verify(null, password)).to.equal(false);
  });
});
