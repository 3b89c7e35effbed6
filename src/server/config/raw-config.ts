import type { LogLevel } from '../../base/log.js';
import type { TotpAlgorithm } from '../../model/security.js';

/** The settings by their own names, as `spec/config.schema.json` lets them through and with its defaults filled in. */
export interface RawConfig {
  readonly server_name: string;
  readonly public_url: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly store: {
    readonly embedded: { readonly path: string };
    readonly mongodb: { readonly url?: string; readonly database: string };
  };
  readonly keys: { readonly file: string };
  readonly registration: {
    readonly open: boolean;
    readonly by_token: boolean;
    readonly stages: readonly string[];
    readonly optional_stages: readonly string[];
    readonly terms: Readonly<
      Record<
        string,
        { readonly version: string } & Readonly<Record<string, { readonly name: string; readonly url: string }>>
      >
    >;
    readonly ask_again: 'never' | 'flows' | 'always';
  };
  readonly uia: { readonly session_lifetime: string; readonly aliases: boolean };
  readonly tokens: {
    readonly access_lifetime: string;
    readonly plain_lifetime?: string;
    readonly refresh_lifetime?: string;
    readonly login_lifetime: string;
    readonly in_query: boolean;
  };
  readonly passwords: {
    readonly memory_kib: number;
    readonly passes: number;
    readonly at_once: number;
    readonly waiting: number;
    readonly minimum_length: number;
    readonly breached_list?: string;
  };
  readonly two_factor: {
    readonly issuer?: string;
    readonly required?: readonly string[];
    readonly required_from?: string;
    readonly most_factors: number;
    readonly remember_device: { readonly enabled: boolean; readonly for: string };
    readonly totp: {
      readonly digits: number;
      readonly period: string;
      readonly algorithm: TotpAlgorithm;
      readonly window: number;
    };
    readonly recovery_codes: {
      readonly count: number;
      readonly on_reconfigure: 'replace' | 'keep';
      readonly on_use: 'spend' | 'replace';
    };
    readonly recovery_cooling: string;
    readonly step_up: string;
    readonly step_up_operations: readonly string[];
    readonly operations: Readonly<Record<string, readonly string[]>>;
  };
  readonly app_passwords: { readonly enabled: boolean; readonly off_for_roles: readonly string[] };
  readonly limits: {
    readonly per_address: 'on' | 'off';
    readonly requests_per_minute: Readonly<Record<string, number>>;
    readonly sessions_per_requester: number;
    readonly mails: {
      readonly per_recipient: number;
      readonly per_account: number;
      readonly notices_per_account: number;
    };
    readonly sessions_per_address: number;
    readonly login_tokens_per_minute: number;
    readonly wrong_passwords: {
      readonly per_network: number;
      readonly network_window: string;
      readonly per_account: number;
      readonly account_window: string;
    };
    readonly second_factor: {
      readonly lock_after: number;
      readonly session_tries: number;
      readonly device_tries: number;
    };
    readonly requests: { readonly head_time: string; readonly body_time: string; readonly body_bytes: number };
  };
  readonly mail: {
    readonly smtp_url?: string;
    readonly from?: string;
    readonly link_lifetime: string;
    readonly next_link_hosts: readonly string[];
    readonly reveal_addresses: boolean;
  };
  readonly pages: { readonly account: boolean; readonly any_address: boolean };
  readonly sso: { readonly enabled: boolean; readonly flow: boolean; readonly allowed_redirects: readonly string[] };
  readonly trusted_proxies: readonly string[];
  readonly admin: { readonly reset_delay: string; readonly second_approval: boolean };
  readonly audit: { readonly keep: string };
  readonly metrics: { readonly enabled: boolean; readonly readers: readonly string[] };
  readonly webhooks: readonly {
    readonly url: string;
    readonly secret?: string;
    readonly secret_file?: string;
    readonly events: readonly string[];
    readonly addresses: 'full' | 'short' | 'none';
  }[];
  readonly log: { readonly level: LogLevel; readonly addresses: 'full' | 'short' | 'none' };
}
