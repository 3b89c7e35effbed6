import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { prometheus } from '../../src/server/prometheus.js';
import { call, enrolPerson, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { ask, begin, deleteDevice, nextCode, wrongCode } from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

/** The value of one series; 0 when it is not there. */
async function counted({ url }: Pick<TestServer, 'url'>, series: string): Promise<number> {
  const { body } = await call(url, 'GET', '/metrics');
  const line = String(body)
    .split('\n')
    .find((each) => each.startsWith(`matrix_uia_${series} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

onEachStore('GET metrics', {}, (get) => {
  it('counts challenges by operation, proofs by stage and outcome, and sessions by how they end', async () => {
    const server = get();
    const person = await enrolPerson(server);
    const before = await counted(server, 'challenges_total{operation="deleteDevice"}');
    const asked = deleteDevice(person, 'GONE');
    const session = await begin(server, asked);
    await ask(server, asked, passwordAuth(person.userId, person.password, session));
    await ask(server, asked, totpAuth(wrongCode(server, person), session));
    await ask(server, asked, totpAuth(nextCode(server, person), session));
    expect(await counted(server, 'challenges_total{operation="deleteDevice"}')).to.equal(before + 3);
    expect(await counted(server, 'stages_total{type="m.login.2fa.totp",outcome="failed"}')).to.equal(1);
    expect(await counted(server, 'stages_total{type="m.login.2fa.totp",outcome="passed"}')).to.equal(1);
    expect(await counted(server, 'session_ends_total{end="done"}')).to.be.at.least(1);
  });

  it('counts a session that wrong proofs have ended', async () => {
    const server = get();
    const person = await registerPerson(server);
    const asked = deleteDevice(person, 'GONE');
    const session = await begin(server, asked);
    for (let wrong = 0; wrong < 5; wrong++) await ask(server, asked, passwordAuth(person.userId, 'wrong', session));
    expect(await counted(server, 'session_ends_total{end="wrong_proofs"}')).to.equal(1);
  });

  it('times requests by route, method and status, and what no route took under one name', async () => {
    const server = get();
    const { token } = await registerPerson(server);
    await call(server.url, 'GET', 'devices/NOBODYS', { token });
    await call(server.url, 'GET', '/nowhere/at/all');
    const series = (method: string, route: string, status: number): string =>
      `request_seconds_count{method="${method}",route="${route}",status="${status}"}`;
    expect(await counted(server, series('GET', '/_matrix/client/v3/devices/:deviceId', 404))).to.equal(1);
    expect(await counted(server, series('GET', 'none', 404))).to.equal(1);
  });

  it('names nobody', async () => {
    const person = await registerPerson(get());
    await call(get().url, 'GET', `devices/${person.deviceId}`, { token: person.token });
    const { body } = await call(get().url, 'GET', '/metrics');
    for (const secret of [person.userId, person.deviceId, person.token, '127.0.0.1'])
      expect(body).to.not.include(secret);
  });

  it('is not there for a request that came through a proxy nobody told of', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      const { status, body } = await call(get().url, 'GET', '/metrics', { headers: { [header]: '127.0.0.1' } });
      expect([status, body.errcode], header).to.deep.equal([404, 'M_UNRECOGNIZED']);
    }
  });
});

onEachStore('GET metrics behind a trusted proxy', { sets: ['trusted_proxies=["127.0.0.1"]'] }, (get) => {
  for (const [address, expected] of [
    ['127.0.0.7', 200],
    ['192.0.2.1', 404],
  ] as const)
    it(`is ${expected} for ${address}`, async () => {
      const headers = { 'x-forwarded-for': address };
      expect((await call(get().url, 'GET', '/metrics', { headers })).status).to.equal(expected);
    });
});

onEachStore('GET metrics for other readers', { sets: ['metrics.readers=["192.0.2.0/24"]'] }, (get) => {
  it('is not there for who is none of them', async () => {
    expect((await call(get().url, 'GET', '/metrics')).status).to.equal(404);
  });
});

describe('the guide to metrics', () => {
  it('lists every metric of ours', async () => {
    const guide = readFileSync(new URL('../../docs/operations/metrics.md', import.meta.url), 'utf8');
    const names = [...(await prometheus().text()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(names).to.have.length.above(5);
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).to.deep.equal([]);
  });
});
