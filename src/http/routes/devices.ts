import type Router from '@koa/router';
import { DELETE_DEVICE, DELETE_DEVICES, deleteDevices, deviceBody } from '../../account/devices.js';
import { notFound } from '../../base/matrix-error.js';
import { sendAnswer, sendJson } from '../answer.js';
import { interactive } from '../interactive.js';
import { checkPathParam, pathParam } from '../path-param.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export function deviceRoutes(router: Router, options: RouteParts): void {
  const { engine, store, clock, jsonBody, requester, schema } = options;
  const { devices, securities } = store;
  const one = engine.declare(DELETE_DEVICE);
  const several = engine.declare(DELETE_DEVICES);
  const run = deleteDevices({ devices, securities, clock });
  const checkUpdate = schema('update-device');

  router.get(client('/devices'), requester, async (ctx) => {
    const devices = await store.devices.list(ctx.state.requester.userId);
    sendJson(ctx, 200, { devices: devices.map(deviceBody) });
  });

  router.get(client('/devices/:deviceId'), requester, async (ctx) => {
    const device = await store.devices.find(ctx.state.requester.userId, pathParam(ctx, 'deviceId'));
    if (!device) throw unknownDevice();
    sendJson(ctx, 200, deviceBody(device));
  });

  router.put(client('/devices/:deviceId'), jsonBody, requester, async (ctx) => {
    const { body } = ctx.state;
    checkUpdate(body);
    const { userId } = ctx.state.requester;
    const deviceId = pathParam(ctx, 'deviceId');
    const known =
      body.display_name === undefined
        ? await store.devices.find(userId, deviceId)
        : await store.devices.rename(userId, deviceId, body.display_name);
    if (!known) throw unknownDevice();
    sendJson(ctx, 200, {});
  });

  router.delete(
    client('/devices/:deviceId'),
    checkPathParam('deviceId'),
    jsonBody,
    requester,
    interactive(engine, one),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia, [pathParam(ctx, 'deviceId')])),
  );

  router.post(
    client('/delete_devices'),
    jsonBody,
    requester,
    interactive(engine, several, { validate: schema('delete-devices') }),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia, ctx.state.uia.body.devices)),
  );
}

const unknownDevice = () => notFound('This account has no such device');
