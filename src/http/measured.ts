import type { Middleware } from 'koa';
import type { Metrics } from '../base/metrics.js';
import type { Clock } from '../base/runtime.js';
import type { UiaEngine } from '../uia/engine.js';
import type { Stage } from '../uia/stage.js';

/** Counts how each proof ends; whatever the stage does is left as it is. */
export const measuredStage = (stage: Stage, metrics: Metrics): Stage => ({
  ...stage,
  async attempt(auth, context) {
    try {
      const result = await stage.attempt(auth, context);
      metrics.stage(stage.type, result.outcome);
      return result;
    } catch (fault) {
      metrics.stage(stage.type, 'fault');
      throw fault;
    }
  },
});

/** Counts challenges, and sessions by how they end. */
export const measuredEngine = (engine: UiaEngine, metrics: Metrics): UiaEngine => ({
  ...engine,
  async authenticate(request, run) {
    let done = false;
    const authentication = await engine.authenticate(request, async (grant) => {
      const answer = await run(grant);
      done = answer.status < 400;
      return answer;
    });
    // An answer that is given again has not been run again.
    if (done) metrics.sessionEnd('done');
    if (authentication.outcome === 'challenged') {
      metrics.challenge(request.operation.name);
      if (authentication.challenge['org.matrix_uia.reason'] === 'session_ended') metrics.sessionEnd('wrong_proofs');
    }
    return authentication;
  },
  async cancel(sessionId) {
    const stopped = await engine.cancel(sessionId);
    if (stopped) metrics.sessionEnd('stopped');
    return stopped;
  },
});

/** Counts and times requests by route: a path would make a series for each device. */
export const measuredRequests =
  (metrics: Metrics, clock: Clock): Middleware =>
  async (ctx, next) => {
    const begunAt = clock();
    await next();
    // The router leaves it there; its types keep it to themselves.
    const route: unknown = Reflect.get(ctx, '_matchedRoute');
    metrics.request(ctx.method, typeof route === 'string' ? route : null, ctx.status, clock() - begunAt);
  };
