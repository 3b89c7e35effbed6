import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { isJsonObject } from '../../../src/base/json.js';
import { ConfigError } from '../../../src/server/config/config-error.js';
import { RULED_OPERATIONS } from '../../../src/server/config/operation-rules.js';
import { loadConfig } from '../../../src/server/config.js';

const [TOTP, RECOVERY] = ['m.login.2fa.totp', 'm.login.2fa.recovery'];

/** The operations that src/account declares, but for those with flows of their own. */
async function declared(): Promise<string[]> {
  const folder = new URL('../../../src/account/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  return modules
    .flatMap((exported) => Object.values(exported))
    .filter(isJsonObject)
    .filter(({ name, repeatable, flows }) => typeof name === 'string' && repeatable !== undefined && !flows)
    .map(({ name }) => String(name));
}

describe('the rules of operations', () => {
  it('have a word for every operation of an account', async () => {
    const ruled = Object.values(RULED_OPERATIONS).flat();
    const names = await declared();
    expect(names).to.include('deleteDevices');
    for (const name of names) expect(ruled).to.include(name);
  });

  const rulesOf = (...sets: string[]) => loadConfig({ sets }).twoFactor.operationRules;
  const at = 'two_factor.operations';

  it('are none by default, and none of stepping up without a time', () => {
    expect(rulesOf('two_factor.step_up_operations=[delete_devices]')).to.deep.equal({});
  });

  it('know the short words and the types of other stages', () => {
    const rule = { accepts: [TOTP, RECOVERY, 'org.example.key'] };
    expect(rulesOf(`${at}.login=[totp, recovery, org.example.key]`)).to.deep.equal({ login: rule, ssoSignIn: rule });
  });

  it('take the stricter of two words that meet in one operation', () => {
    const rules = rulesOf(`${at}.begin_totp=[totp, recovery]`, `${at}.replace_recovery_codes=[totp]`);
    expect(rules.enableProviders).to.deep.equal({ accepts: [TOTP] });
    expect(rulesOf(`${at}.replace_recovery_codes=[totp]`).enableProviders).to.deep.equal({ accepts: [TOTP] });
  });

  it('step up where both the time and the operation say so', () => {
    const both = { deleteDevices: { stepUpMs: 300_000 }, deleteDevice: { stepUpMs: 300_000 } };
    expect(rulesOf('two_factor.step_up=5m')).to.deep.equal(both);
    expect(rulesOf('two_factor.step_up=5m', 'two_factor.step_up_operations=[]')).to.deep.equal({});
  });

  for (const set of [
    `${at}.disable_two_factor=[totp, recovery]`,
    `${at}.remove_totp=[m.login.2fa.recovery]`,
    `${at}.login=[recovery]`,
    `${at}.login=[]`,
    `${at}.no_such_operation=[totp]`,
    'two_factor.step_up_operations=[change_password]',
    'two_factor.step_up_operations=[disable_two_factor]',
    'two_factor.step_up_operations=[begin_totp]',
    'two_factor.step_up=soon',
  ]) {
    it(`do not let the server start with ${set}`, () => {
      expect(() => rulesOf(set)).to.throw(ConfigError, set.slice(0, set.indexOf('=')));
    });
  }
});
