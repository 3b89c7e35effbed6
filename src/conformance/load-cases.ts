import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { JsonObject } from '../base/json.js';
import type { Case, Feature, Subject } from './case.js';

export type Shapes = JsonObject;

const SPEC = new URL('../../spec/', import.meta.url);
const FOLDER = new URL('conformance/', SPEC);

const readJson = (url: URL): JsonObject => JSON.parse(readFileSync(url, 'utf8'));

/** Shapes of bodies that many cases expect, as JSON Schema. */
export const loadShapes = (): Shapes => readJson(new URL('shapes.json', FOLDER));

/** Every case that this package ships. @throws Error when a file is not as `spec/conformance.schema.json` says */
export function loadSubjects(): Subject[] {
  const { read } = subjectReader();
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const subjects = files.sort().map((name) => read(name, readFileSync(new URL(name, FOLDER), 'utf8')));
  const ids = subjects.flatMap(({ cases }) => cases.map(({ id }) => id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`two cases are called ${twice}`);
  return subjects;
}

export interface SubjectReader {
  readonly schema: JsonObject;
  /** Reads the text of a file of cases. @throws Error that names the place */
  read(name: string, text: string): Subject;
}

export function subjectReader(): SubjectReader {
  const schema = readJson(new URL('conformance.schema.json', SPEC));
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  const validate = ajv.compile<RawSubject>(schema);
  return {
    schema,
    read(name, text) {
      const value: unknown = parse(text);
      if (validate(value)) return { ...value, cases: value.cases.map(completed) };
      const [first] = validate.errors ?? [];
      const place = `${name}${first?.instancePath ?? ''}`;
      throw new Error(`${place} ${first?.message ?? 'is wrong'} ${JSON.stringify(first?.params)}`);
    },
  };
}

type Optional = 'needs' | 'people' | 'values';
type RawCase = Omit<Case, Optional> & Partial<Pick<Case, Optional>>;
type RawSubject = Omit<Subject, 'cases'> & { readonly cases: readonly RawCase[] };

/** What the people of a case need is needed by the case. */
function completed({ needs = [], people = {}, values = {}, ...rest }: RawCase): Case {
  const specs = Object.values(people);
  const implied: Feature[] = [
    ...(specs.length > 0 ? (['accounts'] as const) : []),
    ...(specs.some(({ devices = 1 }) => devices > 1) ? (['second-device'] as const) : []),
    ...(specs.some(({ two_factor: twoFactor }) => twoFactor) ? (['two-factor'] as const) : []),
  ];
  return { ...rest, people, values, needs: [...new Set([...implied, ...needs])] };
}
