import type { Flow } from '../model/flow.js';

const beginsWith = (list: readonly string[], start: readonly string[]): boolean =>
  start.length <= list.length && start.every((type, index) => list[index] === type);

/** The stage types that count now: next in a flow that begins with what is completed. */
export function nextStages(flows: readonly Flow[], completed: readonly string[]): ReadonlySet<string> {
  const next = flows.filter((flow) => beginsWith(flow, completed)).map((flow) => flow[completed.length]);
  return new Set(next.filter((type) => type !== undefined));
}

/** Whether what is completed begins with a whole flow. No flow at all is never complete. */
export const isComplete = (flows: readonly Flow[], completed: readonly string[]): boolean =>
  flows.some((flow) => flow.length > 0 && beginsWith(completed, flow));

/** @throws Error when there is no flow, one is empty or repeats a type, or a type has no stage: a fault of the set-up. */
export function checkFlows(flows: readonly Flow[], stages: ReadonlyMap<string, unknown>, operation: string): void {
  if (flows.length === 0) throw new Error(`${operation}: no flow`);
  for (const flow of flows) {
    if (flow.length === 0) throw new Error(`${operation}: a flow without stages`);
    if (new Set(flow).size !== flow.length) throw new Error(`${operation}: a flow repeats a stage: ${flow.join(', ')}`);
    const unknown = flow.find((type) => !stages.has(type));
    if (unknown !== undefined) throw new Error(`${operation}: no stage is registered for ${unknown}`);
  }
}
