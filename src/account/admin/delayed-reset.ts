import { sha256 } from '../../base/digest.js';
import type { KeyRing } from '../../base/key-ring.js';
import { conflict, forbidden, notFound } from '../../base/matrix-error.js';
import { message } from '../../base/words.js';
import { type SecurityEvent, securityEvent } from '../../model/security-event.js';
import { APPROVAL_LIFE_MS, type WaitingReset } from '../../model/waiting-reset.js';
import { noticeLetter } from '../../notify/notice-letter.js';
import type { Post } from '../../notify/post.js';
import type { Store } from '../../store/port/store.js';
import { cancelResetLink, resetToken, resetTokenDigest } from '../../tokens/reset-link.js';
import { administratorsOrigin, onAccount } from './admin-grant.js';
import type { ChangeUser, ChangeUserOptions } from './change-user.js';
import { runDueReset } from './due-reset.js';

export const CANCEL_RESET = onAccount('cancelReset', (account) => message('do-keep-factors', { account }));
export const APPROVE_RESET = onAccount('approveReset', (account) => message('do-approve-reset', { account }));

export interface DelayedResetOptions extends ChangeUserOptions {
  readonly store: Pick<Store, 'accounts' | 'securities' | 'devices' | 'threepids'>;
  readonly keys: KeyRing;
  /** Null: the server sends no mail. */
  readonly post: Post | null;
  readonly delayMs: number;
  /** Whether a second administrator has to approve it. */
  readonly secondApproval: boolean;
}

/** Order of writes: the reset with its event, then the owner's mails. Sent again in the same session, it mails what was not mailed yet. */
export const scheduleReset =
  (options: DelayedResetOptions): ChangeUser =>
  async (grant, { userId }) => {
    const { store, clock, keys, delayMs, secondApproval, isSecondFactor } = options;
    const origin = administratorsOrigin(grant, isSecondFactor);
    const [id, reason, by] = [sha256(`reset in ${grant.session}`), String(grant.body.reason), String(grant.subject)];
    const now = clock();
    const dueAt = now + (secondApproval ? APPROVAL_LIFE_MS : delayMs);
    const tokenDigest = resetTokenDigest(resetToken(keys, userId, id).reveal());
    const wanted = { id, dueAt, by, reason, tokenDigest, ...(secondApproval && { awaitsApproval: true }) };
    const eventOf = (waiting: Pick<WaitingReset, 'awaitsApproval' | 'dueAt'>): SecurityEvent =>
      waiting.awaitsApproval
        ? securityEvent('reset_requested', origin, now, { until: waiting.dueAt }, reason)
        : securityEvent('reset_scheduled', origin, now, { due: waiting.dueAt }, reason);
    const reset = await store.securities.scheduleReset(userId, wanted, eventOf(wanted), now);
    if (!reset) throw resetWaiting();
    await tellOwner(options, userId, reset, eventOf(reset));
    const until = reset.awaitsApproval ? { approve_by: reset.dueAt } : { due_at: reset.dueAt };
    return { status: 200, body: { id: reset.id, ...until } };
  };

/**
 * Order of writes: the approval with its event; with a delay the owner's mails; else the reset itself, which the server's job ends
 * when it is cut short. Sent again for a reset that it has done, it answers the same.
 */
export const approveReset =
  (options: DelayedResetOptions): ChangeUser =>
  async (grant, { userId }) => {
    const { store, clock, delayMs, isSecondFactor } = options;
    const origin = administratorsOrigin(grant, isSecondFactor);
    const [id, by, now] = [String(grant.body.id), String(grant.subject), clock()];
    const approval = { by, dueAt: now + delayMs };
    const event = (due: number): SecurityEvent => securityEvent('reset_approved', origin, now, { due });
    const reset = await store.securities.approveReset(userId, id, approval, event(approval.dueAt), now);
    if (reset && reset.dueAt > now) {
      await tellOwner(options, userId, reset, event(reset.dueAt));
      return { status: 200, body: { due_at: reset.dueAt } };
    }
    if (reset && (await runDueReset({ store, clock })({ userId, reset }))) return { status: 200, body: {} };
    const left = await store.securities.read(userId, now);
    // A reset leaves its own id as that of whoever voided the proofs last.
    if (left.passwordSession !== id) throw notToApprove(left.reset, id, by);
    return { status: 200, body: {} };
  };

export const cancelReset =
  ({ store, clock, isSecondFactor }: DelayedResetOptions): ChangeUser =>
  async (grant, { userId }) => {
    const event = securityEvent('reset_cancelled', administratorsOrigin(grant, isSecondFactor), clock());
    const isCancelled = await store.securities.cancelReset(userId, String(grant.body.id), event, clock());
    if (!isCancelled) throw notFound('This reset does not wait: it was done or cancelled, or there was none');
    return { status: 200, body: {} };
  };

async function tellOwner(
  { store, keys, post }: DelayedResetOptions,
  userId: string,
  { id, dueAt }: WaitingReset,
  event: SecurityEvent,
): Promise<void> {
  if (!post) return;
  const link = cancelResetLink(userId, resetToken(keys, userId, id));
  // Named by its date too: one that is scheduled anew after it was cancelled is told anew.
  const name = `reset ${id} ${dueAt}`;
  for (const { address: to } of await store.threepids.list(userId)) {
    await post(noticeLetter({ to, userId, event, name, link }));
  }
}

const resetWaiting = () =>
  conflict('A reset of this account waits already: cancel it first to ask for another one', {
    reason: 'reset_waiting',
  });

function notToApprove(waiting: WaitingReset | null, id: string, by: string) {
  if (waiting?.id !== id) return notFound(NOT_WAITING);
  if (!waiting.awaitsApproval)
    return conflict('Somebody else approved this reset, or it needs no approval', { reason: 'conflict' });
  return waiting.by === by
    ? forbidden('You asked for this reset yourself: another administrator has to approve it', { reason: 'own_request' })
    : notFound(NOT_WAITING);
}

const NOT_WAITING =
  'This reset does not wait for an approval: it was done, was cancelled or has lapsed, or there was none';
