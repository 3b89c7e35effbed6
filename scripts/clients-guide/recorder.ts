import { call, type Reply } from '../../test/support/client.js';

export interface Sent {
  readonly token?: string;
  readonly body?: object;
}

const WIDE = 110;

/** Sends requests and writes each exchange down under a name, with every random value replaced by a word. */
export class Recorder {
  readonly exchanges = new Map<string, string>();
  readonly #words = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** Shows `word` in place of a value, wherever it stands. */
  mask(value: string, word: string): void {
    if (!this.#words.has(value)) this.#words.set(value, word);
  }

  /** Numbers the words from the start again. */
  chapter(): void {
    this.#counts.clear();
  }

  async send(url: string, name: string, method: string, path: string, { token, body }: Sent = {}): Promise<Reply> {
    const reply = await call(url, method, path, { ...(token !== undefined && { token }), ...(body && { body }) });
    this.#learn(reply.body);
    const whole = path.startsWith('/') ? path : `/_matrix/client/v3/${path}`;
    const retryAfter = reply.headers.get('retry-after');
    const lines = [
      `${method} ${whole}`,
      ...(token !== undefined ? [`Authorization: Bearer ${token}`] : []),
      ...(body ? [pretty(body)] : []),
      '',
      String(reply.status),
      ...(retryAfter !== null ? [`Retry-After: ${retryAfter}`] : []),
      pretty(shown(reply.body)),
    ];
    if (this.exchanges.has(name)) throw new Error(`two exchanges are called ${name}`);
    this.exchanges.set(name, this.#masked(lines.join('\n')));
    return reply;
  }

  #learn(body: Readonly<Record<string, unknown>>): void {
    for (const [member, kind] of Object.entries(RANDOM)) {
      const value = body[member];
      if (typeof value !== 'string' || this.#words.has(value) || CHOSEN.has(value)) continue;
      const count = (this.#counts.get(kind) ?? 0) + 1;
      this.#counts.set(kind, count);
      this.mask(value, count === 1 ? kind : `${kind}-${count}`);
    }
    if (Array.isArray(body.recovery_codes))
      for (const [index, code] of CODES.entries()) this.mask(String(body.recovery_codes[index]), code);
  }

  #masked(text: string): string {
    const longestFirst = [...this.#words].sort(([a], [b]) => b.length - a.length);
    return longestFirst.reduce((masked, [value, word]) => masked.replaceAll(value, word), text);
  }
}

/** Device ids that the story's client chooses itself. */
const CHOSEN = new Set(['PHONE', 'TABLET']);

const RANDOM = {
  session: 'SESSION',
  access_token: 'ACCESS-TOKEN',
  refresh_token: 'REFRESH-TOKEN',
  login_token: 'LOGIN-TOKEN',
  device_id: 'DEVICE',
  id: 'AUTHENTICATOR-ID',
  sid: 'SID',
  secret: 'BASE32-SECRET',
  typed: 'BASE 32SE CRET …',
  qr: 'data:image/svg+xml;utf8,…',
} as const;
const CODES = ['7k2m-x0qd-3hnv-r8cz', '9fwt-4bjy-e6ps-1a5g'] as const;

/** Without most of the recovery codes. */
function shown(body: Readonly<Record<string, unknown>>): object {
  const { recovery_codes: codes } = body;
  if (!Array.isArray(codes)) return body;
  const few = [...codes.slice(0, CODES.length), `… ${codes.length - CODES.length} more`];
  return { ...body, recovery_codes: few, recovery_codes_text: 'Recovery codes of alice at example.org…' };
}

/** On one line where it fits, else a member a line. */
function pretty(value: unknown, indent = ''): string {
  const short = spaced(value);
  if (indent.length + short.length <= WIDE || typeof value !== 'object' || value === null) return short;
  const deeper = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((member) => deeper + pretty(member, deeper))
    : Object.entries(value).map(([name, member]) => `${deeper}${JSON.stringify(name)}: ${pretty(member, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.join(',\n')}\n${indent}${close}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
