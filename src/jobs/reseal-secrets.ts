import { type KeyRing, keyIdOf } from '../base/key-ring.js';
import type { Clock } from '../base/runtime.js';
import { openFactorSecret, sealFactorSecret } from '../mfa/factor-secret.js';
import { allUsers, readTrail } from '../notify/read-trail.js';
import type { Store } from '../store/port/store.js';

export interface ResealOptions {
  readonly store: Pick<Store, 'securities'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** Called after each page; a fault ends the work where it is. */
  readonly onPage?: (accounts: number) => void | Promise<void>;
}

const PAGE = 200;

/**
 * Seals every authenticator's secret anew that is not sealed under the active key; how many were. Servers go on meanwhile: a
 * secret that one of them changes at the same moment is left to the next run. Killed and begun again, it does what is left.
 */
export async function resealSecrets({ store, keys, clock, onPage }: ResealOptions): Promise<number> {
  let resealed = 0;
  let accounts = 0;
  for (let after: string | null = null; ; ) {
    const page = await store.securities.page(after, PAGE, clock());
    for (const { userId, factors, pending } of page) {
      for (const { id, secret } of [...Object.values(factors), ...pending]) {
        if (keyIdOf(secret) === keys.activeId) continue;
        const sealed = sealFactorSecret(keys, userId, id, openFactorSecret(keys, userId, id, secret));
        if (await store.securities.reseal(userId, id, secret, sealed)) resealed += 1;
      }
    }
    const last = page.at(-1);
    if (!last) return resealed;
    after = last.userId;
    accounts += page.length;
    await onPage?.(accounts);
  }
}

/** What still stands on a key. */
export interface KeyUses {
  secrets: number;
  /** Sets of recovery codes: their digests cannot be made anew, so they go when their owners make new ones. */
  codeSets: number;
  /** Passwords of applications, the same. */
  appPasswords: number;
  /** Records of audit trails, which go when they are old enough. */
  records: number;
}

/** By the id of the key. Reads everything there is. */
export async function keyUses({
  store,
  clock,
  onPage,
}: Omit<ResealOptions, 'keys' | 'store'> & { readonly store: Pick<Store, 'securities' | 'audit'> }): Promise<
  ReadonlyMap<string, KeyUses>
> {
  const uses = new Map<string, KeyUses>();
  const count = (keyId: string, what: keyof KeyUses): void => {
    const found = uses.get(keyId) ?? { secrets: 0, codeSets: 0, appPasswords: 0, records: 0 };
    found[what] += 1;
    uses.set(keyId, found);
  };
  let accounts = 0;
  for (let after: string | null = null; ; ) {
    const page = await store.securities.page(after, PAGE, clock());
    for (const { factors, pending, codes, appPasswords } of page) {
      for (const { secret } of [...Object.values(factors), ...pending]) count(keyIdOf(secret), 'secrets');
      if (codes) count(codes.keyId, 'codeSets');
      for (const { keyId } of appPasswords) count(keyId, 'appPasswords');
    }
    const last = page.at(-1);
    if (!last) break;
    after = last.userId;
    accounts += page.length;
    await onPage?.(accounts);
  }
  for await (const userId of allUsers(store.audit.users)) {
    const checkpoint = await store.audit.checkpoint(userId);
    if (checkpoint) count(checkpoint.keyId, 'records');
    for await (const { link } of readTrail(store.audit, userId, 0)) if (link) count(link.keyId, 'records');
  }
  return uses;
}
