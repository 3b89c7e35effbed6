import type { Context, Middleware } from 'koa';
import { invalidParam } from '../base/matrix-error.js';

const MOST_CHARACTERS = 255;
const FORBIDDEN = /[\p{Cc}\p{Cs}]/u;

/** A decoded part of the path. @throws MatrixError 400 when it is too long or has control characters */
export function pathParam(ctx: Context, name: string): string {
  const value: string = ctx.params[name] ?? '';
  if (!isWellFormed(ctx.path) || value === '' || [...value].length > MOST_CHARACTERS || FORBIDDEN.test(value)) {
    throw invalidParam(
      `${name} in the path must be 1 to ${MOST_CHARACTERS} characters in UTF-8, without control characters`,
    );
  }
  return value;
}

/** Refuses a bad part of the path before anything else is done. */
export const checkPathParam =
  (name: string): Middleware =>
  (ctx, next) => {
    pathParam(ctx, name);
    return next();
  };

function isWellFormed(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
