import type Router from '@koa/router';
import type { Context } from 'koa';
import { forgetDevices, rememberedDevicesBody } from '../../account/remembered-devices/forget-devices.js';
import { notFound } from '../../base/matrix-error.js';
import { sendJson } from '../answer.js';
import { checkPathParam, pathParam } from '../path-param.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface RememberedDeviceRoutesOptions extends RouteParts {
  readonly enabled: boolean;
}

const PATH = '/account/two-factor/devices';

export function rememberedDeviceRoutes(router: Router, options: RememberedDeviceRoutesOptions): void {
  const { store, clock, jsonBody, requester, schema, enabled } = options;
  const { securities } = store;
  const checkNoBody = schema('no-body');

  router.get(client(PATH), requester, async (ctx) => {
    sendJson(ctx, 200, rememberedDevicesBody(enabled, await securities.read(ctx.state.requester.userId, clock())));
  });

  // Without a proof: whoever takes rights away is not held up.
  router.delete(client(PATH), jsonBody, requester, async (ctx) => {
    await forget(ctx, null);
    sendJson(ctx, 200, {});
  });

  router.delete(client(`${PATH}/:id`), checkPathParam('id'), jsonBody, requester, async (ctx) => {
    if (!(await forget(ctx, pathParam(ctx, 'id')))) throw notFound('This account remembers no such device');
    sendJson(ctx, 200, {});
  });

  function forget(ctx: Context, id: string | null): Promise<boolean> {
    const { body, address, userAgent } = ctx.state;
    checkNoBody(body);
    const { userId, deviceId } = ctx.state.requester;
    const which = id === null ? null : ({ field: 'id', values: [id] } as const);
    return forgetDevices({ securities, clock }, userId, which, { address, userAgent, deviceId });
  }
}
