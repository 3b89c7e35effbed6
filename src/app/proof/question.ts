import type { InteractiveOptions, Json, UiaError } from '../../client/index.js';

/** What a person is asked to prove just now. */
export interface Question {
  /** The stages that would do; the person picks one when there are several. */
  readonly types: readonly string[];
  /** What the server publishes for the stage, when there is one alone. */
  readonly params: Json;
  readonly session: string | null;
  /** Why it is asked again. */
  readonly refusal: UiaError | null;
  /** The members of `auth` besides `type` and `session`. Null: the person gave up. */
  readonly answer: (proof: Proof | null) => void;
}

export interface Proof {
  readonly type: string;
  readonly members: Json;
}

/** The stages that this app asks for in words of its own; any other is passed on its fallback page. */
export const KNOWN = [
  'm.login.password',
  'm.login.2fa.totp',
  'm.login.2fa.recovery',
  'm.login.2fa.setup',
  'm.login.registration_token',
  'm.login.terms',
  'm.login.email.identity',
] as const;

/** Good in another session too. */
const SAID_AGAIN: readonly string[] = [
  'm.login.password',
  'm.login.2fa.totp',
  'm.login.2fa.recovery',
  'm.login.registration_token',
];

const isKnown = (type: string): boolean => KNOWN.some((known) => known === type);

/**
 * The questions of one request. `given` answers its stage once without asking, for what was typed into a form already; `show` puts a
 * question before the person, who answers it.
 */
export function askingBy(show: (question: Question) => void, given: Proof | null): InteractiveOptions {
  let ready: Proof | null = given;
  const told = new Map<string, Proof>();
  let again: Map<string, Proof> | null = null;
  const ask = async (question: Omit<Question, 'answer'>): Promise<Proof | null> => {
    const proof = replayed(question) ?? (await new Promise<Proof | null>((answer) => show({ ...question, answer })));
    if (proof && SAID_AGAIN.includes(proof.type)) told.set(proof.type, proof);
    return proof;
  };

  /** A session that ended half-way is begun anew, once, with what was typed into it: nobody types the same twice. */
  function replayed({ types, refusal }: Omit<Question, 'answer'>): Proof | null {
    if (refusal?.reason === 'session_ended') again ??= new Map(told);
    else if (refusal !== null) return null;
    const type = types.find((one) => again?.has(one));
    const proof = type === undefined ? null : (again?.get(type) ?? null);
    if (type !== undefined) again?.delete(type);
    return proof;
  }

  /** What is ready for one of these stages, else it waits for its own. It is used once. */
  const take = (types: readonly string[]): Proof | null => {
    const found = ready !== null && types.includes(ready.type) ? ready : null;
    if (found) ready = null;
    return found;
  };

  return {
    // A longer wait is told to the person, who else would look at a page that does nothing.
    mostWaitMs: 3000,
    async choose(types, refusal) {
      const known = types.filter(isKnown);
      const [only] = known;
      if (only === undefined || known.length === 1) return only ?? types[0] ?? null;
      ready =
        (refusal === null ? take(known) : null) ?? (await ask({ types: known, params: {}, session: null, refusal }));
      return ready?.type ?? null;
    },
    answer: Object.fromEntries(
      KNOWN.map((type) => [
        type,
        async ({ params, session, refusal }) =>
          (take([type]) ?? (await ask({ types: [type], params, session, refusal })))?.members ?? null,
      ]),
    ),
    fallback: async ({ type, params, session }) => {
      if ((await ask({ types: [type], params, session, refusal: null })) === null) throw new GivenUp();
    },
  };
}

/** The person stopped a page of another stage. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}
