import { expect } from 'chai';
import { type Enrolled, enrolPerson, totpAuth } from '../support/client.js';
import { ask, beginSignIn, inTurn, LOGIN, nextCode, twoFactor, wrongCode } from '../support/journeys.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('a hundred wrong codes in a row', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('embedded');
  });
  after(() => server.stop());

  /** Each in a sign-in of its own, after the longest wait. */
  const mistype = (person: Enrolled, times: number) =>
    inTurn(times, async () => {
      server.clock.advance(300_000);
      const session = await beginSignIn(server, person);
      const { status } = await ask(server, LOGIN, totpAuth(wrongCode(server, person), session));
      expect(status).to.equal(401);
    });

  it('lock the factor, whatever number of sessions they were spread over; ninety-nine do not', async () => {
    const person = await enrolPerson(server);
    await mistype(person, 99);
    expect((await twoFactor(server, person)).locked).to.equal(false);
    await mistype(person, 1);
    expect((await twoFactor(server, person)).locked).to.equal(true);
    const right = await ask(server, LOGIN, totpAuth(nextCode(server, person), await beginSignIn(server, person)));
    expect([right.status, right.body['org.matrix_uia.reason']]).to.deep.equal([401, 'factor_locked']);
  });
});
