import { sha256 } from '../base/digest.js';
import type { KeyRing } from '../base/key-ring.js';
import { Secret } from '../base/secret.js';

/** The page where the owner of an account stops a reset, below the public URL. */
export const CANCEL_RESET_PATH = '/_uia/reset/cancel';

/** The token that is mailed: the same for the same reset, so that a request that is sent again mails one that works. */
export const resetToken = (keys: KeyRing, userId: string, id: string): Secret =>
  new Secret(keys.digest('reset link', [userId, id]));

export const resetTokenDigest = (token: string): string => sha256(`reset token ${token}`);

/** For the owner's mail alone: whoever has it stops the reset. */
export const cancelResetLink = (userId: string, token: Secret): string =>
  `${CANCEL_RESET_PATH}?${new URLSearchParams({ user_id: userId, token: token.reveal() })}`;
