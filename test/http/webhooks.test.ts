import type { ServerResponse } from 'node:http';
import { expect } from 'chai';
import { pino } from 'pino';
import { byPerson, securityEvent } from '../../src/model/security-event.js';
import { openPostOffice } from '../../src/server/post-office.js';
import { enrolPerson, type Person, registerPerson } from '../support/client.js';
import { race } from '../support/journeys.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { STORES, startTestServer, type TestServer } from '../support/test-server.js';
import { type Posted, startWebhookServer, type WebhookServer } from '../support/webhook-server.js';

const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const HALF_A_MINUTE_MS = 30_000;

for (const kind of STORES) {
  describe(`the receiver of a webhook (${kind})`, () => {
    let all: WebhookServer;
    let some: WebhookServer;
    let server: TestServer;
    let person: Person;
    const lines: { msg: string; level: number; channel?: string; fault?: string }[] = [];

    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
      all = await startWebhookServer();
      some = await startWebhookServer();
      const webhooks = [
        { url: `${all.url}/all?key=hidden`, secret: SECRET },
        { url: `${some.url}/some`, secret: SECRET, events: ['password_changed'], addresses: 'none' },
      ];
      const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
      server = await startTestServer(kind, { sets: [`webhooks=${JSON.stringify(webhooks)}`], mail: true, log });
    });
    after(async () => {
      await server?.stop();
      await all?.stop();
      await some?.stop();
    });
    beforeEach(async () => {
      all.answer();
      some.answer();
      person = await registerPerson(server);
    });

    const note = (type: 'password_changed' | 'two_factor_disabled' = 'password_changed') => {
      const event = securityEvent(type, byPerson({ address: '192.0.2.77', userAgent: 'App' }), server.clock.now());
      return server.store.securities.note(person.userId, event, server.clock.now());
    };
    const told = async (): Promise<void> => {
      await server.drain();
      await server.sendOutbox();
    };
    const own = ({ posted }: WebhookServer): Posted[] =>
      posted.filter(({ body }) => JSON.parse(body).subject === person.userId);
    const refuse = (status: number) => (response: ServerResponse) => void response.writeHead(status).end();

    it('is told of each event that it wants, as the catalogue describes it, with as much of the address as is set', async () => {
      const { factorId } = await enrolPerson(server, person);
      await note();
      await told();
      expect(
        own(all)
          .map(({ body }) => JSON.parse(body))
          .sort((a, b) => a.sequence - b.sequence),
      ).to.deep.include.members([
        {
          subject: person.userId,
          sequence: 2,
          type: 'password_changed',
          at: new Date(server.clock.now()).toISOString(),
          actor: { kind: 'person' },
          address: '192.0.2.0/24',
          user_agent: 'App',
          device_id: null,
          session: null,
          reason: null,
          detail: {},
        },
      ]);
      expect(own(all).map(({ body }) => JSON.parse(body).detail.id)).to.include(factorId);
      expect(own(some).map(({ body }) => JSON.parse(body))).to.have.length(1);
      expect(JSON.parse(own(some)[0]?.body ?? '')).to.include({ type: 'password_changed', address: null });
    });

    it('gets each event once from servers that share a store, under one id in each attempt', async () => {
      const { config, store, keys, runtime } = server;
      const another = openPostOffice({ config, store, keys, runtime });
      all.answer(refuse(503));
      await note();
      await told();
      const [first] = own(all);
      expect(own(all)).to.have.length(1);
      all.answer();
      server.clock.advance(HALF_A_MINUTE_MS - 1);
      await server.sendOutbox();
      expect(own(all), 'not before its time').to.have.length(1);
      server.clock.advance(1);
      another.sender.kick();
      await Promise.all([server.sendOutbox(), another.sender.idle()]);
      await race(3, () => server.drain());
      server.clock.advance(3_600_000);
      await server.sendOutbox();
      await another.sender.stop();
      const [, second, ...more] = own(all);
      expect(more).to.deep.equal([]);
      expect(second?.headers['webhook-id']).to.equal(first?.headers['webhook-id']);
      expect(Number(second?.headers['webhook-timestamp'])).to.equal(Number(first?.headers['webhook-timestamp']) + 30);
    });

    it('that does not answer holds up neither another one nor the mails', async () => {
      const address = `${person.deviceId.toLowerCase()}@example.net`;
      await server.store.threepids.claim({
        medium: 'email',
        address,
        userId: person.userId,
        validatedAt: 1,
        addedAt: 1,
      });
      const waiting: (() => void)[] = [];
      all.answer((response) => void waiting.push(() => response.writeHead(204).end()));
      await note();
      await note();
      await server.drain();
      const sent = server.sendOutbox();
      while (
        own(some).length < 2 ||
        (server.mails?.mails.filter(({ recipients }) => recipients.includes(address)).length ?? 0) < 2
      )
        await server.clock.timers.pause(100);
      expect(own(all).length, 'one after the other').to.equal(1);
      all.answer();
      for (const answer of waiting) answer();
      await sent;
      expect(own(all)).to.have.length(2);
    });

    it('is given up after thirty attempts, with a line in the log that shows no part of its URL but the host', async () => {
      all.answer(refuse(500));
      await note('two_factor_disabled');
      await told();
      for (let attempt = 2; attempt <= 31; attempt++) {
        server.clock.advance(3_600_000);
        await server.sendOutbox();
      }
      expect(own(all)).to.have.length(30);
      const [given, ...more] = lines.filter(({ msg }) => msg === 'a message could not be sent and is given up');
      expect(more).to.deep.equal([]);
      expect(given).to.include({ level: 50, fault: 'HTTP_500' });
      expect(given?.channel).to.match(new RegExp(`^webhook ${new URL(all.url).host} [\\w-]{8}$`));
      expect(JSON.stringify(lines)).not.to.match(/hidden|whsec_/);
    });

    it('is told of the end of an account, and of nothing in it that was erased', async () => {
      const { store, clock } = server;
      await note();
      const origin = byPerson({ address: null, userAgent: null });
      await store.securities.voidAll(
        person.userId,
        'session',
        securityEvent('account_erased', origin, clock.now()),
        clock.now(),
      );
      await store.outbox.dropFor(person.userId);
      await told();
      const events = own(all).map(({ body }) => JSON.parse(body));
      expect(events.map(({ type }) => type)).to.have.members(['password_changed', 'account_erased']);
      for (const event of events) expect(event).to.include({ address: null, user_agent: null });
    });
  });
}
