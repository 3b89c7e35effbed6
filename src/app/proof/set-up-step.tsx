import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Problem } from '../parts/problem.js';
import { CodesToKeep } from '../two-factor/codes-to-keep.js';
import { ConfirmCode } from '../two-factor/confirm-code.js';
import { KeyToScan } from '../two-factor/key-to-scan.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';

const SET_UP = 'm.login.2fa.setup';
const DIGITS = /[?&]digits=(\d)/;

/** The first authenticator of somebody who must have one, inside the sign-in: what to expect, the key and a code, the recovery codes. */
export function SetUpStep({ question, busy }: StepProps) {
  const { say } = useWords();
  const { secret, uri, qr, recovery_codes: codes } = question.params;
  const answer = (members: Record<string, unknown>): void => question.answer({ type: SET_UP, members });
  // A wrong code is refused without the key being told again.
  const [key, setKey] = useState<{ secret: string; uri: string; qr: string } | null>(null);
  if (typeof secret === 'string' && secret !== key?.secret) setKey({ secret, uri: String(uri), qr: String(qr) });

  if (typeof codes === 'string')
    return (
      <>
        <h2>{say('codes-title')}</h2>
        <CodesToKeep
          codes={codes.split(' ')}
          account={accountIn(key?.uri)}
          onKept={() => answer({ saved: true })}
          busy={busy}
        />
      </>
    );
  if (key)
    return (
      <ConfirmCode
        digits={Number(DIGITS.exec(key.uri)?.[1] ?? 6)}
        busy={busy}
        problem={question.refusal}
        onCode={(token) => answer({ token })}
      >
        <KeyToScan qr={key.qr} typed={(key.secret.match(/.{1,4}/g) ?? []).join(' ')} uri={key.uri} />
      </ConfirmCode>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) answer({});
      }}
    >
      <p>{say('set-up-required')}</p>
      <Problem of={question.refusal} />
      <Button busy={busy}>{say('set-up-begin')}</Button>
    </form>
  );
}

/** As the authenticator app names it: `otpauth://totp/Issuer:account?…`. */
const accountIn = (uri = ''): string => {
  const [, label = ''] = /^otpauth:\/\/totp\/([^?]*)/.exec(uri) ?? [];
  return decodeURIComponent(label);
};
