import { readFileSync } from 'node:fs';
import { Secret } from '../../base/secret.js';
import { SECURITY_EVENTS } from '../../model/security-events.js';
import { ConfigError } from './config-error.js';
import { nearest } from './nearest.js';
import type { RawConfig } from './raw-config.js';

export interface WebhookSettings {
  readonly url: string;
  /** 24 to 64 bytes in base64. */
  readonly secret: Secret;
  /** Null: all. */
  readonly events: ReadonlySet<string> | null;
  readonly addresses: 'full' | 'short' | 'none';
}

type RawWebhook = RawConfig['webhooks'][number];

/** @throws ConfigError that says which receiver is wrong, without its URL and its secret */
export function webhookSettings(webhooks: RawConfig['webhooks']): readonly WebhookSettings[] {
  const settings = webhooks.map((raw, index) => webhookOf(raw, `webhooks[${index}]`));
  const urls = settings.map(({ url }) => url);
  const twice = urls.findIndex((url, index) => urls.indexOf(url) !== index);
  if (twice >= 0)
    throw new ConfigError(`webhooks[${twice}].url is that of another receiver: put their events together`);
  return settings;
}

function webhookOf(raw: RawWebhook, path: string): WebhookSettings {
  const events = raw.events.map(knownEvent(path));
  return {
    url: urlOf(raw.url, path),
    secret: secretOf(raw, path),
    events: events.length === 0 ? null : new Set(events),
    addresses: raw.addresses,
  };
}

function urlOf(text: string, path: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !isSafe || url.username !== '' || url.password !== '' || text.includes('#'))
    throw new ConfigError(
      `${path}.url must be a URL of https, or of http to this machine, without a name, a password and a part after #`,
    );
  return url.href;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

function secretOf({ secret, secret_file: file }: RawWebhook, path: string): Secret {
  if ((secret === undefined) === (file === undefined))
    throw new ConfigError(`${path} must have one of secret and secret_file`);
  const text = secret ?? readSecret(file ?? '', `${path}.secret_file`);
  const [, base64 = ''] = /^whsec_([0-9A-Za-z+/]+={0,2})$/.exec(text.trim()) ?? [];
  const { byteLength } = Buffer.from(base64, 'base64');
  if (byteLength < 24 || byteLength > 64)
    throw new ConfigError(
      `${path}.${file === undefined ? 'secret' : 'secret_file'} must hold whsec_ and 24 to 64 random bytes in base64`,
    );
  return new Secret(base64);
}

function readSecret(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    throw new ConfigError(`${path} cannot be read`, { cause: fault });
  }
}

const knownEvent =
  (path: string) =>
  (type: string): string => {
    if (Object.hasOwn(SECURITY_EVENTS, type)) return type;
    throw new ConfigError(
      `${path}.events: there is no event ${type}; the nearest is ${nearest(type, Object.keys(SECURITY_EVENTS))}`,
    );
  };
