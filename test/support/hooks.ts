import { closeChromium } from './chromium.js';
import { stopSharedMongo } from './mongodb.js';
import { reportSkipped } from './real.js';

/** Root hooks: what the whole run shares ends with it. */
export const mochaHooks: Mocha.RootHookObject = {
  async afterAll() {
    reportSkipped();
    await Promise.all([closeChromium(), stopSharedMongo()]);
  },
};
