import type { Clock, Timers } from '../../base/runtime.js';
import type { Channel } from '../channel.js';
import type { Receiver } from './receiver.js';
import { signatureOf } from './signature.js';

export interface WebhookChannelOptions {
  readonly receiver: Pick<Receiver, 'url' | 'secret'>;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'after'>;
  /** A receiver that takes longer has failed. */
  readonly withinMs?: number;
}

/** With the waits of the outbox between them they take 23 hours. */
export const WEBHOOK_ATTEMPTS = 30;

class WebhookFailed extends Error {
  override readonly name = 'WebhookFailed';
  /** `HTTP_503`, `TIMEOUT`, or the code of the network's fault. */
  readonly code: string;

  constructor(code: string) {
    super(`a webhook failed: ${code}`);
    this.code = code;
  }
}

/** Posts events to a receiver; any answer but 2xx is a failure, a redirect too: it could lead elsewhere what is for one receiver. */
export function webhookChannel({ receiver, clock, timers, withinMs = 10_000 }: WebhookChannelOptions): Channel {
  const { url, secret } = receiver;

  return async (id, content) => {
    const body = JSON.stringify(content);
    const timestampS = Math.floor(clock() / 1000);
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'matrix-uia',
      'webhook-id': id,
      'webhook-timestamp': String(timestampS),
      'webhook-signature': signatureOf(secret, { id, timestampS, body }),
    };
    const status = await send(headers, body);
    if (status < 200 || status > 299) throw new WebhookFailed(`HTTP_${status}`);
    return 'sent';
  };

  async function send(headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const abort = new AbortController();
    const stop = timers.after(withinMs, () => abort.abort());
    try {
      const { signal } = abort;
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      // What it says is of no use, and could be without an end.
      await response.body?.cancel();
      return response.status;
    } catch (fault) {
      throw new WebhookFailed(abort.signal.aborted ? 'TIMEOUT' : networkCode(fault));
    } finally {
      stop();
    }
  }
}

/** `fetch` puts the network's fault, as ECONNREFUSED, into the cause of its own. */
function networkCode(fault: unknown): string {
  const cause = fault instanceof Error ? fault.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'NETWORK';
}
