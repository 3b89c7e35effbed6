import { weakPassword } from '../base/matrix-error.js';

/** @throws MatrixError 400 `M_WEAK_PASSWORD` */
export function checkPasswordStrength(password: string, minimumLength: number): void {
  if ([...password].length < minimumLength) throw weakPassword(`A password has at least ${minimumLength} characters`);
}
