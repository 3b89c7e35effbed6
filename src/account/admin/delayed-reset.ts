import { sha256 } from '../../base/digest.js';
import type { KeyRing } from '../../base/key-ring.js';
import { conflict, notFound } from '../../base/matrix-error.js';
import { securityEvent } from '../../model/security-event.js';
import { noticeLetter } from '../../notify/notice-letter.js';
import type { Post } from '../../notify/post.js';
import type { Store } from '../../store/port/store.js';
import { cancelResetLink, resetToken, resetTokenDigest } from '../../tokens/reset-link.js';
import { administratorsOrigin, onAccount } from './admin-grant.js';
import type { ChangeUser, ChangeUserOptions } from './change-user.js';

export const CANCEL_RESET = onAccount('cancelReset', (userId) => `Keep the second factors of ${userId}`);

export interface DelayedResetOptions extends ChangeUserOptions {
  readonly store: Pick<Store, 'accounts' | 'securities' | 'devices' | 'threepids'>;
  readonly keys: KeyRing;
  /** Null: the server sends no mail. */
  readonly post: Post | null;
  readonly delayMs: number;
}

/** Order of writes: the reset with its event, then the owner's mails. Sent again in the same session, it mails what was not mailed yet. */
export const scheduleReset =
  ({ store, clock, keys, post, delayMs, isSecondFactor }: DelayedResetOptions): ChangeUser =>
  async (grant, { userId }) => {
    const origin = administratorsOrigin(grant, isSecondFactor);
    const [id, reason, by] = [sha256(`reset in ${grant.session}`), String(grant.body.reason), String(grant.subject)];
    const now = clock();
    const token = resetToken(keys, userId, id);
    const wanted = { id, dueAt: now + delayMs, by, reason, tokenDigest: resetTokenDigest(token.reveal()) };
    const event = securityEvent('reset_scheduled', origin, now, { due: wanted.dueAt }, reason);
    const reset = await store.securities.scheduleReset(userId, wanted, event, now);
    if (!reset) throw resetWaiting();
    const told = { ...event, detail: { due: reset.dueAt } };
    const link = cancelResetLink(userId, token);
    // Named by its date too: one that is scheduled anew after it was cancelled is told anew.
    const name = `reset ${id} ${reset.dueAt}`;
    const addresses = post ? await store.threepids.list(userId) : [];
    for (const { address: to } of addresses) await post?.(noticeLetter({ to, userId, event: told, name, link }));
    return { status: 200, body: { due_at: reset.dueAt } };
  };

export const cancelReset =
  ({ store, clock, isSecondFactor }: DelayedResetOptions): ChangeUser =>
  async (grant, { userId }) => {
    const event = securityEvent('reset_cancelled', administratorsOrigin(grant, isSecondFactor), clock());
    const { reset } = await store.securities.read(userId, clock());
    const isCancelled = reset !== null && (await store.securities.cancelReset(userId, reset.id, event, clock()));
    if (!isCancelled) throw notFound('No reset of this account waits: it was done or cancelled, or there was none');
    return { status: 200, body: {} };
  };

const resetWaiting = () =>
  conflict('A reset of this account waits already: cancel it first to ask for another one', {
    reason: 'reset_waiting',
  });
