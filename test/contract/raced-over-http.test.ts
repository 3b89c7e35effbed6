import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { expect } from 'chai';
import { Authenticator, call, PASSWORD, type Person, passwordAuth, recoveryAuth, totpAuth } from '../support/client.js';
import { type Command, command } from '../support/command.js';
import { type Ask, ask, beginTotp, deleteDevice, replaceCodes } from '../support/journeys.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';

/** So many sessions share the submissions of one proof. */
const SESSIONS = 25;
const AT_ONCE = 16;
const SETTINGS = [
  'listen.port=0',
  'registration.open=true',
  'registration.by_token=false',
  'server_name=example.org',
  'limits.per_address=off',
  'limits.sessions_per_requester=0',
  'passwords.memory_kib=1024',
  'passwords.passes=1',
  'log.level=error',
];

interface Submitted {
  readonly status: number;
  readonly index: number;
  readonly body: { readonly recovery_codes?: readonly string[]; readonly session?: string };
}

/** Sends on few connections that stay: thousands of new ones would take most of the time. */
function submitter(urls: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const send = async (index: number, { method, path, token, body }: Ask, auth?: object): Promise<Submitted> => {
    const payload = JSON.stringify({ ...body, ...(auth && { auth }) });
    const headers = { authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(payload) };
    const sent = request(`${urls[index % urls.length]}/_matrix/client/v3/${path}`, { method, agent, headers });
    sent.end(payload);
    const [answer] = await once(sent, 'response');
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) text += chunk;
    return { index, status: answer.statusCode, body: JSON.parse(text) };
  };
  return {
    /** Sends so many, to each server in turn and many at once: all answers. */
    async race(times: number, asked: Ask, authOf: (index: number) => object | undefined): Promise<Submitted[]> {
      const answers: Submitted[] = [];
      let next = 0;
      const sender = async (): Promise<void> => {
        for (let index = next++; index < times; index = next++) answers.push(await send(index, asked, authOf(index)));
      };
      await Promise.all(Array.from({ length: AT_ONCE * urls.length }, sender));
      return answers;
    },
    close: () => agent.destroy(),
  };
}

function racesOn(kind: string, times: number, find: (test: Mocha.Context) => Promise<readonly string[]>): void {
  describe(`${times} submissions over HTTP to two servers on one ${kind} store`, function () {
    this.timeout(60_000);
    let servers: readonly Command[] = [];
    let url = '';
    let sender: ReturnType<typeof submitter>;
    let person: Person;
    let authenticator: Authenticator;
    let codes: readonly string[] = [];

    before(async function () {
      const sets = [...SETTINGS, ...(await find(this))].flatMap((set) => ['--set', set]);
      const first = await command(['serve', ...sets]);
      servers = [first];
      await first.says(/listening on \S+\n/);
      const second = await command(['serve', ...sets], { folder: first.folder });
      servers = [second, first];
      await second.says(/listening on \S+\n/);
      const urls = servers.map((server) => /listening on (\S+)/.exec(server.out())?.[1] ?? '');
      [url = ''] = urls;
      sender = submitter(urls);
      const registration = { username: 'racer', password: PASSWORD, auth: { type: 'm.login.dummy' } };
      const { body } = await call(url, 'POST', 'register', { body: registration });
      person = { userId: body.user_id, password: PASSWORD, token: body.access_token, deviceId: body.device_id };
    });
    after(async () => {
      sender?.close();
      for (const server of servers) await server.dispose();
    });

    /** Sessions in which the password is proven. */
    async function sessionsOf(asked: Ask, most = SESSIONS): Promise<string[]> {
      const answers = await sender.race(most, asked, () => passwordAuth(person.userId));
      return answers.map(({ body: { session } }) => session ?? '');
    }

    /** In how many sessions a proof was taken. The one that took it gives its answer again. */
    async function sessionsThatTook(proofIn: (session: string) => object): Promise<number> {
      const asked = deleteDevice(person, 'NONE');
      const sessions = await sessionsOf(asked);
      const answers = await sender.race(times, asked, (index) => proofIn(sessions[index % SESSIONS] ?? ''));
      return new Set(answers.filter(({ status }) => status === 200).map(({ index }) => index % SESSIONS)).size;
    }

    it('of an enrolment are won once', async () => {
      const begun = (await ask({ url }, beginTotp(person), passwordAuth(person.userId))).body;
      authenticator = new Authenticator(begun.secret);
      const body = { token: authenticator.code(Date.now()) };
      const confirm = {
        method: 'POST',
        path: `account/two-factor/totp/${begun.id}/confirm`,
        token: person.token,
        body,
      };
      const answers = await sender.race(times, confirm, () => undefined);
      const won = answers.flatMap(({ body: { recovery_codes: made } }) => (made ? [made] : []));
      expect(won).to.have.length(1);
      codes = won[0] ?? [];
    });

    it('of a code are won once', async () => {
      // Of the next step: the one of now was used by the enrolment.
      const code = authenticator.code(Date.now() + 30_000);
      expect(await sessionsThatTook((session) => totpAuth(code, session))).to.equal(1);
    });

    it('of a recovery code are won once', async () => {
      expect(await sessionsThatTook((session) => recoveryAuth(codes[0] ?? '', session))).to.equal(1);
    });

    it('of a session run its operation once', async () => {
      const [session = ''] = await sessionsOf(replaceCodes(person), 1);
      const answers = await sender.race(times, replaceCodes(person), () => recoveryAuth(codes[1] ?? '', session));
      const made = answers.flatMap(({ body: { recovery_codes: set } }) => (set ? [set.join()] : []));
      expect([...new Set(made)]).to.have.length(1);
    });
  });
}

racesOn('embedded', 400, async () => []);

racesOn('MongoDB', 50, async (test) => {
  const { url, freshDatabase } = await needs(test, 'a MongoDB-wire server', sharedMongo);
  return [`store.mongodb.url=${url}`, `store.mongodb.database=${freshDatabase()}`];
});
