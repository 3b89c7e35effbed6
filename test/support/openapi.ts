import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** An answer as a test got it: JSON bodies parsed, pages as text, nothing as undefined or an empty text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Reference {
  readonly $ref?: string;
}
interface HeaderObject extends Reference {
  readonly required?: boolean;
  readonly schema?: object;
}
interface ResponseObject extends Reference {
  readonly headers?: Readonly<Record<string, HeaderObject>>;
  readonly content?: Readonly<Record<string, object>>;
}
interface OperationObject {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}
interface ServerObject {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}
interface PathItem extends Partial<Record<Method, OperationObject>> {
  readonly servers?: readonly ServerObject[];
}
interface Contract {
  readonly servers: readonly ServerObject[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

const METHODS = ['get', 'put', 'post', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** How the media types of the contract look in the header, to the letter: outside suites compare it so. */
const HEADER_TEXTS: Readonly<Record<string, string>> = {
  'application/json': 'application/json',
  'text/html': 'text/html; charset=utf-8',
  'text/plain': 'text/plain; version=0.0.4; charset=utf-8',
};

const SPEC = new URL('../../spec/', import.meta.url);

/** `spec/openapi.yaml` as it stands. */
// Its form is checked by `redocly lint`.
export const contract = parse(readFileSync(new URL('openapi.yaml', SPEC), 'utf8')) as Contract;

const ajv = new Ajv2020({ strict: true, strictRequired: false, ownProperties: true });
for (const file of readdirSync(new URL('schemas/', SPEC)))
  ajv.addSchema(JSON.parse(readFileSync(new URL(`schemas/${file}`, SPEC), 'utf8')), `schemas/${file}`);
// So that strict mode bears the document itself, whose parts are the schemas.
ajv.addVocabulary(Object.keys(contract));
ajv.addSchema(contract, 'openapi.yaml');

const compiled = new Map<string, ValidateFunction>();

/** The check for the schema at a place of the contract, such as `['components', 'schemas', 'Challenge']`. */
export function schemaCheck(place: readonly string[]): ValidateFunction {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi.yaml#/${pointer}` });
  compiled.set(pointer, known);
  return known;
}

interface Route {
  readonly method: Method;
  readonly path: string;
  readonly segments: readonly string[];
  readonly template: string;
  readonly operation: OperationObject;
}

const basesOf = (servers: readonly ServerObject[]): string[] =>
  servers.flatMap(({ url, variables }) => {
    const bare = url.replace(/\/$/, '');
    return variables?.version?.enum.map((version) => bare.replace('{version}', version)) ?? [bare];
  });

const routes: readonly Route[] = Object.entries(contract.paths).flatMap(([template, item]) =>
  basesOf(item.servers ?? contract.servers).flatMap((base) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const path = base + template;
      return operation ? [{ method, path, segments: path.split('/'), template, operation }] : [];
    }),
  ),
);

/** Every operation under every version: the path has `{…}` where a value goes. */
export const contractOperations: readonly { method: string; path: string; operationId: string }[] = routes.map(
  ({ method, path, operation }) => ({ method: method.toUpperCase(), path, operationId: operation.operationId }),
);

/** Throws unless the contract has this answer to this request; see `spec/openapi.yaml`. */
export function assertAnswer(method: string, url: string, answer: Answer): void {
  const { pathname } = new URL(url, 'http://localhost');
  const title = `${method} ${pathname} answered ${answer.status}`;
  if (method === 'OPTIONS') {
    assertNothing(title, answer, 204);
    return;
  }
  const candidates = routes.filter(({ segments }) => matches(segments, pathname));
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
  const route = candidates.find((candidate) => candidate.method === wanted);
  if (!route) {
    assertRefused(title, answer, method, candidates.length > 0 ? 405 : 404);
    return;
  }
  const { template, operation } = route;
  const own = operation.responses[String(answer.status)];
  if (!own) throw new Error(`${title}: ${operation.operationId} has no such status in the contract`);
  const { place, target } = follow(['paths', template, route.method, 'responses', String(answer.status)], own);
  assertHeaders(title, answer, place, target);
  if (method === 'HEAD') assertNothing(title, answer, answer.status);
  else assertBody(title, answer, place, target);
}

function matches(segments: readonly string[], pathname: string): boolean {
  const given = pathname.split('/');
  return (
    given.length === segments.length &&
    segments.every((segment, index) => {
      const text = given[index] ?? '';
      return segment.startsWith('{') ? text !== '' : decoded(text) === segment;
    })
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function assertNothing(title: string, { status, body }: Answer, expected: number): void {
  if (status !== expected) throw new Error(`${title}, not ${expected}`);
  if (body !== undefined && body !== null && body !== '') throw new Error(`${title} with a body`);
}

function assertRefused(title: string, answer: Answer, method: string, expected: 404 | 405): void {
  if (answer.status !== expected)
    throw new Error(`${title}: that request is not in the contract, so ${expected} it is`);
  if (method === 'HEAD') {
    assertNothing(title, answer, expected);
    return;
  }
  assertMediaType(title, answer, { 'application/json': {} });
  assertValid(title, answer.body, schemaCheck(['components', 'schemas', 'MatrixError']));
}

function assertHeaders(title: string, answer: Answer, place: readonly string[], response: ResponseObject): void {
  for (const [name, own] of Object.entries(response.headers ?? {})) {
    const header = follow([...place, 'headers', name], own);
    const text = headerOf(answer, name);
    if (text === null && header.target.required) throw new Error(`${title} without ${name}`);
    if (text !== null) assertValid(`${title}, ${name}`, text, schemaCheck([...header.place, 'schema']));
  }
}

function assertBody(title: string, answer: Answer, place: readonly string[], response: ResponseObject): void {
  const media = assertMediaType(title, answer, response.content ?? {});
  assertValid(title, answer.body, schemaCheck([...place, 'content', media, 'schema']));
}

function assertMediaType(title: string, answer: Answer, content: Readonly<Record<string, object>>): string {
  const text = headerOf(answer, 'content-type');
  const media = Object.keys(content).find((name) => HEADER_TEXTS[name] === text);
  if (media) return media;
  const allowed = Object.keys(content).map((name) => HEADER_TEXTS[name] ?? name);
  throw new Error(`${title} as ${text ?? 'no content type'}, not ${allowed.join(' or ')}`);
}

function assertValid(title: string, value: unknown, check: ValidateFunction): void {
  if (check(value)) return;
  const faults = (check.errors ?? []).map(faultText).join('; ');
  throw new Error(`${title}, against the contract: ${faults}\n${JSON.stringify(value, null, 2)}`);
}

function faultText({ instancePath, message, params }: ErrorObject): string {
  const extra = params.additionalProperty ?? params.allowedValues;
  return `${instancePath || 'the body'} ${message}${extra === undefined ? '' : ` (${extra})`}`;
}

function headerOf({ headers }: Answer, name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return entry?.[1] ?? null;
}

/** The object that is meant, and where it stands: references lead to another part of the same file. */
function follow<T extends Reference>(place: readonly string[], object: T): { place: readonly string[]; target: T } {
  if (!object.$ref) return { place, target: object };
  const target = object.$ref.replace('#/', '').split('/');
  const found = target.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], contract);
  return { place: target, target: found as T };
}
