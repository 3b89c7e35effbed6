import { isJsonObject, type JsonObject } from '../base/json.js';
import { forbidden, MatrixError, missingParam, threepidInUse, unknownRequest } from '../base/matrix-error.js';
import { message } from '../base/words.js';
import { canonicalEmail } from '../model/email.js';
import type { ValidationPurpose } from '../model/validation.js';
import type { Threepids } from '../store/port/threepids.js';
import type { Validations } from '../store/port/validations.js';
import { clientSecretDigest } from '../tokens/validation-token.js';
import type { AuthDict, Stage, StageContext, StageResult } from '../uia/stage.js';

/** What a client knows of a validation (specification: Email-based). */
interface ThreepidCreds {
  readonly sid: string;
  readonly secret: string;
}

export interface EmailIdentityStageOptions {
  readonly validations: Pick<Validations, 'consume'>;
  readonly threepids: Pick<Threepids, 'find'>;
  /** What the proof has to be for, by the operation's name. */
  readonly purposes: ReadonlyMap<string, ValidationPurpose>;
  /** Mails a link for whoever comes by the page and has no client to ask for it. @throws MatrixError */
  readonly mailLink: (to: string, purpose: ValidationPurpose, address: string) => Promise<ThreepidCreds>;
}

/**
 * `m.login.email.identity` (specification: Email-based). A client asks again and again until the link was followed: that is no
 * wrong proof. A proof is used up by the session that it comes to first. For a registration it keeps `{ address, validatedAt }`.
 */
export function emailIdentityStage(options: EmailIdentityStageOptions): Stage {
  const { validations, threepids, purposes, mailLink } = options;
  return {
    type: 'm.login.email.identity',
    role: 'identity',
    elective: true,
    schema: {
      type: 'object',
      properties: {
        threepid_creds: {
          type: 'object',
          required: ['sid', 'client_secret'],
          properties: { sid: { type: 'string', maxLength: 255 }, client_secret: { type: 'string', maxLength: 255 } },
        },
        email: { description: 'an e-mail address', type: 'string', maxLength: 254 },
      },
    },

    async attempt(auth, context) {
      const purpose = purposes.get(context.operation);
      if (!purpose) return { outcome: 'refused', error: unknownRequest('This operation takes no proof of an address') };
      const email = typeof auth.email === 'string' ? canonicalEmail(auth.email) : null;
      if (auth.email !== undefined && email === null)
        return {
          outcome: 'refused',
          error: unknownRequest('auth.email is no e-mail address that mail can be sent to'),
        };
      if (email !== null && email !== context.state?.email) return mailed(email, purpose, context);
      const creds = credsOf(auth) ?? credsOf(context.state);
      if (!creds) return { outcome: 'refused', error: missingParam('Missing auth.threepid_creds') };
      return judge(creds, purpose, context);
    },

    form: {
      title: message('email-title'),
      text: message('email-text'),
      fields: [{ name: 'email', label: message('email-label'), kind: 'text', autocomplete: 'email' }],
    },
  };

  async function mailed(email: string, purpose: ValidationPurpose, { address }: StageContext): Promise<StageResult> {
    const { sid, secret } = await mailLink(email, purpose, address);
    const state = { email, threepid_creds: { sid, client_secret: secret } };
    return { outcome: 'pending', state, error: notYet() };
  }

  async function judge(
    { sid, secret }: ThreepidCreds,
    purpose: ValidationPurpose,
    { subject, session, now }: StageContext,
  ): Promise<StageResult> {
    const use = { sid, secretDigest: clientSecretDigest(secret), purpose, userId: null, by: session };
    const proof = await validations.consume(use, now);
    if (!proof) return { outcome: 'pending', error: notYet() };
    const { address, validatedAt } = proof;
    const owner = await threepids.find('email', address);
    if (purpose === 'register') {
      if (!owner) return { outcome: 'passed', state: { address, validatedAt } };
      return {
        outcome: 'refused',
        error: threepidInUse('An account here has this e-mail address already', {
          phrase: message('refused-address-in-use'),
        }),
      };
    }
    if (!owner) return { outcome: 'pending', error: notYet() };
    if (subject && subject.userId !== owner.userId)
      return {
        outcome: 'refused',
        error: forbidden('This address is of another user than the session is about', {
          phrase: message('refused-address-of-another'),
        }),
      };
    return { outcome: 'passed', userId: owner.userId };
  }
}

function credsOf(source: AuthDict | JsonObject | null): ThreepidCreds | null {
  const creds = source?.threepid_creds;
  return isJsonObject(creds) ? { sid: String(creds.sid), secret: String(creds.client_secret) } : null;
}

const notYet = () =>
  new MatrixError(
    401,
    'M_UNAUTHORIZED',
    'Not confirmed yet: open the link in the mail that was sent to you, then continue',
    { phrase: message('refused-not-confirmed') },
  );
