import { sha256 } from '../../base/digest.js';
import type { Secret } from '../../base/secret.js';

/** Where events are posted to. */
export interface Receiver {
  readonly url: string;
  /** The key of its signatures: 24 to 64 bytes in base64. */
  readonly secret: Secret;
  /** The types that it wants; null: all. */
  readonly events: ReadonlySet<string> | null;
  /** What it is shown of an address; null: nothing. */
  readonly shown: (address: string) => string | null;
}

/** The receiver's queue in the outbox. Its URL may hold a password in its path or query, so only the host stands there. */
export const channelOf = ({ url }: Pick<Receiver, 'url'>): string =>
  `webhook ${new URL(url).host} ${sha256(url).slice(0, 8)}`;
