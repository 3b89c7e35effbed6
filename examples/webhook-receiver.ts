import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

const TOLERANCE_S = 300;

/** Whether a request comes from the server that shares the secret, and was made just now. */
export function isGenuine(headers: IncomingHttpHeaders, body: string, secret: string, nowS: number): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (Math.abs(nowS - Number(timestamp)) > TOLERANCE_S || Number.isNaN(Number(timestamp))) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return String(signatures)
    .split(' ')
    .some((signature) => {
      const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
}

export interface ReceiverOptions {
  readonly secret: string;
  readonly now: () => number;
  readonly onEvent: (event: unknown) => void | Promise<void>;
}

/** Receives each event once: keep the ids where they outlast a restart, for eight days at least. */
export function webhookReceiver({ secret, now, onEvent }: ReceiverOptions): Server {
  const seen = new Set<string>();
  return createServer(async (request, response) => {
    // The signature is over the bytes as they came: parse them after the check.
    const body = await text(request);
    const isOurs = isGenuine(request.headers, body, secret, now() / 1000);
    if (!isOurs) return response.writeHead(401).end();
    const id = String(request.headers['webhook-id']);
    if (!seen.has(id)) await onEvent(JSON.parse(body));
    seen.add(id);
    return response.writeHead(204).end();
  });
}
