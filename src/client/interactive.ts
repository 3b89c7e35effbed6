import { type Challenge, type Json, nextStages, readChallenge } from './challenge.js';
import type { Send } from './request.js';
import { type Patience, type Reply, sendSurely } from './send-surely.js';
import { stopped, UiaError } from './uia-error.js';

/** What to ask a person for. */
export interface Prompt {
  /** The stage, such as `m.login.2fa.totp`. */
  readonly type: string;
  /** What the server publishes for it. */
  readonly params: Json;
  readonly session: string;
  readonly completed: readonly string[];
  /** Why it is asked again: show its message. Null at first. */
  readonly refusal: UiaError | null;
}

export interface InteractiveOptions {
  /** How to answer each stage that you know: the members of `auth` besides `type` and `session`. Null: the person gave up. */
  readonly answer: Readonly<Record<string, (prompt: Prompt) => Json | null | Promise<Json | null>>>;
  /** Which of several stages to go on with; the first that you know by default. Null: the person gave up. */
  readonly choose?: (types: readonly string[], refusal: UiaError | null) => string | null | Promise<string | null>;
  /** Shows the page of a stage that you do not know, and resolves when it is done or left: see `fallbackUrl` and `inPopup`. */
  readonly fallback?: (prompt: Prompt) => Promise<void>;
  /** 30 seconds by default. */
  readonly mostWaitMs?: number;
  /**
   * Whether a stage that takes no proof for longer than that (429) is asked for again with this refusal, so that a person may wait or
   * choose another one, instead of ending everything. Not for answers that come by themselves: they would go round in circles.
   */
  readonly askWhenLimited?: boolean;
  /** Three by default. */
  readonly retries?: number;
  readonly pause?: (ms: number) => Promise<void>;
}

/** Needs nobody, so nobody would stop it from being refused for ever. */
const DUMMY = 'm.login.dummy';
const MOST_DUMMIES = 3;
const SSO = 'm.login.sso';

/**
 * Sends a request through User-Interactive Authentication: shows each stage that is next, waits where the server says so, takes
 * over new sessions, and sends again what was lost. Resolves with the answer's body. @throws UiaError when it is refused or given up
 */
export async function interactive(send: Send, options: InteractiveOptions): Promise<Json> {
  const { choose, fallback, mostWaitMs = 30_000, askWhenLimited = false, retries = 3, pause = wait } = options;
  const patience: Patience = { mostWaitMs, retries, pause };
  let dummies = 0;
  const answers: InteractiveOptions['answer'] = {
    [DUMMY]({ refusal }) {
      dummies += 1;
      if (refusal && dummies > MOST_DUMMIES) throw refusal;
      return {};
    },
    ...options.answer,
  };

  let last: Challenge | null = null;
  let reply = await sendSurely(send, undefined, patience);
  for (;;) {
    const isLimited = reply.status === 429 && askWhenLimited;
    const challenge: Challenge | null = (isLimited ? last : null) ?? challengeIn(reply);
    if (!challenge) return reply.body;
    last = challenge;
    const refusal = refusalIn(reply);
    const type = await pick(challenge, refusal);
    const { session, completed, params } = challenge;
    const prompt: Prompt = { type, params: params[type] ?? {}, session, completed, refusal };
    const ask = Object.hasOwn(answers, type) ? answers[type] : undefined;
    if (ask) {
      const proof = await ask(prompt);
      if (proof === null) throw givenUp();
      reply = await sendSurely(send, { ...proof, type, session }, patience);
    } else {
      await fallback?.(prompt);
      reply = await sendSurely(send, { session }, patience);
      const after = challengeIn(reply);
      if (after && after.session === session && after.completed.length <= completed.length) throw givenUp();
    }
  }

  async function pick(challenge: Challenge, refusal: UiaError | null): Promise<string> {
    const stages = nextStages(challenge);
    // Its page leads through the stages of the other flows: of use to whoever knows none of those.
    const others = stages.filter((type) => type !== SSO);
    const next = others.some((type) => Object.hasOwn(answers, type)) ? others : stages;
    const passable = next.filter((type) => fallback || Object.hasOwn(answers, type));
    const [first] = [...passable.filter((type) => Object.hasOwn(answers, type)), ...passable];
    if (first === undefined) throw stopped('no_way', `None of the next stages is known here: ${next.join(', ')}`);
    if (!choose || passable.length === 1) return first;
    const chosen = await choose(passable, refusal);
    if (chosen === null || !passable.includes(chosen)) throw givenUp();
    return chosen;
  }
}

/** @throws UiaError for a refusal that no proof changes */
function challengeIn({ status, body }: Reply): Challenge | null {
  const challenge = readChallenge(status, body);
  if (!challenge && status >= 300) throw new UiaError(status, body);
  return challenge;
}

/** That a second factor is needed, or has to be set up, refuses nothing: the password was right. */
const NO_REFUSALS: readonly (string | null)[] = ['second_factor_required', 'setup_required'];
function refusalIn({ status, body }: Reply): UiaError | null {
  if (body.errcode === undefined) return null;
  const refusal = new UiaError(status, body);
  return NO_REFUSALS.includes(refusal.reason) ? null : refusal;
}

const givenUp = () => stopped('cancelled', 'Nobody went on with this');
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
