import type { OperationRules } from '../../uia/operation-rules.js';
import type { RawConfig } from './raw-config.js';

/** The operations that a word under `two_factor.operations` stands for. */
export const RULED_OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  login: ['login', 'ssoSignIn'],
  get_login_token: ['getLoginToken'],
  delete_devices: ['deleteDevices', 'deleteDevice'],
  add_threepid: ['addThreepid'],
  upload_signing_keys: ['uploadSigningKeys'],
  change_password: ['changePassword'],
  reset_password: ['resetPassword'],
  deactivate: ['deactivate'],
  begin_totp: ['beginTotp', 'enableProviders'],
  replace_recovery_codes: ['replaceRecoveryCodes', 'enableProviders'],
  make_app_password: ['makeAppPassword'],
  remove_totp: ['removeTotp'],
  disable_two_factor: ['disableTwoFactor', 'disableProviders'],
  administration: [
    'resetUser',
    'cancelReset',
    'approveReset',
    'unlockUser',
    'signOutUser',
    'setRoles',
    'makeRegistrationToken',
    'revokeRegistrationToken',
    'changeEnforcement',
  ],
};

const SHORT: Readonly<Record<string, string>> = { totp: 'm.login.2fa.totp', recovery: 'm.login.2fa.recovery' };

/** What `two_factor.operations` and `two_factor.step_up` say of each operation; with two words for one the stricter counts. */
export function operationRules(
  { operations, step_up_operations }: Pick<RawConfig['two_factor'], 'operations' | 'step_up_operations'>,
  stepUpMs: number,
): OperationRules {
  const rules = new Map<string, OperationRules[string]>();
  for (const [word, names] of Object.entries(RULED_OPERATIONS)) {
    const accepts = operations[word]?.map((type) => SHORT[type] ?? type);
    const steps = stepUpMs > 0 && step_up_operations.includes(word);
    for (const name of names) {
      const before = rules.get(name);
      const both = accepts && before?.accepts ? accepts.filter((type) => before.accepts?.includes(type)) : null;
      const stricter = both ?? accepts ?? before?.accepts;
      rules.set(name, { ...(stricter && { accepts: stricter }), ...(steps && { stepUpMs }) });
    }
  }
  return Object.fromEntries([...rules].filter(([, rule]) => Object.keys(rule).length > 0));
}
