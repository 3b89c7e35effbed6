import { isJsonObject, type JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import { forbidden, invalidParam } from '../base/matrix-error.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import { message } from '../base/words.js';
import { sealFactorSecret } from '../mfa/factor-secret.js';
import { qrDataUri } from '../mfa/qr-data-uri.js';
import { codeSetOf, newCodes } from '../mfa/recovery-codes.js';
import type { Requirements } from '../mfa/requirements.js';
import { keyUri, matchedStep, newTotpSecret, readTotpCode, type TotpParameters } from '../mfa/totp.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { Devices } from '../store/port/devices.js';
import type { Securities } from '../store/port/securities.js';
import type { Stage, StageContext } from '../uia/stage.js';
import { setupForm, setupFormAfter } from './setup-form.js';
import { TOTP_CODE } from './totp.js';

export const SETUP = 'm.login.2fa.setup';

export interface SetupStageOptions {
  readonly securities: Pick<Securities, 'read' | 'addPending' | 'activate'>;
  /** Absent where devices are not ours. */
  readonly devices?: Pick<Devices, 'markSecondFactor'>;
  readonly requirements: Pick<Requirements, 'inForce'>;
  readonly keys: KeyRing;
  readonly random: Random;
  readonly newId: () => string;
  readonly rules: SetupRules;
  /** The account's name in authenticator apps. */
  readonly label: (userId: string) => string;
}

export interface SetupRules extends TotpParameters {
  readonly window: number;
  readonly issuer: string;
  readonly recoveryCodes: number;
  readonly mostPending: number;
  readonly pendingLifetimeMs: number;
}

/** What the session keeps: the factor that it may make, decided once, so that a lost answer can be given again. */
interface Setup {
  readonly id: string;
  readonly secret: Secret;
  readonly setId: string;
  readonly codes: readonly Secret[];
}

/**
 * `m.login.2fa.setup`: the first authenticator of somebody who must have one, made inside a UIA session. `{type, session}` answers
 * with `id`, `secret`, `uri`, `qr`; with `token`, a code from it, it becomes active and `recovery_codes` are given; `saved: true` passes.
 * Order of writes: the pending factor, the active one with its codes, the device's mark, the session. Each can be repeated.
 */
export const setupStage = (options: SetupStageOptions): Stage => {
  const { securities, devices, requirements, random, newId, rules } = options;

  return {
    type: SETUP,
    role: 'second_factor',
    enrols: true,
    // Whoever sets the authenticator up is shown its secret: there is nothing to guess.
    unguessable: true,
    schema: { type: 'object', properties: { token: TOTP_CODE, saved: { type: 'boolean' } } },

    available: async ({ userId, security }) =>
      Object.keys(security.factors).length === 0 && (await requirements.inForce(userId)),
    shown: () => kept(newSetup()),

    async attempt(auth, context) {
      const { subject, state, now } = context;
      const held = readSetup(state);
      if (!subject || !(held || (await requirements.inForce(subject.userId))))
        return {
          outcome: 'refused',
          error: forbidden('This account need not set up a second factor', { phrase: message('refused-no-set-up') }),
        };
      const setup = held ?? newSetup();
      const { userId } = subject;
      const { factors } = await securities.read(userId, now);
      const isActive = Object.hasOwn(factors, setup.id);
      if (!isActive && Object.keys(factors).length > 0) return { outcome: 'refused', error: overtaken() };
      if (!isActive && auth.token === undefined)
        return { outcome: 'pending', params: await keyOf(setup, userId), state: kept(setup) };
      if (!isActive) {
        const code = readTotpCode(String(auth.token), rules.digits);
        if (code === null)
          return { outcome: 'refused', error: invalidParam(`auth.token must be ${rules.digits} digits`) };
        const step = matchedStep(setup.secret, code, rules, rules.window, now);
        if (step === null) return { outcome: 'failed', error: wrong() };
        if (!(await activate(setup, userId, step, context))) return { outcome: 'refused', error: overtaken() };
      } else if (auth.saved === true && auth.token === undefined) {
        if (context.deviceId !== null) await devices?.markSecondFactor(userId, context.deviceId, null, now);
        return { outcome: 'passed' };
      }
      return { outcome: 'pending', params: codesOf(setup), state: kept(setup) };
    },

    form: setupForm,
    formAfter: setupFormAfter,
  };

  function newSetup(): Setup {
    return { id: newId(), secret: newTotpSecret(random), setId: newId(), codes: newCodes(random, rules.recoveryCodes) };
  }

  async function keyOf({ id, secret }: Setup, userId: string): Promise<JsonObject> {
    const uri = keyUri(secret, rules, { issuer: rules.issuer, account: options.label(userId) });
    return { id, secret: secret.reveal(), uri: uri.reveal(), qr: await qrDataUri(uri) };
  }

  /** False: the account got another factor first. */
  async function activate(
    { id, secret, setId, codes }: Setup,
    userId: string,
    step: number,
    { deviceId, now, ...context }: StageContext,
  ): Promise<boolean> {
    const { algorithm, digits, periodS, mostPending, pendingLifetimeMs } = rules;
    const name = 'Authenticator';
    const pending = {
      id,
      name,
      secret: sealFactorSecret(options.keys, userId, id, secret),
      algorithm,
      digits,
      periodS,
      deviceId,
      createdAt: now,
      expiresAt: now + pendingLifetimeMs,
      wrong: 0,
    };
    // The first one only: whatever was set up meanwhile has to be used instead.
    const mostFactors = 1;
    await securities.addPending(userId, pending, { most: mostPending, mostFactors }, now);
    const activated = await securities.activate(
      userId,
      {
        pendingId: id,
        deviceId,
        mostWrong: 1,
        mostFactors,
        step,
        codes: codeSetOf(options.keys, codes, { userId, setId, now }),
        seenCodes: null,
        name,
        event: securityEvent('two_factor_enabled', byPerson({ ...context, deviceId }), now, { id, name }),
      },
      now,
    );
    if (activated.outcome === 'activated') return true;
    // The same request may have come twice, to two servers.
    return Object.hasOwn((await securities.read(userId, now)).factors, id);
  }
};

const kept = ({ id, secret, setId, codes }: Setup): JsonObject => ({
  id,
  secret: secret.reveal(),
  setId,
  codes: codes.map((code) => code.reveal()),
});

function readSetup(state: JsonObject | null): Setup | null {
  if (!isJsonObject(state)) return null;
  const { id, secret, setId, codes } = state;
  const isWhole = typeof id === 'string' && typeof secret === 'string' && typeof setId === 'string';
  if (!isWhole || !Array.isArray(codes)) return null;
  return { id, secret: new Secret(secret), setId, codes: codes.map((code) => new Secret(String(code))) };
}

/** One text, since all leaves of params are. */
const codesOf = ({ id, codes }: Setup): JsonObject => ({
  id,
  recovery_codes: codes.map((code) => code.reveal()).join(' '),
});

const wrong = () =>
  forbidden('Wrong code: enter the code that the authenticator shows now, and check that its clock is right', {
    reason: 'wrong_code',
    phrase: message('refused-code'),
  });
const overtaken = () =>
  forbidden('This account has got a second factor meanwhile: use that one', {
    reason: 'conflict',
    phrase: message('refused-set-up-meanwhile'),
  });
