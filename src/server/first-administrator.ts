import type { Clock, Random } from '../base/runtime.js';
import type { Secret } from '../base/secret.js';
import { MOST_WAITING_EVENTS } from '../model/security.js';
import { byServer, SERVER, securityEvent } from '../model/security-event.js';
import type { Store } from '../store/port/store.js';
import { newRegistrationToken, registrationTokenDigest } from '../tokens/registration-token.js';

const LIFETIME_MS = 24 * 3_600_000;

/**
 * A one-time registration token that grants `admin`, while there is no administrator; it lives for a day. `drain` makes room for
 * its event after many starts that did not last until theirs were drained.
 */
export async function firstAdministratorToken(
  { accounts, registrationTokens, securities }: Pick<Store, 'accounts' | 'registrationTokens' | 'securities'>,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  drain: () => Promise<unknown> = async () => undefined,
): Promise<Secret | null> {
  if (await accounts.anyWithRole('admin')) return null;
  const token = newRegistrationToken(random);
  await registrationTokens.create({
    digest: registrationTokenDigest(token.reveal()),
    usesAllowed: 1,
    uses: 0,
    expiresAt: clock() + LIFETIME_MS,
    grants: ['admin'],
  });
  const now = clock();
  if ((await securities.auditState(SERVER)).waiting >= MOST_WAITING_EVENTS) await drain();
  await securities.note(SERVER, securityEvent('administrator_token_made', byServer, now), now);
  return token;
}
