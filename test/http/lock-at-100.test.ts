import { expect } from 'chai';
import { enrolPerson, totpAuth } from '../support/client.js';
import { ask, beginSignIn, inTurn, LOGIN, nextCode, twoFactor, wrongCode } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('a hundred wrong codes in a row', { sets: ['uia.session_lifetime=9h'] }, (get) => {
  it('lock the factor, spread over fifty sessions on two servers; ninety-nine do not', async function () {
    this.timeout(60_000);
    const server = get();
    const person = await enrolPerson(server);
    const servers = [server, await server.another()] as const;
    const sessions = await inTurn(50, (time) => beginSignIn(servers[time % 2 ? 1 : 0], person));
    /** After the longest wait, alternating between the servers. */
    const mistype = (guess: number) => {
      server.clock.advance(300_000);
      return ask(servers[guess % 2 ? 1 : 0], LOGIN, totpAuth(wrongCode(server, person), sessions[guess % 50]));
    };
    for (const { status } of await inTurn(99, mistype)) expect(status).to.equal(401);
    expect((await twoFactor(server, person)).locked).to.equal(false);
    await mistype(99);
    expect((await twoFactor(server, person)).locked).to.equal(true);
    for (const each of servers) {
      const right = await ask(each, LOGIN, totpAuth(nextCode(server, person), await beginSignIn(each, person)));
      expect([right.status, right.body['org.matrix_uia.reason']]).to.deep.equal([401, 'factor_locked']);
    }
  });
});
