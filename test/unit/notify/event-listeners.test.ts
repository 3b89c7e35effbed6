import { expect } from 'chai';
import { type Log, silentLog } from '../../../src/base/log.js';
import { eventListeners } from '../../../src/notify/event-listeners.js';
import { numberedEvent } from './trail-kit.js';

describe('Listeners to events', () => {
  const kit = () => {
    const warnings: unknown[] = [];
    const log = { ...silentLog, warn: (line: unknown) => warnings.push(line) } as unknown as Log;
    const patience: { readonly ms: number; readonly giveUp: () => void }[] = [];
    const after = (ms: number, giveUp: () => void) => {
      patience.push({ ms, giveUp });
      return () => undefined;
    };
    return { warnings, patience, ...eventListeners({ log, timers: { after } }) };
  };
  const removed = numberedEvent(1, { type: 'factor_removed', detail: { id: 'f' } });
  const changed = numberedEvent(2, { type: 'password_changed' });

  it('hear the events of their type, or all, in order, until they stop', async () => {
    const { on, tell } = kit();
    const heard: string[] = [];
    on('factor_removed', ({ detail }) => void heard.push(`removed ${detail?.id}`));
    const stop = on('*', ({ sequence }) => void heard.push(`any ${sequence}`));
    await tell([removed, changed]);
    expect(heard).to.deep.equal(['removed f', 'any 1', 'any 2']);
    stop();
    await tell([changed, removed]);
    expect(heard.slice(3)).to.deep.equal(['removed f']);
  });

  it('harm nobody when they throw, at once or later: the others hear it, and the log too', async () => {
    const { on, tell, warnings } = kit();
    const heard: number[] = [];
    on('*', () => {
      throw new Error('at once');
    });
    on('*', async () => Promise.reject(new Error('later')));
    on('*', ({ sequence }) => void heard.push(sequence));
    await tell([removed, changed]);
    expect(heard).to.deep.equal([1, 2]);
    expect(warnings).to.have.length(4);
    expect(warnings[0]).to.deep.include({ sequence: 1, event: 'factor_removed', fault: 'Error: at once' });
  });

  it('are waited for, but not for ever', async () => {
    const { on, tell, warnings, patience } = kit();
    const order: string[] = [];
    on('factor_removed', async () => {
      await Promise.resolve();
      order.push('done');
    });
    await tell([removed]);
    order.push('told');
    expect(order).to.deep.equal(['done', 'told']);

    on('password_changed', () => new Promise(() => undefined));
    const telling = tell([changed, removed, removed]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(order, 'the others are not held up').to.deep.equal(['done', 'told', 'done', 'done']);
    expect(patience.map(({ ms }) => ms)).to.deep.equal([5000, 5000]);
    patience.at(-1)?.giveUp();
    await telling;
    expect(warnings).to.have.length(1);
  });
});
