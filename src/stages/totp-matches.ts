import type { KeyRing } from '../base/key-ring.js';
import { openFactorSecret } from '../mfa/factor-secret.js';
import { matchedStep, readTotpCode } from '../mfa/totp.js';
import type { Factor } from '../model/security.js';
import type { Subject } from '../uia/stage.js';

/** The subject's authenticators whose codes have as many digits as the typed one. */
export const factorsOfLength = (subject: Subject | null, typed: string): readonly Factor[] =>
  Object.values(subject?.security.factors ?? {}).filter(({ digits }) => readTotpCode(typed, digits) !== null);

/** The step at which a factor shows the typed code; null: at none. */
export type StepOf = (factor: Factor, userId: string, typed: string, now: number) => number | null;

export const stepFinder =
  (keys: KeyRing, window: number): StepOf =>
  (factor, userId, typed, now) => {
    const secret = openFactorSecret(keys, userId, factor.id, factor.secret);
    return matchedStep(secret, typed.replaceAll(' ', ''), factor, window, now);
  };
