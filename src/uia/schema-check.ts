import type { SchemaObject } from 'ajv';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { badJson, invalidParam, type MatrixError, missingParam } from '../base/matrix-error.js';
import { assertSchema, SCHEMAS_ASSERTED } from './meta-schema.js';

/** Throws the Matrix error of the first thing that is wrong; `at` names the place, such as `auth`. */
export type SchemaCheck = (value: unknown, at?: string) => void;

/** Compiles a schema once. Nothing is coerced and nothing is filled in. */
export function compileCheck(schema: SchemaObject, shared: readonly SchemaObject[] = []): SchemaCheck {
  for (const each of [schema, ...shared]) assertSchema(each);
  const ajv = new Ajv2020({
    ...SCHEMAS_ASSERTED,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    ownProperties: true,
    verbose: true,
    schemas: [...shared],
  });
  const validate = ajv.compile(schema);
  return (value, at = '') => {
    if (!validate(value)) throw refusal(validate.errors?.[0], at);
  };
}

function refusal(error: ErrorObject | undefined, at: string): MatrixError {
  const place = [at, ...(error?.instancePath ?? '').split('/').slice(1)].filter(Boolean).join('.');
  if (error?.keyword === 'required')
    return missingParam(`Missing ${join(place, String(error.params.missingProperty))}`);
  if (error?.keyword === 'type') return badJson(`${place || 'The body'} ${error.message ?? 'has the wrong type'}`);
  if (error?.keyword === 'additionalProperties' || error?.keyword === 'unevaluatedProperties') {
    const name = error.params.additionalProperty ?? error.params.unevaluatedProperty;
    return invalidParam(`${join(place, String(name))} is not known here`);
  }
  // A pattern means nothing to people; what it stands for does.
  const described: unknown = error?.keyword === 'pattern' ? error.parentSchema?.description : undefined;
  const message =
    typeof described === 'string' ? `is not ${described.charAt(0).toLowerCase()}${described.slice(1)}` : error?.message;
  return invalidParam(`${place || 'The body'} ${message ?? 'is not valid'}`);
}

const join = (place: string, name: string): string => (place ? `${place}.${name}` : name);
