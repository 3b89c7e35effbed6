#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { TWO_FACTOR_STATES } from '../account/admin/user-state.js';
import { oneLine } from './one-line.js';

const USAGE = `matrix-uia: Matrix User-Interactive Authentication with second factors

  matrix-uia serve     run the account server
  matrix-uia demo      show the main job in this terminal, with settings and a store of its own
                       (--tour shows loss, recovery, enforcement, reset and audit too, --keep leaves the server running)
  matrix-uia migrate   make what the store needs, then end
  matrix-uia users list|show|create|reset|unlock|role
                       accounts: list [--state STATE] [--role ROLE] [--prefix TEXT] · show USER ·
                       create USER [--give ROLE] [--password-stdin] · reset USER --reason WHY · unlock USER ·
                       role USER [--give ROLE] [--take ROLE], each with [--json]
                       (STATE is one of ${TWO_FACTOR_STATES.join(', ')})
  matrix-uia enforce [nobody|administrators|everyone|ROLE…]
                       who must have a second factor: show it, or change it [--from 2027-01-31];
                       [--dry-run] lists who would have to set one up; [--json]
  matrix-uia keys list|add|rotate|remove
                       server keys: add one, seal everything anew under it while servers run, remove the old one: remove KEY
                       (rotate refuses a key that a running server has not loaded: [--force])
  matrix-uia import FILE
                       take over authenticators: [--format otpauth|authelia|fortify|discourse] [--dry-run] [--json]
  matrix-uia audit export
                       write the audit trail as JSON lines: [--user USER] [--since 2026-01-31|7d]
  matrix-uia audit verify
                       say whether the audit trail is as it was written: [--user USER] [--json]
  matrix-uia conformance --url URL
                       hold any Matrix server's account endpoints against the specification:
                       [--needs FEATURE,…] [--only CASE,…] [--format pretty|tap|json|junit]
                       [--registration-token TOKEN]

  --config FILE        settings as YAML
  --set KEY=VALUE      one setting, such as --set two_factor.issuer=Example; any number of times
                       (settings also come from the environment, as MATRIX_UIA_TWO_FACTOR__ISSUER=Example)
`;

const [name = '--help', ...args] = process.argv.slice(2);

try {
  process.exitCode = await run();
} catch (fault) {
  console.error(`matrix-uia: ${oneLine(fault)}`);
  process.exitCode = 1;
}

/** Each command is read when it is asked for, since most need the whole server. */
async function run(): Promise<number> {
  switch (name) {
    case 'serve':
      await (await import('./serve.js')).serve(args);
      return 0;
    case 'demo':
      await (await import('./demo.js')).demo(args);
      return 0;
    case 'migrate':
      await (await import('./migrate.js')).migrate(args);
      return 0;
    case 'audit':
      return (await import('./audit.js')).audit(args);
    case 'enforce':
      return (await import('./enforce.js')).enforce(args);
    case 'import':
      return (await import('./import.js')).importFactors(args);
    case 'keys':
      return (await import('./keys.js')).keys(args);
    case 'users':
      return (await import('./users.js')).users(args);
    case 'conformance':
      return (await import('./conformance.js')).conformance(args);
    case '--help':
    case 'help':
      console.log(USAGE);
      return 0;
    case '--version':
      console.log(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
      return 0;
    default:
      console.error(`matrix-uia: there is no command ${name}\n\n${USAGE}`);
      return 2;
  }
}
