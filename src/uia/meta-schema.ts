import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** For an Ajv whose schemas have been through `assertSchema`: it need not compile the meta-schema of its own. */
export const SCHEMAS_ASSERTED = { meta: false, validateSchema: false } as const;

// Compiling the meta-schema takes ten times as long as compiling a schema of ours, so it is done once for the process.
let judge: Ajv2020 | undefined;

/** @throws Error when it is no JSON Schema of draft 2020-12 */
export function assertSchema(schema: AnySchemaObject): void {
  judge ??= new Ajv2020();
  void judge.validateSchema(schema, true);
}
