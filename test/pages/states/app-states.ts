import { accountStates } from './account-states.js';
import { adminStates } from './admin-states.js';
import { signInStates } from './sign-in-states.js';
import { frameStates, twoFactorStates } from './two-factor-states.js';
import type { AppState } from './visit.js';

/** The pages of the application, each in every state that looks different. */
export const appStates: readonly AppState[] = [
  ...signInStates,
  ...frameStates,
  ...accountStates,
  ...twoFactorStates,
  ...adminStates,
];
