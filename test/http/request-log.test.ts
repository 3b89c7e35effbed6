import { Writable } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import { call, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';

let lines: Record<string, unknown>[] = [];
const log = pino(
  { level: 'debug' },
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  }),
);
const SETS = ['trusted_proxies=[127.0.0.1]', 'log.addresses=short'];

onEachStore('the request log', { log, sets: SETS }, (get) => {
  let person: Person;
  before(async () => {
    person = await registerPerson(get());
  });
  beforeEach(() => {
    lines = [];
  });

  const REQUESTS = [
    ['GET', 'account/whoami', 200],
    ['POST', 'delete_devices', 400],
    ['GET', 'devices/NOWHERE', 404],
    ['GET', 'nothing', 404],
    ['PUT', 'login', 405],
    ['OPTIONS', 'login', 204],
  ] as const;

  for (const [method, path, status] of REQUESTS) {
    it(`has one line for ${method} ${path}, under the id that its answer has`, async () => {
      const headers = { 'x-forwarded-for': '198.51.100.7' };
      const answer = await call(get().url, method, `${path}?secret=x`, { token: person.token, headers });
      expect(answer.status).to.equal(status);
      const [line, ...more] = lines.filter(({ msg }) => msg === 'request');
      expect(more).to.deep.equal([]);
      const requestId = answer.headers.get('x-request-id');
      const whole = `/_matrix/client/v3/${path}`;
      expect(line).to.deep.include({ level: 30, requestId, method, path: whole, status, ms: 0 });
      expect(line?.address)
        .to.match(/^198\.51\.100\./)
        .and.to.not.equal('198.51.100.7');
    });
  }

  it('holds no query, no token and no password, and no endless path', async () => {
    await call(get().url, 'GET', `account/whoami?access_token=${person.token}`);
    await call(get().url, 'GET', `/${'p'.repeat(5000)}`);
    const body = { devices: ['A'], auth: passwordAuth(person.userId, person.password) };
    await call(get().url, 'POST', 'delete_devices', { token: person.token, body });
    const text = JSON.stringify(lines);
    expect(lines).to.have.length(3);
    for (const secret of [person.token, person.password, 'access_token']) expect(text).to.not.include(secret);
    expect(text.length).to.be.lessThan(2500);
  });

  it('gives every request another id, whatever id the client sends', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const { headers } = await call(get().url, 'GET', '/healthz', { headers: { 'x-request-id': 'mine' } });
        return headers.get('x-request-id');
      }),
    );
    expect(new Set(ids).size).to.equal(5);
    expect(ids).to.not.include('mine');
  });
});
