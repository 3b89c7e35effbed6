import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Operation } from '../contract/operations.js';
import { type ArgsOf, call, type ResultOf, sendTo } from './call.js';
import { isLost } from './is-lost.js';
import { useSession } from './use-session.js';

type Paged = 'listAffected' | 'countProgress';

export interface Pages<Result> {
  readonly pages: readonly Result[];
  /** Whether there is more than these. */
  readonly more: boolean;
  readonly busy: boolean;
  readonly problem: unknown;
  /** Goes on, or begins again where nothing came. */
  readonly goOn: () => void;
}

/** So many pages are asked for without being told to go on. */
const AT_ONCE = 10;

/** All pages of an answer, one after the other. */
export function usePages<Name extends Paged>(
  operation: Operation<Name>,
  query: NonNullable<ArgsOf<Name>['query']>,
): Pages<ResultOf<Name>> {
  const { session, lose } = useSession();
  const [pages, setPages] = useState<readonly ResultOf<Name>[]>([]);
  const [wanted, want] = useState(AT_ONCE);
  const [problem, setProblem] = useState<unknown>(null);
  const last = pages.at(-1);
  const isDone = last !== undefined && last.next === null;
  const key = JSON.stringify(query);
  useEffect(() => {
    setPages((before) => (before.length === 0 ? before : []));
    want(AT_ONCE);
  }, [key]);

  useEffect(() => {
    if (isDone || pages.length >= wanted || problem) return;
    let isWanted = true;
    const after = last?.next;
    const args = { query: { ...query, ...(after && { after }) } } as unknown as ArgsOf<Name>;
    const asked: Promise<ResultOf<Name>> = call(sendTo(operation, args, session?.token ?? null));
    asked.then(
      // Once, and only behind those that it was asked for.
      (page) => isWanted && setPages((before) => (before === pages ? [...pages, page] : before)),
      (fault) => {
        if (session && isLost(fault)) lose(session);
        else if (isWanted) setProblem(fault);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, pages, wanted, problem]);

  const goOn = useCallback(() => {
    setProblem(null);
    want((before) => before + AT_ONCE);
  }, []);
  return { pages, more: !isDone, busy: !isDone && !problem && pages.length < wanted, problem, goOn };
}
