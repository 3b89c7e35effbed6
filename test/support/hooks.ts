import { Secret } from '../../src/base/secret.js';
import { closeChromium } from './chromium.js';
import { assertNothingLeaked, WATCH } from './log-watch.js';
import { stopSharedMongo } from './mongodb.js';
import { reportSkipped } from './real.js';

/** Root hooks: what the whole run shares ends with it, and no server may have logged a secret. */
export const mochaHooks: Mocha.RootHookObject = {
  beforeAll() {
    const { reveal } = Secret.prototype;
    Secret.prototype.reveal = function revealed(): string {
      const value = reveal.call(this);
      WATCH.keep(value);
      return value;
    };
  },
  async afterAll() {
    reportSkipped();
    await Promise.all([closeChromium(), stopSharedMongo()]);
    assertNothingLeaked(WATCH);
  },
};
