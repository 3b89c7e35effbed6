import { Secret } from '../../base/secret.js';
import { canonicalEmail } from '../../model/email.js';
import { ConfigError } from './config-error.js';
import type { RawConfig } from './raw-config.js';

export interface MailSettings {
  /** May hold a password. */
  readonly smtpUrl: Secret;
  readonly from: string;
  readonly lifetimeMs: number;
  readonly nextLinkHosts: readonly string[];
  readonly revealAddresses: boolean;
}

/** Null: the server sends no mail. @throws ConfigError */
export function mailSettings(
  { smtp_url: url, from, next_link_hosts: hosts, reveal_addresses: reveal }: RawConfig['mail'],
  lifetimeMs: number,
  refuse: (path: string) => never,
): MailSettings | null {
  if (url === undefined && from === undefined) return null;
  if (url === undefined) throw new ConfigError('mail.smtp_url must be set, since mail.from is');
  if (from === undefined) throw new ConfigError('mail.from must be set, since mail.smtp_url is');
  if (!URL.canParse(url) || new URL(url).hostname === '') refuse('mail.smtp_url');
  if (!isSender(from)) refuse('mail.from');
  return {
    smtpUrl: new Secret(url),
    from,
    lifetimeMs,
    nextLinkHosts: hosts.map((host) => host.toLowerCase()),
    revealAddresses: reveal,
  };
}

/** `no-reply@example.org` or `Example <no-reply@example.org>`. */
function isSender(text: string): boolean {
  const [, address] = /^[^<>",;:\p{Cc}]{1,100} <([^<>]+)>$/u.exec(text) ?? [];
  return canonicalEmail(address ?? text) !== null;
}
