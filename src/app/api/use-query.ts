import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Operation } from '../contract/operations.js';
import type { Ops } from '../contract/types.js';
import { type ArgsOf, call, type ResultOf, sendTo } from './call.js';
import { isLost } from './is-lost.js';
import { useSession } from './use-session.js';

export interface Query<Result> {
  /** The last answer; it stays while a new one is waited for. Null: none yet. */
  readonly data: Result | null;
  readonly problem: unknown;
  readonly busy: boolean;
  readonly reload: () => Promise<void>;
}

/** What an operation answers, asked for at once and again whenever `args` change. */
export function useQuery<Name extends keyof Ops>(
  operation: Operation<Name>,
  args: ArgsOf<Name>,
): Query<ResultOf<Name>> {
  const { session, lose } = useSession();
  const [state, setState] = useState<Omit<Query<ResultOf<Name>>, 'reload'>>({ data: null, problem: null, busy: true });
  const key = JSON.stringify([operation.path, args]);

  const load = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      setState((before) => ({ ...before, busy: true }));
      try {
        const data = await call(sendTo(operation, args, session?.token ?? null));
        if (isWanted()) setState({ data, problem: null, busy: false });
      } catch (problem) {
        if (session && isLost(problem)) return lose(session);
        if (isWanted()) setState((before) => ({ ...before, problem, busy: false }));
      }
    },
    [key, session?.token],
  );

  useEffect(() => {
    let wanted = true;
    void load(() => wanted);
    return () => {
      wanted = false;
    };
  }, [load]);

  return { ...state, reload: useCallback(() => load(() => true), [load]) };
}
