export type Json = Readonly<Record<string, unknown>>;

/** The body of a 401 that asks for proof. */
export interface Challenge extends Json {
  readonly flows: readonly { readonly stages: readonly string[] }[];
  readonly session: string;
  readonly completed: readonly string[];
  /** What a stage needs to be shown, by stage type. */
  readonly params: Readonly<Record<string, Json>>;
}

/** The challenge in an answer's body, with what servers may leave out filled in; null: it is none. */
export function readChallenge(status: number, body: Json): Challenge | null {
  const { flows, session, completed, params } = body;
  if (status !== 401 || typeof session !== 'string' || !Array.isArray(flows)) return null;
  return {
    ...body,
    session,
    flows: flows.filter((flow) => Array.isArray(flow?.stages)),
    completed: Array.isArray(completed) ? completed : [],
    params: typeof params === 'object' && params !== null ? (params as Challenge['params']) : {},
  };
}

/** The stages that may come next, without repeats, in the order of the flows. */
export function nextStages({ flows, completed }: Pick<Challenge, 'flows' | 'completed'>): readonly string[] {
  const next = flows
    .filter(({ stages }) => completed.every((type, index) => stages[index] === type))
    .flatMap(({ stages }) => stages.slice(completed.length, completed.length + 1));
  return [...new Set(next)];
}
