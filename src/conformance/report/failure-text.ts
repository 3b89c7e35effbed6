import type { Exchange } from '../exchange.js';
import type { Problem } from '../judge.js';
import type { CaseResult } from '../run-case.js';
import { maskedBody, maskedHeaders, maskedUrl } from './mask.js';

export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly strong: (text: string) => string;
}

const coloured =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`;
const plain = (text: string): string => text;
export const COLOURS: Paint = { good: coloured(32), bad: coloured(31), dim: coloured(2), strong: coloured(1) };
export const NO_COLOURS: Paint = { good: plain, bad: plain, dim: plain, strong: plain };

/** What failed, for people: the rule, what was expected and what came, and the exchange. */
export function failureText({ case: failed, failure }: CaseResult, paint: Paint = NO_COLOURS): string {
  const lines = [`${paint.bad('✗')} ${paint.strong(failed.id)} ${failed.title}`, `  ${paint.dim(failed.source)}`];
  if (!failure) return lines.join('\n');
  const { step, problems, exchange } = failure;
  const place = step === null ? 'before the first step' : `step ${step} of ${failed.steps.length}`;
  lines.push(`  ${place}${step === null ? '' : `: ${failed.steps[step - 1]?.send}`}`);
  lines.push(...problems.flatMap((problem) => problemLines(problem, paint)));
  if (exchange) lines.push(...exchangeLines(exchange).map((line) => paint.dim(`    ${line}`)));
  return lines.join('\n');
}

/** The same in one line. */
export const problemText = ({ where, expected, got }: Problem): string => `${where}: expected ${expected}, got ${got}`;

const problemLines = ({ where, expected, got }: Problem, paint: Paint): string[] => [
  `    ${where}`,
  paint.good(`      + expected ${expected}`),
  paint.bad(`      - got      ${got}`),
];

export function exchangeLines({ request, answer }: Exchange): string[] {
  const { method, url, headers, body } = request;
  return [
    `→ ${method} ${maskedUrl(url)}`,
    ...maskedHeaders(Object.entries(headers)).map((line) => `  ${line}`),
    ...bodyLines(typeof body === 'string' ? body : body && `${body.byteLength} bytes`),
    `← ${answer.status}`,
    ...maskedHeaders(answer.headers).map((line) => `  ${line}`),
    ...bodyLines(answer.text),
  ];
}

const bodyLines = (text: string | undefined): string[] =>
  text
    ? maskedBody(text)
        .split('\n')
        .map((line) => `  ${line}`)
    : [];
