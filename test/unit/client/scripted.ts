import type { Answer, Json, Send } from '../../../src/client/index.js';

export const TOTP = 'm.login.2fa.totp';
export const RECOVERY = 'm.login.2fa.recovery';
export const PASSWORD = 'm.login.password';

export const answerOf = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: new Headers(headers),
  json: async () => {
    if (body instanceof Error) throw body;
    return body;
  },
});

export const challenge = (completed: readonly string[] = [], more: Json = {}): Answer =>
  answerOf(401, {
    flows: [{ stages: [PASSWORD, TOTP] }, { stages: [PASSWORD, RECOVERY] }],
    session: 's1',
    completed,
    params: {},
    ...more,
  });

export const done = answerOf(200, { ok: true });
export const lost = new TypeError('fetch failed');

/** Answers with one after the other; an error is a lost answer. Notes what was sent, and each pause. */
export function scripted(...answers: readonly (Answer | Error)[]) {
  const sent: (Json | undefined)[] = [];
  const pauses: number[] = [];
  const send: Send = async (auth) => {
    const next = answers[sent.length];
    sent.push(auth);
    if (next === undefined) throw new Error('one request too many');
    if (next instanceof Error) throw next;
    return next;
  };
  return { send, sent, pauses, pause: async (ms: number) => void pauses.push(ms) };
}
