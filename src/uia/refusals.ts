import { forbidden, MatrixError, type MatrixErrorOptions } from '../base/matrix-error.js';
import type { WaysAround } from './operation.js';

export const withReason = (error: MatrixError, reason: NonNullable<MatrixErrorOptions['reason']>): MatrixError =>
  new MatrixError(error.status, error.errcode, `${error.message}. That was one wrong try too many: start again`, {
    reason,
  });

export const strangeSession = (): MatrixError =>
  new MatrixError(401, 'M_UNKNOWN', 'This session is unknown or over: go on with the new one given here');

export const operationChanged = (): MatrixError =>
  forbidden('The request differs from the one that was being authenticated: start it again without a session', {
    reason: 'operation_changed',
  });

const NO_WAYS: WaysAround = { sso: false, appPassword: false };
const IN_BROWSER = ', or sign in through the browser (“single sign-on”)';

/** Whoever accepts on the page can sign in by one step from then on. */
export const consentRequired = (url: string | null): MatrixError =>
  new MatrixError(
    401,
    'M_CONSENT_NOT_GIVEN',
    url === null
      ? 'Accept the terms of this server first'
      : `Accept the terms of this server at ${url} and sign in again`,
    { fields: url === null ? {} : { consent_uri: url } },
  );

export const secondFactorRequired = (around: WaysAround = NO_WAYS): MatrixError =>
  new MatrixError(
    401,
    'M_FORBIDDEN',
    `The password is right, and this account needs a second factor: use a client that can ask for a code${
      around.sso ? IN_BROWSER : ''
    }${around.appPassword ? ', or an app password in its place' : ''}`,
    {
      reason: 'second_factor_required',
    },
  );

export const setupRequired = (url: string | null, { sso }: WaysAround = NO_WAYS): MatrixError =>
  new MatrixError(
    401,
    'M_FORBIDDEN',
    `The password is right, and this account must have a second factor: set one up ${
      url === null ? 'with a client that can show it' : `at ${url}, with the client that began this sign-in still open`
    }${sso ? IN_BROWSER : ''}`,
    { reason: 'setup_required' },
  );
