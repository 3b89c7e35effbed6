import { forbidden, notFound } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { message } from '../base/words.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { Post } from '../notify/post.js';
import type { Store } from '../store/port/store.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { sayFarewell } from './farewell.js';

export const DEACTIVATE: Operation = {
  name: 'deactivate',
  bind: ['erase'],
  repeatable: true,
  words: ({ erase }) => (erase === true ? message('do-deactivate-and-erase') : message('do-deactivate')),
};

export interface DeactivateOptions {
  readonly store: Pick<
    Store,
    'accounts' | 'securities' | 'devices' | 'crossSigning' | 'threepids' | 'outbox' | 'terms'
  >;
  /** Null: the server sends no mail. */
  readonly post: Post | null;
  readonly clock: Clock;
}

/** What can be said without proof: somebody has to be able to manage the server. @throws MatrixError 403 */
export async function refuseLastAdministrator({ accounts }: Pick<Store, 'accounts'>, userId: string): Promise<void> {
  const account = await accounts.find(userId);
  if (account?.deactivatedAt !== null || !account.roles.includes('admin')) return;
  if (!(await accounts.anyWithRole('admin', userId))) throw lastAdministrator();
}

/**
 * Whether its deactivation was begun. One that was cut short has left neither a password nor a factor to prove anything by,
 * and nothing that a proof would protect: whoever still holds a token may finish it.
 */
export const isClosed = async ({ accounts }: Pick<Store, 'accounts'>, userId: string): Promise<boolean> =>
  ((await accounts.find(userId))?.deactivatedAt ?? null) !== null;

/** A `Grant`, or what is left of one. */
export type Deactivation = Pick<Grant, 'requester' | 'subject' | 'body' | 'session' | 'address' | 'userAgent'>;

/**
 * Order of writes: the other devices, so that none stays on an account that was closed and no more; the password and the roles;
 * factors and codes, with the stamp that voids sign-ins and login tokens under way; cross-signing keys; the last mail to its
 * owner; addresses; waiting mails; accepted terms; this device last, with whoever signed in meanwhile, so that a client can
 * repeat what was cut short. Each can be repeated; by another session, the event too.
 */
export const deactivate =
  ({ store, post, clock }: DeactivateOptions) =>
  async (grant: Deactivation): Promise<Answer> => {
    const { accounts, securities, devices } = store;
    const { subject, requester, body, session } = grant;
    if (subject === null) throw notFound('This account is not there any more');
    await devices.removeAll(subject, requester?.deviceId ?? null);
    const outcome = await accounts.deactivate(subject, 'admin', clock(), session);
    if (outcome === null) throw notFound('This account is not there any more');
    if (outcome === 'last') throw lastAdministrator();

    const origin = byPerson(grant);
    const event =
      body.erase === true
        ? securityEvent('account_erased', { ...origin, address: null, userAgent: null, deviceId: null }, clock())
        : securityEvent('account_deactivated', origin, clock());
    await securities.voidAll(subject, session, event, clock());
    await store.crossSigning.close(subject);
    await sayFarewell({ threepids: store.threepids, post })(subject, { ...event, ...origin });
    await store.threepids.releaseAll(subject);
    await store.outbox.dropFor(subject);
    // What was accepted may have to be shown to a court; whoever wants to be erased takes it along.
    if (body.erase === true) await store.terms.remove(subject);
    await devices.removeAll(subject);
    // There is no identity server here from which anything could be unbound.
    return { status: 200, body: { id_server_unbind_result: 'no-support' } };
  };

const lastAdministrator = () =>
  forbidden('This is the last administrator: make another account an administrator first', {
    reason: 'last_administrator',
  });
