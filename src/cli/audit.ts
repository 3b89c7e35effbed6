import { parseArgs } from 'node:util';
import { configFrom, SETTINGS } from './arguments.js';
import { auditExport } from './audit-export.js';
import { auditVerify } from './audit-verify.js';
import { oneLine } from './one-line.js';

/** What both commands are told. */
export interface AuditArguments {
  /** Null: all. */
  readonly user: string | null;
  readonly since: string | null;
  readonly json: boolean;
}

/** `audit export` and `audit verify`. 0: done, and all holds; 1: a trail does not hold; 2: it could not be done. */
export async function audit(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...SETTINGS,
        user: { type: 'string' },
        since: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [command, ...more] = positionals;
    const known = command === 'export' || command === 'verify';
    if (!known || more.length > 0) throw new TypeError('say what to do: audit export, or audit verify');
    const given = { user: values.user ?? null, since: values.since ?? null, json: values.json ?? false };
    const config = configFrom(values);
    return await (command === 'export' ? auditExport(config, given) : auditVerify(config, given));
  } catch (fault) {
    console.error(`matrix-uia audit: ${oneLine(fault)}`);
    return 2;
  }
}
