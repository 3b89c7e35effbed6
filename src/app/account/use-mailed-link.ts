import { useRef, useState } from 'preact/hooks';
import { call, sendTo } from '../api/call.js';
import { useSession } from '../api/use-session.js';
import type { requestPasswordEmail, requestThreepidEmail } from '../contract/operations.js';
import { newSecret } from '../random.js';

/** A mail with a link that proves an address, and what proves later that it was this page that asked for it. */
export interface MailedLink {
  readonly email: string;
  readonly creds: { readonly sid: string; readonly client_secret: string };
}

export function useMailedLink(operation: typeof requestPasswordEmail | typeof requestThreepidEmail) {
  const { session } = useSession();
  const [sent, setSent] = useState<MailedLink | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // Each try of one secret is one mail; the same address asked for again gets another one.
  const asked = useRef({ client_secret: newSecret(), send_attempt: 0 });

  const send = async (email: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    asked.current.send_attempt += 1;
    const { client_secret, send_attempt } = asked.current;
    const body = { email, client_secret, send_attempt };
    try {
      const { sid } = await call<'requestThreepidEmail'>(sendTo(operation, { body }, session?.token ?? null));
      setSent({ email, creds: { sid, client_secret } });
    } catch (fault) {
      setProblem(fault);
    } finally {
      setBusy(false);
    }
  };
  const startAnew = (): void => {
    asked.current = { client_secret: newSecret(), send_attempt: 0 };
    setSent(null);
    setProblem(null);
  };
  return { sent, busy, problem, send, startAnew };
}
