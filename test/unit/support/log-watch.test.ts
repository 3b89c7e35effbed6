import { expect } from 'chai';
import { Secret } from '../../../src/base/secret.js';
import { newLoginToken } from '../../../src/tokens/login-token.js';
import { enrolPerson, passwordAuth } from '../../support/client.js';
import { ask, LOGIN } from '../../support/journeys.js';
import { assertNothingLeaked, logWatch, WATCH } from '../../support/log-watch.js';
import { startTestServer } from '../../support/test-server.js';

describe('the watch over all logs', () => {
  const SECRETS = {
    'a password in words': { password: 'a horse and a staple' },
    'a token': { access_token: 'mua_QkJCQkJCQkJCQkJCQkJCQg_c2VjcmV0' },
    'a code': { token: '482913' },
    'one of a list': { recovery_codes: ['0000-1111-2222-3333', '4444-5555-6666-7777'] },
    'one of a list in one text': { deep: { params: { recovery_codes: '0000-1111-2222-3333 4444-5555-6666-7777' } } },
  };
  for (const [what, body] of Object.entries(SECRETS)) {
    it(`finds ${what} that a server logs, and nothing before`, () => {
      const watch = logWatch();
      watch.keepFrom(body);
      watch.log.info({ path: '/login', ms: 3, at: 1_790_000_000_000 }, 'request');
      assertNothingLeaked(watch);
      const leaking = watch.beside(watch.log.child({ requestId: 'r' }));
      leaking.child({ more: 1 }).warn({ body }, 'a body');
      expect(watch.leaks()).to.have.length(2);
      expect(() => assertNothingLeaked(watch)).to.throw('secrets were logged');
    });
  }

  it('finds what another process has written', () => {
    const watch = logWatch();
    watch.keep('mul_0123456789');
    watch.collect('{"a":1}\n{"url":"/x?loginToken=mul_0123456789"}\n');
    expect(watch.leaks()).to.deep.equal(['{"url":"/x?loginToken=mul_0123456789"}']);
  });

  it('knows the logs and the secrets of every server that a test starts', async () => {
    const before = WATCH.size;
    const server = await startTestServer('embedded');
    try {
      const person = await enrolPerson(server);
      await ask(server, LOGIN, passwordAuth(person.userId));
      expect(WATCH.size.lines).to.be.greaterThan(before.lines);
      // Its access token, its key and its codes at the least.
      expect(WATCH.size.secrets).to.be.greaterThan(before.secrets + 12);
      const { secrets } = WATCH.size;
      newLoginToken(server.runtime.random).reveal();
      new Secret('told by nobody but itself').reveal();
      expect(WATCH.size.secrets).to.equal(secrets + 2);
    } finally {
      await server.stop();
    }
  });
});
