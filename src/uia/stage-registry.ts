import { isJsonObject } from '../base/json.js';
import { badJson, unknownRequest } from '../base/matrix-error.js';
import { compileCheck, type SchemaCheck } from './schema-check.js';
import type { AuthDict, Stage } from './stage.js';

/** Another name by which clients know a stage, and the member they send in place of ours. */
export interface StageAlias {
  readonly type: string;
  readonly field?: { readonly from: string; readonly to: string };
}

/** The names of MSC1998 and MSC2271 for our two second factors. */
export const STAGE_ALIASES: Readonly<Record<string, StageAlias>> = {
  'm.login.two-factor.totp': { type: 'm.login.2fa.totp' },
  'm.login.two-factor.recovery': { type: 'm.login.2fa.recovery' },
  'm.login.totp': { type: 'm.login.2fa.totp', field: { from: 'response', to: 'token' } },
};

export interface StageRegistry {
  readonly stages: ReadonlyMap<string, Stage>;
  /**
   * An auth dict under the stage's own names, its shape checked; null when there is none (`null` and `{}` too).
   * @throws MatrixError 400
   */
  read(auth: unknown): AuthDict | null;
}

export function stageRegistry(
  list: readonly Stage[],
  aliases: Readonly<Record<string, StageAlias>> = STAGE_ALIASES,
  /** Types that bring no proof: what names one stands for its session alone. */
  proofless: readonly string[] = [],
): StageRegistry {
  const stages = new Map<string, Stage>();
  const checks = new Map<string, SchemaCheck>();
  for (const stage of list) {
    if (stages.has(stage.type)) throw new Error(`two stages for ${stage.type}`);
    stages.set(stage.type, stage);
    checks.set(stage.type, compileCheck(stage.schema));
  }
  const aliasOf = new Map(Object.entries(aliases));

  return {
    stages,
    read(value) {
      if (value === undefined || value === null) return null;
      if (!isJsonObject(value)) throw badJson('auth must be an object');
      const given = Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
      const { type, session } = given;
      if (type !== undefined && typeof type !== 'string') throw badJson('auth.type must be a string');
      if (session !== undefined && typeof session !== 'string') throw badJson('auth.session must be a string');
      if (type === undefined || proofless.includes(type)) return session === undefined ? null : { session };
      const auth = canonical(given, type);
      const check = checks.get(auth.type);
      if (!check) throw unknownRequest('auth.type is not a stage of this server');
      check(auth, 'auth');
      return auth;
    },
  };

  function canonical(given: AuthDict, type: string): AuthDict & { type: string } {
    const alias = aliasOf.get(type);
    if (!alias) return { ...given, type };
    const { field } = alias;
    const renamed = field && given[field.to] === undefined ? { [field.to]: given[field.from] } : {};
    return { ...given, ...renamed, type: alias.type };
  }
}
