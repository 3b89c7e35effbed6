import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { queryKeys } from '../../account/cross-signing/query-keys.js';
import {
  UPLOAD_SIGNING_KEYS,
  uploadSigningKeys,
  uploadWithoutProof,
} from '../../account/cross-signing/upload-signing-keys.js';
import { sendAnswer, sendJson } from '../answer.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface KeyRoutesOptions extends RouteParts {
  readonly serverName: string;
}

export function keyRoutes(router: Router, options: KeyRoutesOptions): void {
  const { engine, store, jsonBody, requester, schema, serverName } = options;
  const operation = engine.declare(UPLOAD_SIGNING_KEYS);
  const run = uploadSigningKeys(options);
  const query = queryKeys({ crossSigning: store.crossSigning, serverName });
  const checkQuery = schema('query-keys');
  const checkUpload = schema('upload-signing-keys');

  const unlessNothingIsReplaced: Middleware = async (ctx, next) => {
    const { body, auth, requester: who } = ctx.state;
    // A proof alone stands for the request that began its session.
    if (auth !== undefined && Object.keys(body).length === 0) return next();
    checkUpload(body);
    if (!(await uploadWithoutProof(options, who.userId, body))) return next();
    sendJson(ctx, 200, {});
  };

  router.post(
    // matrix-js-sdk knows it under `unstable` only.
    [...client('/keys/device_signing/upload'), '/_matrix/client/unstable/keys/device_signing/upload'],
    jsonBody,
    requester,
    unlessNothingIsReplaced,
    interactive(engine, operation, { validate: checkUpload }),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia)),
  );

  router.post(client('/keys/query'), jsonBody, requester, async (ctx) => {
    checkQuery(ctx.state.body);
    sendJson(ctx, 200, await query(ctx.state.requester.userId, ctx.state.body));
  });
}
