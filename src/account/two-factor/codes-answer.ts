import type { JsonObject } from '../../base/json.js';
import type { Secret } from '../../base/secret.js';
import { recoveryCodesText } from '../../mfa/recovery-codes-text.js';

/** How a new set is shown, this once: as a list, and as a text to print or to keep as a file. */
export const codesAnswer = (
  codes: readonly Secret[],
  about: { readonly issuer: string; readonly account: string; readonly now: number },
): JsonObject => ({
  recovery_codes: codes.map((code) => code.reveal()),
  recovery_codes_text: recoveryCodesText(codes, about).reveal(),
});
