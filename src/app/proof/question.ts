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

/** Needs nobody; beside another stage it stands for going on without. */
export const DUMMY = 'm.login.dummy';
const TOKEN = 'm.login.registration_token';

/** The server began a new session because it knew none by that id any more. */
const isOver = (refusal: UiaError | null): boolean => refusal?.errcode === 'M_UNKNOWN' && refusal.reason === null;

const isKnown = (type: string): boolean => KNOWN.some((known) => known === type);

/**
 * The questions of one request. `given` answers its stage once without asking, for what was typed into a form already; `show` puts a
 * question before the person, who answers it.
 */
export function askingBy(show: (question: Question) => void, given: Proof | null): InteractiveOptions {
  let ready: Proof | null = given;
  const told = new Map(given ? [[given.type, given]] : []);
  let again = new Map<string, Proof>();
  let isTold = false;
  const ask = async (question: Omit<Question, 'answer'>): Promise<Proof | null> => {
    const proof = await new Promise<Proof | null>((answer) => show({ ...question, answer }));
    if (proof && SAID_AGAIN.includes(proof.type)) told.set(proof.type, proof);
    isTold = true;
    return proof;
  };

  /** A session that was over is begun anew with what was typed for it, once for each answer: nobody types the same twice. */
  function replayed(types: readonly string[], refusal: UiaError | null): Proof | null {
    if (isOver(refusal) && isTold) {
      again = new Map(told);
      isTold = false;
    } else if (refusal !== null) return null;
    const proof = types.map((type) => again.get(type)).find((one) => one !== undefined) ?? null;
    if (proof) again.delete(proof.type);
    if (proof && ready?.type === proof.type) ready = null;
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
    askWhenLimited: true,
    async choose(types, refusal) {
      const known = choices(types);
      const [only] = known;
      const said = replayed(types, refusal) ?? (refusal === null ? take(types) : null);
      if (!said && (only === undefined || known.length === 1)) return only ?? types[0] ?? null;
      ready = said ?? (await ask({ types: known, params: {}, session: null, refusal }));
      return ready?.type ?? null;
    },
    answer: Object.fromEntries(
      KNOWN.map((type) => [
        type,
        async ({ params, session, refusal }) =>
          (replayed([type], refusal) ?? take([type]) ?? (await ask({ types: [type], params, session, refusal })))
            ?.members ?? null,
      ]),
    ),
    fallback: async ({ type, params, session }) => {
      if ((await ask({ types: [type], params, session, refusal: null })) === null) throw new GivenUp();
    },
  };
}

/** What a person chooses from. Nobody is asked for a token where another way is open: whoever has one gave it before. */
function choices(types: readonly string[]): readonly string[] {
  const others = types.filter((type) => type !== TOKEN);
  const open = others.length > 0 ? others : types;
  const known = open.filter((type) => isKnown(type) || type === DUMMY);
  return known.length > 0 ? known : open.slice(0, 1);
}

/** The person stopped a page of another stage. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}
