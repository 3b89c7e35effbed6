import { useRef, useState } from 'preact/hooks';
import { UiaError } from '../../client/index.js';
import { call, sendTo } from '../api/call.js';
import { checkUsername } from '../contract/operations.js';

/** Whether a user name can be had, asked for when its field is left. */
export function useNameCheck() {
  const [free, setFree] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<UiaError | null>(null);
  const latest = useRef('');
  return {
    /** The name that is known to be free. */
    free,
    refusal,
    forget(): void {
      latest.current = '';
      setFree(null);
      setRefusal(null);
    },
    async check(username: string): Promise<void> {
      if (username === '' || username === latest.current) return;
      latest.current = username;
      const isWanted = (): boolean => latest.current === username;
      try {
        await call(sendTo(checkUsername, { query: { username } }));
        if (isWanted()) setFree(username);
      } catch (fault) {
        // A check that did not come through keeps nobody from trying.
        if (isWanted() && fault instanceof UiaError && fault.status === 400) setRefusal(fault);
      }
    },
  };
}
