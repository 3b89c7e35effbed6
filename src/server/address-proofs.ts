import { RESET_PASSWORD } from '../account/change-password.js';
import { type RequestToken, requestToken } from '../account/threepid/request-token.js';
import type { KeyRing } from '../base/key-ring.js';
import { networkLimit } from '../http/address-limit.js';
import type { Runtime } from '../http/uia-kit.js';
import type { ValidationPurpose } from '../model/validation.js';
import type { Post } from '../notify/post.js';
import { emailIdentityStage } from '../stages/email-identity.js';
import type { Store } from '../store/port/store.js';
import type { Stage } from '../uia/stage.js';
import { requestRule } from './config/limits.js';
import type { Config } from './config.js';

export interface AddressProofsOptions {
  readonly config: Pick<Config, 'mail' | 'limits'>;
  readonly store: Store;
  readonly keys: KeyRing;
  readonly runtime: Runtime;
  readonly post: Post | null;
}

/** How people prove e-mail addresses; `requestToken` is null where the server sends no mail. */
export interface AddressProofs {
  readonly requestToken: RequestToken | null;
  readonly stages: readonly Stage[];
}

const PURPOSES: ReadonlyMap<string, ValidationPurpose> = new Map([
  [RESET_PASSWORD.name, 'reset_password'],
  ['register', 'register'],
]);

export function addressProofs({ config, store, keys, runtime, post }: AddressProofsOptions): AddressProofs {
  const { mail, limits } = config;
  if (!mail || !post) return { requestToken: null, stages: [] };
  const { validations, threepids, counters } = store;
  const { random } = runtime;
  const request = requestToken({
    validations,
    threepids,
    counters,
    post,
    keys,
    ...runtime,
    rules: { ...mail, ...limits.mails },
  });
  // The page has no limit of its own, and one network could have mails sent to many addresses.
  const takeFromNetwork = networkLimit(counters, runtime.clock, 'mail', requestRule(limits, 'mail'));
  const mailLink = async (email: string, purpose: ValidationPurpose, address: string) => {
    if (limits.perAddress) await takeFromNetwork(address);
    const secret = random(32).toString('base64url');
    const sent = { purpose, email, clientSecret: secret, sendAttempt: 1, nextLink: null, userId: null, address };
    return { sid: await request(sent), secret };
  };
  return {
    requestToken: request,
    stages: [emailIdentityStage({ validations, threepids, purposes: PURPOSES, mailLink })],
  };
}
