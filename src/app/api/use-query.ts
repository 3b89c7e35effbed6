import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Operation } from '../contract/operations.js';
import type { Ops } from '../contract/types.js';
import { type ArgsOf, call, type ResultOf, sendTo } from './call.js';
import { isLost } from './is-lost.js';
import { useSession } from './use-session.js';

export interface Query<Result> {
  /** The last answer; it stays while a new one is waited for, and while the same question fails. Null: none yet. */
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

  // What was asked for last counts, whatever comes last.
  const newest = useRef(0);
  const answered = useRef<string | null>(null);
  const load = useCallback(async (): Promise<void> => {
    newest.current += 1;
    const number = newest.current;
    const isNewest = (): boolean => newest.current === number;
    setState((before) => ({ ...before, busy: true }));
    try {
      const data = await call(sendTo(operation, args, session?.token ?? null));
      if (!isNewest()) return;
      answered.current = key;
      setState({ data, problem: null, busy: false });
    } catch (problem) {
      if (session && isLost(problem)) return lose(session);
      // What was answered to another question is not shown beside why this one was not.
      const isSame = answered.current === key;
      if (isNewest()) setState(({ data }) => ({ data: isSame ? data : null, problem, busy: false }));
    }
  }, [key, session?.token]);

  useEffect(() => {
    void load();
    return () => {
      newest.current += 1;
    };
  }, [load]);

  // Whoever reloads after a while means what is shown by then.
  const latest = useRef(load);
  latest.current = load;
  return { ...state, reload: useCallback(() => latest.current(), []) };
}
