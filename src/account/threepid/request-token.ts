import { sha256 } from '../../base/digest.js';
import type { KeyRing } from '../../base/key-ring.js';
import { invalidParam, limitExceeded, threepidInUse, threepidNotFound } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { canonicalEmail } from '../../model/email.js';
import { allowedLink } from '../../model/next-link.js';
import type { ValidationPurpose } from '../../model/validation.js';
import type { AddressLetter } from '../../notify/address-letter.js';
import type { Post } from '../../notify/post.js';
import type { Counters } from '../../store/port/counters.js';
import type { Threepids } from '../../store/port/threepids.js';
import type { Validations } from '../../store/port/validations.js';
import { clientSecretDigest, validationToken, validationTokenDigest } from '../../tokens/validation-token.js';

export interface AddressRules {
  readonly lifetimeMs: number;
  /** Mails to one address, and for one account, in an hour. */
  readonly perRecipient: number;
  readonly perAccount: number;
  /** Where a client may lead people after they confirmed. */
  readonly nextLinkHosts: readonly string[];
  /** Whether a request is told that an address has an account, or has none. */
  readonly revealAddresses: boolean;
}

export interface RequestTokenOptions {
  readonly validations: Pick<Validations, 'start' | 'find'>;
  readonly threepids: Pick<Threepids, 'find'>;
  readonly counters: Counters;
  readonly post: Post;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly rules: AddressRules;
}

export interface TokenRequest {
  readonly purpose: ValidationPurpose;
  readonly email: string;
  readonly clientSecret: string;
  readonly sendAttempt: number;
  readonly nextLink: string | null;
  /** Who is signed in; null: nobody. */
  readonly userId: string | null;
  /** Where the request came from. */
  readonly address: string;
}

/** Starts a proof of an address: its sid. @throws MatrixError */
export type RequestToken = (request: TokenRequest) => Promise<string>;

const HOUR_MS = 3_600_000;

/**
 * Starts a validation and mails its link (specification: requestToken). Whether the address has an account decides only what
 * the mail says, once it is made. Order of writes: the validation, then the letter; sent again, it writes the letter that is missing.
 */
export const requestToken = (options: RequestTokenOptions): RequestToken => {
  const { validations, threepids, counters, post, keys, clock, rules } = options;

  return async ({ purpose, email, clientSecret, sendAttempt, nextLink, userId, address }) => {
    const to = canonicalEmail(email);
    if (to === null) throw invalidParam('This is no e-mail address that mail can be sent to');
    const link = nextLink === null ? null : allowedLink(nextLink, rules.nextLinkHosts);
    if (rules.revealAddresses) await reveal(purpose, to, userId);

    const giveBack = await takeBudget(to, userId);
    const sid = keys.digest('validation', [purpose, userId ?? '', clientSecret, to]);
    const now = clock();
    const expiresAt = now + rules.lifetimeMs;
    // The same for the same attempt of the same validation, so that a request that is sent again mails one that works.
    const tokenOf = (end: number) => validationToken(keys, sid, sendAttempt, end);
    const token = tokenOf(expiresAt);
    const isStarted = await validations.start(
      {
        sid,
        purpose,
        medium: 'email',
        address: to,
        userId,
        secretDigest: clientSecretDigest(clientSecret),
        sendAttempt,
        nextLink: link,
        expiresAt,
        token: validationTokenDigest(token.reveal()),
      },
      now,
    );
    const end = isStarted ? expiresAt : await endOfSame(sid, (seen) => tokenOf(seen).reveal(), now);
    if (end === null) {
      await giveBack();
      return sid;
    }
    const content: AddressLetter = {
      kind: 'confirm_address',
      to,
      purpose,
      userId,
      sid,
      token: tokenOf(end).reveal(),
      askedAt: now,
      askedFrom: address,
      lifetimeMs: rules.lifetimeMs,
    };
    const id = sha256(`address mail ${sid} ${sendAttempt} ${end}`);
    if (!(await post({ id, userId, channel: 'mail', content, expiresAt: end }))) await giveBack();
    return sid;
  };

  /** The end of the validation that waits, when its last token is of this attempt; null: there is none. */
  async function endOfSame(sid: string, tokenFor: (end: number) => string, now: number): Promise<number | null> {
    const found = await validations.find(sid, now);
    if (!found || found.validatedAt !== null) return null;
    return found.tokens.at(-1) === validationTokenDigest(tokenFor(found.expiresAt)) ? found.expiresAt : null;
  }

  async function reveal(purpose: ValidationPurpose, to: string, userId: string | null): Promise<void> {
    const owner = await threepids.find('email', to);
    if (purpose === 'reset_password' && !owner) throw threepidNotFound('No account here has this e-mail address');
    if (purpose !== 'reset_password' && owner && owner.userId !== userId)
      throw threepidInUse('An account here has this e-mail address already');
  }

  /** Counted whether or not the address has an account; the returned function gives it back. @throws MatrixError 429 */
  async function takeBudget(to: string, userId: string | null): Promise<() => Promise<void>> {
    const now = clock();
    const budgets = [
      { key: `mails to ${sha256(to)}`, limit: rules.perRecipient },
      ...(userId === null ? [] : [{ key: `mails of ${sha256(userId)}`, limit: rules.perAccount }]),
    ];
    const taken: string[] = [];
    const giveBack = async (): Promise<void> => {
      for (const key of taken) await counters.refund(key, now);
    };
    for (const { key, limit } of budgets) {
      const hit = await counters.hit(key, { limit, windowMs: HOUR_MS }, now);
      if (!hit.ok) {
        await giveBack();
        throw limitExceeded(
          hit.retryAt - now,
          'Too many mails were asked for: wait before the next one',
          message('refused-many-mails'),
        );
      }
      taken.push(key);
    }
    return giveBack;
  }
};
