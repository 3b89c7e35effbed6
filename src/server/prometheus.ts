import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../base/metrics.js';
import type { MetricsPage } from '../http/routes/metrics.js';

const PREFIX = 'matrix_uia_';
/** From what the embedded store answers at once to what a store that is out of reach takes. */
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export interface Prometheus extends MetricsPage {
  readonly metrics: Metrics;
}

/** Metrics in the text format of Prometheus; `processToo` adds those of the Node process, once in a process. */
export function prometheus({ processToo = false }: { readonly processToo?: boolean } = {}): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
    new Counter({ name: PREFIX + name, help, labelNames, registers });

  const requests = new Histogram({
    name: `${PREFIX}request_seconds`,
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const challenges = counter('challenges_total', 'Challenges sent, by operation', 'operation');
  const stages = counter('stages_total', 'Proofs judged, by stage and outcome', 'type', 'outcome');
  const sessionEnds = counter('session_ends_total', 'UIA sessions by how they ended', 'end');
  const events = counter('security_events_total', 'Security events that this process drained, by type', 'type');
  const mails = counter('mails_total', 'Attempts to send a mail, by outcome', 'outcome');
  if (processToo) collectDefaultMetrics({ register: registry });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    metrics: {
      request: (method, route, status, ms) =>
        requests.observe({ method, route: route ?? 'none', status: String(status) }, ms / 1000),
      challenge: (operation) => challenges.inc({ operation }),
      stage: (type, outcome) => stages.inc({ type, outcome }),
      sessionEnd: (end) => sessionEnds.inc({ end }),
      event: (type) => events.inc({ type }),
      mail: (outcome) => mails.inc({ outcome }),
    },
  };
}
