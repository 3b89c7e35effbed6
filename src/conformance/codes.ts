import type { Clock } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import { codeOfStep, stepAt, type TotpParameters } from '../mfa/totp.js';

/** What authenticator apps do without being told more. */
export const USUAL_TOTP: TotpParameters = { algorithm: 'SHA1', digits: 6, periodS: 30 };

/** How far the clocks may be apart, and how long a request may take, before a code is late. */
const SLACK_MS = 1500;

/**
 * An authenticator app that never shows a code twice. A server takes the step before and the one after as well, so three
 * codes can be had without waiting.
 */
export function authenticator({ clock, pause }: { clock: Clock; pause: (ms: number) => Promise<void> }) {
  const last = new Map<string, number>();
  const codeAt = (secret: string, step: number, parameters: TotpParameters): string =>
    codeOfStep(new Secret(secret), parameters, step);

  return {
    /** A code of a later step than every one before. */
    async next(secret: string, parameters = USUAL_TOTP): Promise<string> {
      const { periodS } = parameters;
      const earliest = stepAt(clock() + SLACK_MS, periodS) - 1;
      const step = Math.max((last.get(secret) ?? 0) + 1, earliest);
      const takenFromAt = (step - 1) * periodS * 1000 + SLACK_MS;
      if (clock() < takenFromAt) await pause(takenFromAt - clock());
      last.set(secret, step);
      return codeAt(secret, step, parameters);
    },

    /** The code that `next` gave last. */
    last(secret: string, parameters = USUAL_TOTP): string {
      const step = last.get(secret);
      if (step === undefined) throw new Error('no code was asked for yet');
      return codeAt(secret, step, parameters);
    },

    /** Digits that are right at no step near now. */
    wrong(secret: string, parameters = USUAL_TOTP): string {
      const now = stepAt(clock(), parameters.periodS);
      const near = new Set([-3, -2, -1, 0, 1, 2, 3].map((steps) => codeAt(secret, now + steps, parameters)));
      for (let guess = 0; ; guess++) {
        const code = String(guess).padStart(parameters.digits, '0');
        if (!near.has(code)) return code;
      }
    },
  };
}

export type Authenticator = ReturnType<typeof authenticator>;
