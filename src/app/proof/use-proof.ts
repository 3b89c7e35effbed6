import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { UiaError } from '../../client/index.js';
import { type ArgsOf, call, type ResultOf, sendTo } from '../api/call.js';
import { isLost } from '../api/is-lost.js';
import { useSession } from '../api/use-session.js';
import type { Operation } from '../contract/operations.js';
import type { Ops } from '../contract/types.js';
import { useNewCodes } from '../two-factor/use-new-codes.js';
import { askingBy, GivenUp, type Proof, type Question } from './question.js';

const NEW_CODE = 'org.matrix_uia.recovery_code';

interface WithNewCode {
  readonly [NEW_CODE]?: string;
  /** Of the session that the request began. */
  readonly access_token?: string;
}

/** Requests that may ask for proof, one at a time. */
export interface ProofRun {
  /** What is asked of the person; null: nothing. */
  readonly question: Question | null;
  /** Whether an answer of the server is waited for. */
  readonly busy: boolean;
  /** Why the last request was refused. */
  readonly problem: unknown;
  readonly clear: () => void;
  /** The answer's body; null when it was refused (see `problem`) or given up. */
  readonly run: <Name extends keyof Ops>(
    operation: Operation<Name>,
    args: ArgsOf<Name>,
    given?: Proof,
  ) => Promise<ResultOf<Name> | null>;
}

export function useProof(): ProofRun {
  const { session, lose } = useSession();
  const { offerOne } = useNewCodes();
  const [question, show] = useState<Question | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const asked = useRef<Question | null>(null);
  const gone = useRef(false);
  const running = useRef(false);
  // A page that is left takes its question with it.
  useEffect(
    () => () => {
      gone.current = true;
      asked.current?.answer(null);
    },
    [],
  );

  const run: ProofRun['run'] = async (operation, args, given) => {
    // A second press that was quicker than the page.
    if (running.current) return null;
    running.current = true;
    setProblem(null);
    setBusy(true);
    const put = (next: Question): void => {
      const answer: Question['answer'] = (proof) => {
        asked.current = null;
        setBusy(true);
        if (proof === null) show(null);
        next.answer(proof);
      };
      asked.current = { ...next, answer };
      if (gone.current) answer(null);
      else {
        setBusy(false);
        show(asked.current);
      }
    };
    try {
      const result = await call(sendTo(operation, args, session?.token ?? null), askingBy(put, given ?? null));
      // A recovery code was the proof, and another one took its place.
      const { [NEW_CODE]: code, access_token: begun } = result as WithNewCode;
      const owner = begun ?? session?.token;
      if (code !== undefined && owner !== undefined) offerOne(code, owner);
      return result;
    } catch (fault) {
      if (isGivenUp(fault)) return null;
      if (session && isLost(fault)) lose(session);
      setProblem(fault);
      return null;
    } finally {
      running.current = false;
      show(null);
      setBusy(false);
    }
  };

  return { question, busy, problem, clear: useCallback(() => setProblem(null), []), run };
}

const isGivenUp = (fault: unknown): boolean =>
  fault instanceof GivenUp || (fault instanceof UiaError && fault.reason === 'cancelled');
