import { useState } from 'preact/hooks';
import { UiaError } from '../../client/index.js';
import { useSite } from '../api/use-site.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

/** What is wrong with a password that is being chosen: found here, or by the server, which also knows the ones that are too well known. */
export function useNewPassword(problem: unknown, value: string, setValue: (value: string) => void) {
  const words = useWords();
  const { data: site } = useSite();
  const [isShort, setShort] = useState(false);
  const count = site?.password_minimum_length ?? 1;
  const isWeak = problem instanceof UiaError && problem.errcode === 'M_WEAK_PASSWORD';
  const refusal = isWeak ? problemWords(words, problem) : null;
  return {
    value,
    /** Whether the server's refusal is about the password. */
    isWeak,
    error: isShort ? words.say('new-password-short', { count }) : refusal,
    onValue(next: string): void {
      setShort(false);
      setValue(next);
    },
    /** Whether it may be sent; if not, it says why. */
    check(): boolean {
      const isLong = [...value].length >= count;
      setShort(!isLong);
      return isLong;
    },
  };
}
