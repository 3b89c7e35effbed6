import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isJsonObject, type JsonObject } from '../base/json.js';
import type { Expectation } from './case.js';
import { jsonOf, type ReceivedAnswer } from './exchange.js';

/** One thing that is not as it should be. */
export interface Problem {
  /** `status`, `header content-type`, `body/flows/0`. */
  readonly where: string;
  readonly expected: string;
  readonly got: string;
}

export type Judge = (expectation: Expectation, answer: ReceivedAnswer) => Problem[];

/** Holds answers against expectations whose names are filled in already. @throws Error for a schema that is none */
export function createJudge(shapes: JsonObject): Judge {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allErrors: true,
    verbose: true,
  });
  ajv.addSchema({ ...shapes }, 'shapes.json');
  const compiled = new Map<string, ValidateFunction>();
  // Most expectations come again and again.
  const checkOf = (schema: JsonObject): ValidateFunction => {
    const text = JSON.stringify(schema);
    const check = compiled.get(text) ?? ajv.compile(schema);
    compiled.set(text, check);
    return check;
  };

  return (expectation, answer) => {
    const { status, errcode, shape, body, equals, headers = {}, text = [], no_text: noText = [] } = expectation;
    const problems: Problem[] = [];
    const report = (where: string, expected: string, got: string): void => {
      problems.push({ where, expected, got });
    };
    if (status !== undefined && !allowed(status).includes(answer.status))
      report('status', allowed(status).join(' or '), String(answer.status));
    for (const [name, pattern] of Object.entries(headers)) {
      const value = answer.headers.get(name);
      if (pattern === null ? value !== null : value === null || !new RegExp(pattern, 'i').test(value))
        report(`header ${name}`, pattern === null ? 'no such header' : `/${pattern}/`, value ?? 'no such header');
    }
    for (const pattern of text)
      if (!new RegExp(pattern).test(answer.text)) report('text', `something like /${pattern}/`, shorten(answer.text));
    for (const pattern of noText) {
      const found = new RegExp(pattern).exec(answer.text);
      if (found) report('text', `nothing like /${pattern}/`, shorten(found[0]));
    }
    if ([errcode, shape, body, equals].every((part) => part === undefined)) return problems;

    const json = jsonOf(answer);
    if (json === undefined) {
      report('body', 'JSON', shorten(answer.text) || 'nothing');
      return problems;
    }
    if (equals !== undefined && !isDeepStrictEqual(json, equals)) report('body', show(equals), show(json));
    if (errcode !== undefined) problems.push(...against(checkOf, errorSchema(allowed(errcode)), json));
    if (shape !== undefined) problems.push(...against(checkOf, { $ref: `shapes.json#/$defs/${shape}` }, json));
    if (body !== undefined) problems.push(...against(checkOf, body, json));
    return problems;
  };
}

/** Of several expectations any one will do: the problems with the one that fits best. */
export function judgeAny(judge: Judge, expectations: readonly Expectation[], answer: ReceivedAnswer): Problem[] {
  const [best = []] = expectations.map((expectation) => judge(expectation, answer)).sort((a, b) => a.length - b.length);
  return best;
}

/** Whether an answer with this status could be what a step is about. */
export const isAwaited = (expectations: readonly Expectation[], status: number): boolean =>
  expectations.some((each) => each.status !== undefined && allowed(each.status).includes(status));

const allowed = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const errorSchema = (errcodes: readonly string[]): JsonObject => ({
  type: 'object',
  required: ['errcode', 'error'],
  properties: { errcode: { enum: errcodes }, error: { type: 'string' } },
});

function against(checkOf: (schema: JsonObject) => ValidateFunction, schema: JsonObject, json: unknown): Problem[] {
  const validate = checkOf(schema);
  if (validate(json)) return [];
  return (validate.errors ?? []).filter(isLeaf).map(problemOf);
}

/** `anyOf` and its like repeat what their parts say. */
const isLeaf = ({ keyword }: ErrorObject): boolean => keyword !== '$ref' && keyword !== 'if';

function problemOf({ instancePath, keyword, message = 'is wrong', params, data }: ErrorObject): Problem {
  const where = `body${instancePath}`;
  if (keyword === 'required')
    return {
      where,
      expected: `a member ${params.missingProperty}`,
      got: `members ${Object.keys(Object(data)).join(', ')}`,
    };
  if (keyword === 'const') return { where, expected: show(params.allowedValue), got: show(data) };
  if (keyword === 'enum') return { where, expected: params.allowedValues.map(show).join(' or '), got: show(data) };
  if (keyword === 'false schema') return { where, expected: 'no such member', got: show(data) };
  if (keyword === 'additionalProperties')
    return { where, expected: `no member ${params.additionalProperty}`, got: members(data) };
  return { where, expected: message.replace(/^must /, ''), got: show(data) };
}

const members = (data: unknown): string =>
  isJsonObject(data) ? `members ${Object.keys(data).join(', ')}` : show(data);
const show = (value: unknown): string => shorten(JSON.stringify(value) ?? 'nothing');
const shorten = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
