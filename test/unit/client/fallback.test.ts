import { expect } from 'chai';
import { fallbackUrl, inPopup, type Opener } from '../../../src/client/index.js';

const PROMPT = { type: 'org.example/pin', session: 'a b' };
type Listener = Parameters<Opener['addEventListener']>[1];

/** A browser's window that opens one popup. */
function browser() {
  const listeners = new Set<Listener>();
  const popup = {
    closed: false,
    close() {
      popup.closed = true;
    },
  };
  const opened: string[] = [];
  const opener: Opener = {
    open: (url) => {
      opened.push(url);
      return popup;
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  const say = (said: Parameters<Listener>[0]) => {
    for (const listener of listeners) listener(said);
  };
  return { opener, popup, opened, listeners, say };
}

describe('fallback pages', () => {
  it('have an address for each stage and session', () => {
    const url = 'https://matrix.example.org/_matrix/client/v3/auth/org.example%2Fpin/fallback/web?session=a%20b';
    expect(fallbackUrl('https://matrix.example.org', PROMPT)).to.equal(url);
    expect(fallbackUrl('https://matrix.example.org/', PROMPT)).to.equal(url);
  });

  it('are done when their own window says so, from the server’s origin', async () => {
    const { opener, popup, opened, listeners, say } = browser();
    let over = false;
    const shown = inPopup(
      'https://matrix.example.org',
      opener,
    )(PROMPT).then(() => {
      over = true;
    });
    const right = { data: 'authDone', origin: 'https://matrix.example.org', source: popup };
    for (const strange of [{ origin: 'https://evil.example' }, { source: {} }, { data: 'hello' }]) {
      say({ ...right, ...strange });
      await Promise.resolve();
      expect(over).to.equal(false);
    }
    say(right);
    await shown;
    expect(opened).to.have.length(1);
    expect([popup.closed, listeners.size]).to.deep.equal([true, 0]);
  });

  it('are over when the window is closed', async () => {
    const { opener, popup } = browser();
    const shown = inPopup('https://matrix.example.org', opener)(PROMPT);
    popup.close();
    await shown;
  });

  it('cannot be shown where the browser opens no window', async () => {
    const { opener } = browser();
    const blocked = { ...opener, open: () => null };
    const error = await inPopup('https://matrix.example.org', blocked)(PROMPT).catch((fault: unknown) => fault);
    expect(error).to.have.property('reason', 'no_way');
  });
});
