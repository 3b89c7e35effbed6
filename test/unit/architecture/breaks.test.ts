import { expect } from 'chai';
import { breaksOf } from './breaks.js';

const BAD: readonly (readonly [why: string, path: string, line: string])[] = [
  ['a higher floor', 'model/flow.ts', `import { engine } from '../uia/engine.js';`],
  ['a sibling folder of its floor', 'uia/engine.ts', `import { keyUri } from '../mfa/totp.js';`],
  ['a sibling in a type import', 'stages/totp.ts', `import type { Html } from '../pages/html.js';`],
  ['a sibling in a re-export', 'base/log.ts', `export * from '../client/client.js';`],
  ['a sibling in a dynamic import', 'http/body.ts', `const { drain } = await import('../jobs/drain.js');`],
  ['a sibling over several lines', 'testing/index.ts', `import {\n  run,\n} from '../conformance/run.js';`],
  ['the package entry', 'server/listen.ts', `import { Secret } from '../index.js';`],
  ['something outside src', 'uia/engine.ts', `import { START } from '../../test/support/fake-clock.js';`],
  ['a folder without a floor', 'uia/engine.ts', `import { x } from '../shiny/x.js';`],
  ['the other adapter', 'store/embedded/sessions.ts', `import { x } from '../mongodb/x.js';`],
  ['an adapter in the port', 'store/port/store.ts', `import { x } from '../embedded/x.js';`],
  ['an adapter above the port', 'uia/engine.ts', `import { x } from '../store/embedded/x.js';`],
  ['anything of ours in the client', 'client/client.ts', `import { sha256 } from '../base/digest.js';`],
  ['a package in the client', 'client/client.ts', `import { v4 } from 'uuid';`],
  ['the server in the application', 'app/main.ts', `import { html } from '../pages/html.js';`],
  ['koa in the engine', 'uia/engine.ts', `import type { Context } from 'koa';`],
  ['the router in pages', 'pages/layout.ts', `import Router from '@koa/router';`],
  ['mongodb in the server', 'server/open-store.ts', `import { MongoClient } from 'mongodb';`],
  ['lmdb in the port', 'store/port/store.ts', `import { open } from 'lmdb';`],
  ['otpauth in a stage', 'stages/totp.ts', `import { TOTP } from 'otpauth';`],
  ['a subpath of ajv in an account', 'account/login.ts', `import { Ajv2020 } from 'ajv/dist/2020.js';`],
  ['argon2 elsewhere', 'account/login.ts', `import { verify } from '@node-rs/argon2';`],
  ['chai in the server', 'server/listen.ts', `import { expect } from 'chai';`],
  ['the environment in a route', 'http/body.ts', `const cap = process.env.CAP;`],
  ['the clock in the engine', 'uia/engine.ts', `const now = Date.now();`],
  ['the clock without its name', 'account/login.ts', `const now = new Date();`],
  ['random bytes in a stage', 'stages/totp.ts', `import { randomBytes } from 'node:crypto';`],
  ['weak randomness anywhere', 'base/runtime.ts', `const r = Math.random();`],
];

const GOOD: readonly (readonly [path: string, line: string])[] = [
  ['uia/engine.ts', `import { forbidden } from '../base/matrix-error.js';\nimport { flow } from './flow.js';`],
  ['uia/engine.ts', `import type { Store } from '../store/port/store.js';`],
  ['store/mongodb/sessions.ts', `import type { UiaSessions } from '../port/uia-sessions.js';`],
  ['store/embedded/sessions.ts', `import { open } from 'lmdb';\nimport { key } from './key.js';`],
  ['server/open-store.ts', `const store = await import('../store/mongodb/open-mongo-store.js');`],
  ['http/routes/login.ts', `import type { Context } from 'koa';\nimport { html } from '../../pages/html.js';`],
  ['app/main.ts', `import { uia } from '../client/uia.js';\nimport { h } from 'preact';`],
  ['server/config.ts', `const value = process.env.VALUE;`],
  ['base/runtime.ts', `import { randomBytes } from 'node:crypto';\nconst clock = () => Date.now();`],
  ['uia/engine.ts', `// Date.now and process.env are words here, like import('koa')\n/* from 'mongodb' */`],
  ['store/mongodb/sweep.ts', `const at = new Date(now);`],
  ['http/schemas.ts', `import login from '../../spec/schemas/login.json' with { type: 'json' };`],
  ['index.ts', `export { createServer } from './server/create-server.js';`],
];

describe('the test of the architecture', () => {
  for (const [why, path, text] of BAD) {
    it(`finds ${why}`, () => {
      expect(breaksOf({ path, text })).to.have.length(1);
    });
  }

  for (const [path, text] of GOOD) {
    it(`has nothing against ${path} with ${text.split('\n')[0]}`, () => {
      expect(breaksOf({ path, text })).to.deep.equal([]);
    });
  }
});
