import { expect } from 'chai';
import { isGenuine } from '../../../examples/webhook-receiver.js';
import { Secret } from '../../../src/base/secret.js';
import { signatureOf } from '../../../src/notify/webhook/signature.js';
import { webhookChannel } from '../../../src/notify/webhook/webhook-channel.js';
import { FakeClock, START } from '../../support/fake-clock.js';
import { startWebhookServer, type WebhookServer } from '../../support/webhook-server.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const NOW_S = START / 1000;

describe('a webhook', () => {
  let server: WebhookServer;
  before(async () => {
    server = await startWebhookServer();
  });
  after(() => server.stop());
  beforeEach(() => server.answer());

  const clock = new FakeClock();
  const channel = (url = `${server.url}/hook?key=abc`, withinMs = 10_000) =>
    webhookChannel({ receiver: { url, secret: new Secret(KEY) }, clock: clock.now, timers: clock.timers, withinMs });
  const post = (url?: string, withinMs?: number) => channel(url, withinMs)('event-1', { type: 'password_changed' });
  const codeOf = (outcome: Promise<unknown>) =>
    outcome.then(
      () => 'sent',
      ({ code, message }) => {
        expect(message).not.to.include('abc');
        return code;
      },
    );

  it('posts JSON under an id, signed over id, time and body', async () => {
    expect(await post()).to.equal('sent');
    const last = server.posted.at(-1);
    expect(last).to.include({ method: 'POST', path: '/hook?key=abc', body: '{"type":"password_changed"}' });
    expect(last?.headers).to.include({
      'content-type': 'application/json',
      'webhook-id': 'event-1',
      'webhook-timestamp': String(NOW_S),
    });
    const check = (body: string, secret = `whsec_${KEY}`, nowS = NOW_S, headers = last?.headers ?? {}) =>
      isGenuine(headers, body, secret, nowS);
    const body = last?.body ?? '';
    expect(check(body)).to.equal(true);
    expect(check(`${body} `), 'another body').to.equal(false);
    expect(check(body, `whsec_${Buffer.alloc(32, 8).toString('base64')}`), 'another secret').to.equal(false);
    expect(check(body, undefined, NOW_S + 300)).to.equal(true);
    expect(check(body, undefined, NOW_S + 301), 'too old').to.equal(false);
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
      expect(check(body, undefined, NOW_S, { ...last?.headers, [name]: 'x' }), name).to.equal(false);
  });

  it('is signed like the example of Standard Webhooks', () => {
    const secret = new Secret('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestampS: 1614265330, body: '{"test": 2432232314}' };
    expect(signatureOf(secret, signed)).to.equal('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('has failed with any answer but 2xx', async () => {
    for (const status of [400, 404, 410, 500, 503]) {
      server.answer((response) => void response.writeHead(status).end());
      expect(await codeOf(post())).to.equal(`HTTP_${status}`);
    }
    server.answer((response) => void response.writeHead(200).end('thanks'));
    expect(await codeOf(post())).to.equal('sent');
  });

  it('does not follow a redirect', async () => {
    const other = await startWebhookServer();
    try {
      for (const status of [301, 302, 307, 308]) {
        server.answer((response) => void response.writeHead(status, { Location: `${other.url}/` }).end());
        expect(await codeOf(post())).to.equal(`HTTP_${status}`);
      }
      expect(other.posted).to.deep.equal([]);
    } finally {
      await other.stop();
    }
  });

  it('has failed when the receiver does not answer in time, and needs no end of what it says', async () => {
    server.answer(() => undefined);
    expect(await codeOf(post(undefined, 50))).to.equal('TIMEOUT');
    server.answer((response) => void response.writeHead(200).write('without an end'));
    expect(await codeOf(post())).to.equal('sent');
  });

  it('has failed when nobody is there, or the connection breaks', async () => {
    const gone = await startWebhookServer();
    await gone.stop();
    expect(await codeOf(post(gone.url))).to.equal('ECONNREFUSED');
    server.answer((response) => void response.destroy());
    expect(await codeOf(post())).to.match(/^(?:UND_ERR_SOCKET|ECONNRESET)$/);
  });
});
