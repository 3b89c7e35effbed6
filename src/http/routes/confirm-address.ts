import type Router from '@koa/router';
import type { Middleware, ParameterizedContext } from 'koa';
import type { KeyRing } from '../../base/key-ring.js';
import { MatrixError } from '../../base/matrix-error.js';
import type { Clock, Random, Timers } from '../../base/runtime.js';
import { type Message, message } from '../../base/words.js';
import type { Validation } from '../../model/validation.js';
import { CONFIRM_PATH } from '../../notify/mail-channel.js';
import { addressConfirmedPage } from '../../pages/address-confirmed-page.js';
import { confirmAddressPage } from '../../pages/confirm-address-page.js';
import { linkOverPage } from '../../pages/link-over-page.js';
import { refusedPage } from '../../pages/refused-page.js';
import { FORM_TOKEN } from '../../pages/stage-page.js';
import type { ConfirmRule, Validations } from '../../store/port/validations.js';
import { clientSecretDigest, validationTokenDigest } from '../../tokens/validation-token.js';
import type { SchemaCheck } from '../../uia/schema-check.js';
import { sendJson } from '../answer.js';
import type { BodyLimits } from '../body.js';
import { foreignForm, isForeign } from '../pages/foreign-origin.js';
import { readForm } from '../pages/form-body.js';
import { formGuard } from '../pages/form-guard.js';
import { type PageReply, pageSender } from '../pages/send-page.js';

export interface ConfirmAddressRoutesOptions {
  readonly validations: Pick<Validations, 'find' | 'confirm'>;
  readonly keys: KeyRing;
  readonly random: Random;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly bodyLimits: BodyLimits;
  readonly jsonBody: Middleware;
  readonly schema: (name: string) => SchemaCheck;
  readonly limited: (kind: string) => Middleware;
}

const RULE: ConfirmRule = { mostWrong: 10 };

/** Where the link of a mail leads to, and where a client posts its token (specification: `submit_url`). */
export function confirmAddressRoutes(router: Router, options: ConfirmAddressRoutesOptions): void {
  const { validations, keys, random, timers, clock, publicUrl, bodyLimits, jsonBody, schema, limited } = options;
  const send = pageSender({ random, publicUrl });
  const guard = formGuard({ keys, random, publicUrl });
  const checkSubmission = schema('submit-token');

  router.get(CONFIRM_PATH, limited('confirm'), async (ctx) => {
    const link = linkOf(ctx);
    const found = link && (await validations.find(link.sid, clock()));
    send(ctx, found ? standing(ctx, found, link) : OVER);
  });

  router.post(
    CONFIRM_PATH,
    limited('confirm'),
    (ctx, next) => {
      if (ctx.is('application/x-www-form-urlencoded')) return submitForm(ctx);
      return jsonBody(ctx, next);
    },
    submitJson,
  );

  async function submitForm(ctx: ParameterizedContext): Promise<void> {
    send(ctx, await replyToForm(ctx).catch(refused));
  }

  async function replyToForm(ctx: ParameterizedContext): Promise<PageReply> {
    if (isForeign(ctx.headers, publicUrl)) throw foreignForm();
    const sent = await readForm(ctx.request, bodyLimits, timers);
    const link = linkOf(ctx);
    const found = link && (await validations.find(link.sid, clock()));
    if (!found) return OVER;
    if (!guard.admits(ctx, [link.sid], sent.get(FORM_TOKEN)))
      return { ...standing(ctx, found, link, STALE), status: 403 };
    const outcome = await validations.confirm(link.sid, link.token, RULE, clock());
    return outcome === 'confirmed' ? confirmed(found) : OVER;
  }

  /** What the link is good for as it stands now; nothing is changed. */
  function standing(
    ctx: ParameterizedContext,
    found: Validation,
    link: Link,
    problem: Message | null = null,
  ): PageReply {
    if (found.consumedBy !== null || found.wrong >= RULE.mostWrong || !found.tokens.includes(link.token)) return OVER;
    if (found.validatedAt !== null) return confirmed(found);
    const { address, purpose, userId } = found;
    const formToken = guard.tokenFor(ctx, [link.sid]);
    return { status: 200, page: (head) => confirmAddressPage(head, { address, purpose, userId, formToken, problem }) };
  }

  async function submitJson(ctx: ParameterizedContext): Promise<void> {
    const { body } = ctx.state;
    checkSubmission(body);
    const { sid, client_secret: secret, token } = body;
    const found = await validations.find(sid, clock());
    if (found?.secretDigest !== clientSecretDigest(secret)) throw sessionOver();
    const outcome = await validations.confirm(sid, validationTokenDigest(token), RULE, clock());
    if (outcome === 'gone') throw sessionOver();
    if (outcome === 'wrong') throw new MatrixError(400, 'M_TOKEN_INCORRECT', 'This is not the token that was mailed');
    sendJson(ctx, 200, { success: true });
  }
}

interface Link {
  readonly sid: string;
  /** The digest of the token. */
  readonly token: string;
}

const linkOf = ({ query: { sid, token } }: ParameterizedContext): Link | null =>
  typeof sid === 'string' && typeof token === 'string' && sid.length <= 255
    ? { sid, token: validationTokenDigest(token) }
    : null;

const OVER: PageReply = { status: 404, page: linkOverPage };
const STALE = message('stale-form-press');

const confirmed = ({ nextLink }: Validation): PageReply => ({
  status: 200,
  page: (head) => addressConfirmedPage(head, { nextLink }),
});

function refused(fault: unknown): PageReply {
  if (!(fault instanceof MatrixError)) throw fault;
  return { status: fault.status, page: (head) => refusedPage(head, fault), refusal: fault };
}

const sessionOver = () =>
  new MatrixError(400, 'M_SESSION_EXPIRED', 'This validation is unknown or over: ask for a new mail');
