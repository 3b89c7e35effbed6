import type { Middleware } from 'koa';
import { MatrixError } from '../base/matrix-error.js';

/** Refuses what only application services ask for (specification v1.17: Appservice Login). */
export const noAppservices: Middleware = (ctx, next) => {
  if (ctx.state.body.type === 'm.login.application_service') {
    throw new MatrixError(
      400,
      'M_APPSERVICE_LOGIN_UNSUPPORTED',
      'This server has no application services: use another login type',
    );
  }
  return next();
};
