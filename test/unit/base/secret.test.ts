import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import { expect } from 'chai';
import { pino } from 'pino';
import { Secret } from '../../../src/base/secret.js';

const VALUE = 'hunter2-but-longer';

/** What is written while `use` runs. */
function written(use: (stream: Writable) => void): string {
  const parts: string[] = [];
  use(
    new Writable({
      write(chunk, _encoding, done) {
        parts.push(String(chunk));
        done();
      },
    }),
  );
  return parts.join('');
}

describe('Secret', () => {
  const secret = new Secret(VALUE);

  it('gives its value to whoever asks for it by name', () => {
    expect(secret.reveal()).to.equal(VALUE);
  });

  const shown: Record<string, () => string> = {
    'a template': () => `${secret}`,
    'a concatenation': () => `the secret is ${String(secret)}`,
    JSON: () => JSON.stringify({ nested: [{ secret }] }),
    'util.inspect': () => inspect({ nested: { secret } }, { depth: null, showHidden: true }),
    'util.format': () => format('%s %o %O %j', secret, secret, secret, secret),
    'console.log': () => written((stream) => new Console(stream).log(secret, { secret })),
    'console.table': () => written((stream) => new Console(stream).table([{ secret }])),
    'a log line': () => written((stream) => pino(stream).info({ secret, deep: { secret } }, 'with a secret')),
    'an error': () => inspect(new Error(`wrong ${secret}`, { cause: secret })),
    'its own members': () => JSON.stringify([Object.entries(secret), { ...secret }, structuredClone({ ...secret })]),
  };
  for (const [where, print] of Object.entries(shown)) {
    it(`does not show in ${where}`, () => {
      expect(print()).not.to.include(VALUE.slice(0, 7));
    });
  }
});
