import type { Middleware } from 'koa';
import type { Clock } from '../../base/runtime.js';
import type { Store } from '../../store/port/store.js';
import type { UiaEngine } from '../../uia/engine.js';
import type { SchemaCheck } from '../../uia/schema-check.js';

/** What every route of an account stands on. */
export interface RouteParts {
  readonly engine: UiaEngine;
  readonly store: Store;
  readonly clock: Clock;
  readonly jsonBody: Middleware;
  readonly requester: Middleware;
  readonly schema: (name: string) => SchemaCheck;
}
