import { isJsonObject, type JsonObject } from '../../base/json.js';
import { readUserId } from '../../model/user-id.js';
import type { CrossSigning } from '../../store/port/cross-signing.js';

export interface QueryKeysOptions {
  readonly crossSigning: Pick<CrossSigning, 'readMany'>;
  readonly serverName: string;
}

/** Cross-signing keys of accounts here, the user-signing key to its owner only. Devices keep no keys here, and other servers are not asked. */
export const queryKeys =
  ({ crossSigning, serverName }: QueryKeysOptions) =>
  async (asker: string, { device_keys: asked }: JsonObject): Promise<JsonObject> => {
    const userIds = Object.keys(isJsonObject(asked) ? asked : {});
    const local = userIds.filter((userId) => readUserId(userId, serverName) === userId);
    const found = [...(await crossSigning.readMany(local))];
    const others = userIds
      .filter((userId) => /^@[^:]*:./.test(userId))
      .map((userId) => userId.slice(userId.indexOf(':') + 1));
    const keysOf = (keys: readonly (readonly [string, JsonObject | null])[]): JsonObject =>
      Object.fromEntries(keys.filter(([, key]) => key !== null));
    return {
      device_keys: Object.fromEntries(local.map((userId) => [userId, {}])),
      failures: Object.fromEntries(others.filter((server) => server !== serverName).map((server) => [server, {}])),
      master_keys: keysOf(found.map(([userId, { master }]) => [userId, master])),
      self_signing_keys: keysOf(found.map(([userId, { selfSigning }]) => [userId, selfSigning])),
      user_signing_keys: keysOf(found.map(([userId, keys]) => [userId, userId === asker ? keys.userSigning : null])),
    };
  };
