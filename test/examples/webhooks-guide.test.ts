import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { webhookReceiver } from '../../examples/webhook-receiver.js';
import { Secret } from '../../src/base/secret.js';
import { byPerson, securityEvent } from '../../src/model/security-event.js';
import { signatureOf } from '../../src/notify/webhook/signature.js';
import { readProjectFile, unquotedBlocks } from '../support/quoted-code.js';
import { startTestServer } from '../support/test-server.js';

const GUIDE = readProjectFile('docs/guide/webhooks.md');
const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

describe('docs/guide/webhooks.md', () => {
  it('shows pieces of a receiver that hears of an event once, and refuses what is forged or old', async () => {
    const { all, strange } = unquotedBlocks(GUIDE, ['examples/webhook-receiver.ts']);
    expect(all).to.have.length(2);
    expect(strange).to.deep.equal([]);

    const heard: unknown[] = [];
    let now = 0;
    const receiver = webhookReceiver({ secret: SECRET, now: () => now, onEvent: (event) => void heard.push(event) });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const server = await startTestServer('embedded', { sets: [`webhooks=[{url: "${url}", secret: "${SECRET}"}]`] });
    try {
      now = server.clock.now();
      const origin = byPerson({ address: '192.0.2.1', userAgent: 'Element/1.11', deviceId: 'ABCDEFGH' });
      await server.store.securities.note('@alice:example.org', securityEvent('password_changed', origin, now), now);
      await server.drain();
      await server.sendOutbox();
      expect(heard).to.have.length(1);
      const [, sample = '{}'] = /```json\n([\s\S]*?)```/.exec(GUIDE) ?? [];
      const shown = { ...JSON.parse(sample), sequence: 1, session: null };
      expect(heard[0]).to.deep.equal(shown);

      const again = async (id: string, timestampS: number, body = '{}') => {
        const signature = signatureOf(new Secret(SECRET.slice('whsec_'.length)), { id, timestampS, body: '{}' });
        const headers = { 'webhook-id': id, 'webhook-timestamp': `${timestampS}`, 'webhook-signature': signature };
        return (await fetch(url, { method: 'POST', headers, body })).status;
      };
      const nowS = now / 1000;
      expect(await again('e1', nowS, '{ }'), 'another body').to.equal(401);
      expect(await again('e1', nowS - 301), 'too old').to.equal(401);
      expect(heard).to.have.length(1);
      expect([await again('e1', nowS - 300), await again('e1', nowS)], 'twice').to.deep.equal([204, 204]);
      expect(heard).to.have.length(2);
    } finally {
      await server.stop();
      receiver.closeAllConnections();
      receiver.close();
    }
  });
});
