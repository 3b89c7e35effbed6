import { once } from 'node:events';
import { connect } from 'node:net';

/** An answer as its bytes say; the connection was closed by the server. */
export interface RawAnswer {
  readonly status: number;
  /** The words behind the status. */
  readonly reason: string;
  readonly headers: Headers;
  readonly text: string;
}

/** Writes to a connection of its own, part by part, and reads until the server closes it. */
export async function rawRequest(url: string, ...parts: readonly (string | Uint8Array)[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A server that has answered and closed lets later writes fail.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  for (const part of parts) socket.write(part);
  await closed;
  return answerOf(Buffer.concat(chunks).toString());
}

/** Writes, says that no more will come, and reads until the server closes too. */
export async function brokenOff(url: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined);
  const closed = once(socket, 'close');
  socket.end(bytes);
  await closed;
  return answerOf(Buffer.concat(chunks).toString());
}

/** The head of a request to a path of the client API. */
export const head = (method: string, path: string, headers: Readonly<Record<string, string | number>> = {}): string =>
  [
    `${method} /_matrix/client/v3/${path} HTTP/1.1`,
    'Host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');

export const bearer = ({ token }: { readonly token: string }) => ({ Authorization: `Bearer ${token}` });

function answerOf(bytes: string): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.slice(0, end).split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.replace(/^[^:]*: ?/, '')]),
  );
  const [, status, ...reason] = first.split(' ');
  return { status: Number(status), reason: reason.join(' '), headers, text: bytes.slice(end + 4) };
}
