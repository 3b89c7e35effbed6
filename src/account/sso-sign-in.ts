import { message } from '../base/words.js';
import { RECOVERY_STAGE } from '../model/factor-proof.js';
import { readRedirectUrl } from '../model/redirect-url.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { type LoginTokenOptions, makeLoginToken } from './login-token.js';

/**
 * A sign-in in the browser for an app that gets a login token (specification: Client login via SSO). Its request is
 * `{redirect_url, browser}`: where it leads, fixed at its beginning, and the digest of what the browser that began it keeps.
 */
export const SSO_SIGN_IN: Operation = {
  name: 'ssoSignIn',
  repeatable: true,
  ownPages: true,
  identities: ['m.login.password'],
  words: ({ redirect_url: url }) => {
    const target = typeof url === 'string' ? readRedirectUrl(url) : null;
    if (!target) return message('do-sign-in');
    const { kind, name } = target;
    return kind === 'app' ? message('do-sso-app', { app: name }) : message('do-sso-site', { site: name });
  },
};

export interface SsoSignInOptions extends LoginTokenOptions {
  readonly isSecondFactor: (type: string) => boolean;
}

/** The token and what it is for, as the pages need it again when the answer got lost. A repeated run makes another token. */
export const ssoSignIn =
  (options: SsoSignInOptions) =>
  async ({ subject, body, completed, stamp }: Grant): Promise<Answer> => {
    if (subject === null) throw new Error('a sign-in flow that names no user');
    const { clock, lifetimeMs, isSecondFactor } = options;
    const expiresAt = clock() + lifetimeMs;
    const token = await makeLoginToken(options, {
      userId: subject,
      stamp,
      secondFactor: completed.some(isSecondFactor),
      recovered: completed.includes(RECOVERY_STAGE),
      madeBy: null,
    });
    const { redirect_url } = body;
    return { status: 200, body: { redirect_url, login_token: token.reveal(), expires_at: expiresAt } };
  };
