import { goodDevices, MOST_REMEMBERED, type RememberedDevice } from '../../model/remembered-device.js';
import type { SecurityEvent } from '../../model/security-event.js';
import type { DeviceTokenUse, SecurityRememberedDevices } from '../port/security-remembered-devices.js';
import { type Change, type SecurityDocument, withEvent } from './security-document.js';

type ChangeOf = <Answer>(userId: string, make: (document: SecurityDocument) => Change<Answer>) => Promise<Answer>;

export const embeddedSecurityRememberedDevices = (change: ChangeOf): SecurityRememberedDevices => ({
  rememberDevice: (userId, device, event, now) => change(userId, (document) => remember(document, device, event, now)),
  useDeviceToken: (userId, use, now) => change(userId, (document) => useToken(document, use, now)),
  forgetDevices: (userId, which, event, now) =>
    change(userId, (document) => {
      const good = goodDevices(document.rememberedDevices, document.stamp, now);
      const rememberedDevices = which === null ? [] : good.filter((each) => !which.values.includes(each[which.field]));
      if (rememberedDevices.length === good.length) return { answer: false };
      return { answer: true, document: withEvent({ ...document, rememberedDevices }, event) };
    }),
});

function remember(
  document: SecurityDocument,
  device: RememberedDevice,
  event: SecurityEvent,
  now: number,
): Change<boolean> {
  const { stamp, factors, rememberedDevices } = document;
  if (stamp !== device.stamp || Object.keys(factors).length === 0) return { answer: false };
  const others = goodDevices(rememberedDevices, stamp, now)
    .filter(({ id, deviceId }) => id !== device.id && deviceId !== device.deviceId)
    .slice(1 - MOST_REMEMBERED);
  return { answer: true, document: withEvent({ ...document, rememberedDevices: [...others, device] }, event) };
}

function useToken(
  document: SecurityDocument,
  { digest, deviceId, next, operationId }: DeviceTokenUse,
  now: number,
): Change<RememberedDevice | null> {
  const { stamp, rememberedDevices } = document;
  const found = goodDevices(rememberedDevices, stamp, now).find(
    (each) => each.deviceId === deviceId && (each.digest === digest || each.operationId === operationId),
  );
  if (!found) return { answer: null };
  const used = { ...found, digest: next, operationId, lastUsedAt: now };
  const devices = rememberedDevices.map((each) => (each === found ? used : each));
  return { answer: used, document: { ...document, rememberedDevices: devices } };
}
