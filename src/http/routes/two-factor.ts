import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { BEGIN_TOTP, type BeginTotpOptions, beginTotp, refuseTakenName } from '../../account/two-factor/begin-totp.js';
import {
  DISABLE_TWO_FACTOR,
  disableTwoFactor,
  REMOVE_TOTP,
  refuseLast,
  refuseNone,
  removeTotp,
} from '../../account/two-factor/change-factors.js';
import { confirmTotp } from '../../account/two-factor/confirm-totp.js';
import { nameTaken } from '../../account/two-factor/factor-names.js';
import { REPLACE_RECOVERY_CODES, replaceRecoveryCodes } from '../../account/two-factor/replace-recovery-codes.js';
import { twoFactorStatus } from '../../account/two-factor/status.js';
import { notFound } from '../../base/matrix-error.js';
import type { Requirements } from '../../mfa/requirements.js';
import type { Devices } from '../../store/port/devices.js';
import type { AttemptRules } from '../../uia/attempts.js';
import { sendAnswer, sendJson } from '../answer.js';
import { cooling } from '../cooling.js';
import { interactive } from '../interactive.js';
import { checkPathParam, pathParam } from '../path-param.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface TwoFactorRoutesOptions extends Omit<RouteParts, 'store'> {
  readonly enrolment: BeginTotpOptions;
  readonly requirements: Requirements;
  readonly attempts: AttemptRules;
  readonly newId: () => string;
  readonly devices?: Devices;
}

export function twoFactorRoutes(router: Router, options: TwoFactorRoutesOptions): void {
  const { engine, clock, jsonBody, requester, schema, enrolment, requirements, attempts, newId, devices } = options;
  const { securities, rules } = enrolment;
  const empty = { validate: schema('no-body') };
  const checkConfirm = schema('confirm-totp');
  const checkRename = schema('rename-totp');
  const begin = beginTotp(enrolment);
  const refuseTaken = refuseTakenName(enrolment);
  const cooled = cooling({ ...enrolment, ...rules, ...(devices && { devices }) });
  const confirm = confirmTotp({ ...enrolment, newId, ...(devices && { devices }) });
  const changing = { ...enrolment, requirements };
  const remove = removeTotp(changing);
  const disable = disableTwoFactor(changing);
  const replace = replaceRecoveryCodes({ ...enrolment, newId, count: rules.recoveryCodes });

  router.get(client('/account/two-factor'), requester, async (ctx) => {
    const { userId, deviceId } = ctx.state.requester;
    const now = clock();
    const device = deviceId === null ? null : await devices?.find(userId, deviceId);
    const requiredFrom = await requirements.from(userId);
    const security = await securities.read(userId, now);
    sendJson(ctx, 200, twoFactorStatus(security, device ?? { deviceId }, attempts, requiredFrom, now));
  });

  const mayTurnOff: Middleware = async (ctx, next) => {
    await refuseNone(changing, ctx.state.requester.userId);
    return next();
  };
  const mayRemove: Middleware = async (ctx, next) => {
    await refuseLast(changing, ctx.state.requester.userId, pathParam(ctx, 'factorId'));
    return next();
  };

  router.delete(
    client('/account/two-factor'),
    jsonBody,
    requester,
    mayTurnOff,
    interactive(engine, engine.declare(DISABLE_TWO_FACTOR), empty),
    async (ctx) => sendAnswer(ctx, await disable(ctx.state.uia)),
  );

  router.post(
    client('/account/two-factor/totp'),
    jsonBody,
    requester,
    cooled,
    interactive(engine, engine.declare(BEGIN_TOTP), {
      validate: schema('begin-totp'),
      refuse: (body, _operationId, userId) => refuseTaken(body, userId),
    }),
    async (ctx) => sendAnswer(ctx, await begin(ctx.state.uia)),
  );

  router.post(client('/account/two-factor/totp/:factorId/confirm'), jsonBody, requester, async (ctx) => {
    const { body, address, userAgent } = ctx.state;
    checkConfirm(body);
    const { userId, deviceId } = ctx.state.requester;
    const id = pathParam(ctx, 'factorId');
    sendJson(ctx, 200, await confirm({ userId, deviceId, id, code: body.token, address, userAgent }));
  });

  router.put(client('/account/two-factor/totp/:factorId'), jsonBody, requester, async (ctx) => {
    checkRename(ctx.state.body);
    const { requester: owner, body } = ctx.state;
    const renamed = await securities.rename(owner.userId, pathParam(ctx, 'factorId'), body.name);
    if (renamed === 'absent') throw unknownFactor();
    if (renamed === 'taken') throw nameTaken();
    sendJson(ctx, 200, {});
  });

  router.delete(
    client('/account/two-factor/totp/:factorId'),
    checkPathParam('factorId'),
    jsonBody,
    requester,
    mayRemove,
    interactive(engine, engine.declare(REMOVE_TOTP), empty),
    async (ctx) => sendAnswer(ctx, await remove(ctx.state.uia, pathParam(ctx, 'factorId'))),
  );

  router.post(
    client('/account/two-factor/recovery'),
    jsonBody,
    requester,
    interactive(engine, engine.declare(REPLACE_RECOVERY_CODES), empty),
    async (ctx) => sendAnswer(ctx, await replace(ctx.state.uia)),
  );
}

const unknownFactor = () => notFound('This account has no such authenticator');
