import { expect } from 'chai';
import { code, sourceFiles } from '../architecture/source-files.js';
import { messagesOf, parts } from './message-files.js';

/** Lists of all ids, made from the messages themselves. */
const MADE = ['base/message-ids.ts', 'app/contract/messages.ts'];

describe('each message', () => {
  it('is said somewhere', () => {
    const source = sourceFiles('src')
      .filter(({ path }) => !MADE.includes(path))
      .map(code)
      .join('\n');
    const literals = new Set([...source.matchAll(/(['"`])([a-z][a-z0-9-]*)\1/g)].map(([, , id = '']) => id));
    // An id that is made of what a server answered, such as `error-${reason}`.
    const beginnings = [...source.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map(([, beginning = '']) => beginning);
    const isSaid = (id: string): boolean =>
      literals.has(id) || beginnings.some((beginning) => id.startsWith(beginning));
    const ids = parts.flatMap((part) => [...messagesOf('en', part).keys()]);
    expect(ids.filter((id) => !isSaid(id))).to.deep.equal([]);
  });
});
