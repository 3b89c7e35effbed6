import type { Words } from '../base/words.js';
import type { Flow } from '../model/flow.js';
import { type Html, html } from './html.js';

export interface Place {
  readonly flows: readonly Flow[];
  readonly completed: readonly string[];
}

/** Where a stage that is next stands, by the shortest flow: `Step 2 of 2`. Nothing in a flow of one stage. */
export function progress(words: Words, { flows, completed }: Place, type: string): Html | null {
  const lengths = flows.filter((flow) => isWayOn(flow, completed, type)).map((flow) => flow.length);
  const of = lengths.length === 0 ? 0 : Math.min(...lengths);
  if (of < 2) return null;
  const step = completed.length + 1;
  const bars = Array.from({ length: of }, (_bar, index) =>
    index < step ? html`<span class="on"></span>` : html`<span></span>`,
  );
  return html`<div class="bars" aria-hidden="true">${bars}</div><p class="step">${words('step-of', { step, of })}</p>`;
}

const isWayOn = (flow: Flow, completed: readonly string[], type: string): boolean =>
  flow[completed.length] === type && completed.every((done, index) => flow[index] === done);
