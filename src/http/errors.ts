import type { Middleware } from 'koa';
import type { Log } from '../base/log.js';
import { MatrixError, unavailable } from '../base/matrix-error.js';
import { StoreUnavailableError } from '../store/port/store.js';
import { sendError } from './answer.js';

/**
 * Turns what is thrown into a Matrix error. A fault is logged with the request's id and answered without detail, unless
 * `foreign` leaves it to the application around.
 */
export const errors =
  (log: Log, foreign: 'answer' | 'rethrow' = 'answer'): Middleware =>
  async (ctx, next) => {
    try {
      await next();
    } catch (fault) {
      const ours = fault instanceof MatrixError || fault instanceof StoreUnavailableError;
      if (!ours && foreign === 'rethrow') throw fault;
      sendError(ctx, refusalOf(fault, log, ctx.state.requestId));
    }
  };

function refusalOf(fault: unknown, log: Log, requestId: string): MatrixError {
  if (fault instanceof MatrixError) return fault;
  if (fault instanceof StoreUnavailableError) {
    log.error({ requestId, fault: fault.message }, 'the store did not answer');
    return unavailable('The server cannot reach its database: try again in a moment');
  }
  log.error({ requestId, err: fault }, 'a request failed');
  return new MatrixError(
    500,
    'M_UNKNOWN',
    `Something went wrong here. Tell the operator this request id: ${requestId}`,
  );
}
