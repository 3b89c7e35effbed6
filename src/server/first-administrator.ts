import type { Clock, Random } from '../base/runtime.js';
import type { Secret } from '../base/secret.js';
import { byServer, SERVER, securityEvent } from '../model/security-event.js';
import type { Store } from '../store/port/store.js';
import { newRegistrationToken, registrationTokenDigest } from '../tokens/registration-token.js';

const LIFETIME_MS = 24 * 3_600_000;

/** A one-time registration token that grants `admin`, while there is no administrator; it lives for a day. */
export async function firstAdministratorToken(
  { accounts, registrationTokens, securities }: Pick<Store, 'accounts' | 'registrationTokens' | 'securities'>,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
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
  await securities.note(SERVER, securityEvent('administrator_token_made', byServer, now), now);
  return token;
}
