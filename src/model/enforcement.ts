import type { Role } from './account.js';

/** Who must have a second factor: a word, or the roles whose holders must. */
export type RequiredOf = 'nobody' | 'administrators' | 'everyone' | readonly Role[];

export interface Enforcement {
  readonly required: RequiredOf;
  /** From which instant on; 0: since ever. */
  readonly from: number;
}

/** As administrators have set it at run time. */
export interface KeptEnforcement extends Enforcement {
  /** Rises by one with every change. */
  readonly version: number;
  readonly changedAt: number;
  /** The operation that changed it last. */
  readonly by: string;
}

export const NOT_REQUIRED: Enforcement = { required: 'nobody', from: 0 };

const WORDS = ['nobody', 'administrators', 'everyone'] as const;
const ROLE = /^[a-z][a-z0-9._-]{0,63}$/;

/** One word, or a list of roles; null when it is neither. */
export function readRequiredOf(names: readonly string[]): RequiredOf | null {
  const word = WORDS.find((each) => names.includes(each));
  if (word !== undefined) return names.length === 1 ? word : null;
  return names.length > 0 && names.every((name) => ROLE.test(name)) ? [...new Set(names)] : null;
}

/** Whether what the holder may do decides; otherwise it is the same for everybody. */
export const dependsOnRoles = (required: RequiredOf): boolean => required !== 'nobody' && required !== 'everyone';

/** Whether holders of these roles must have a second factor. */
export function isRequiredOf(required: RequiredOf, roles: readonly Role[]): boolean {
  switch (required) {
    case 'nobody':
      return false;
    case 'everyone':
      return true;
    case 'administrators':
      return roles.includes('admin');
    default:
      return roles.some((role) => required.includes(role));
  }
}
