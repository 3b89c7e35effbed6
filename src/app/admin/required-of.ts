import type { Enforcement } from '../contract/types.js';

/** Whether holders of these roles are among those who must have a second factor. */
export function isRequiredOf(required: Enforcement['required'], roles: readonly string[]): boolean {
  if (required === 'administrators') return roles.includes('admin');
  return Array.isArray(required) ? roles.some((role) => required.includes(role)) : required === 'everyone';
}
