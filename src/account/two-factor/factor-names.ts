import { invalidParam } from '../../base/matrix-error.js';
import type { SecurityState } from '../../model/security.js';

const MOST_LENGTH = 64;

export const nameTaken = () =>
  invalidParam('Another authenticator of this account has this name: choose a different one', { reason: 'name_taken' });

export const isNameTaken = ({ factors }: SecurityState, name: unknown): boolean =>
  Object.values(factors).some((factor) => factor.name === name);

/** The name wanted, or the first one with a number behind it that no active authenticator has. */
export function freeName(security: SecurityState, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const behind = number === 1 ? '' : ` ${number}`;
    const name = `${[...wanted].slice(0, MOST_LENGTH - behind.length).join('')}${behind}`;
    if (!isNameTaken(security, name)) return name;
  }
}
