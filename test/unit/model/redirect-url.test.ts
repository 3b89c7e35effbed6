import { expect } from 'chai';
import {
  isAllowedRedirect,
  type RedirectUrl,
  readRedirectUrl,
  withLoginToken,
} from '../../../src/model/redirect-url.js';

const read = (text: string): RedirectUrl => {
  const target = readRedirectUrl(text);
  if (!target) throw new Error(`refused: ${text}`);
  return target;
};

describe('the address of an app', () => {
  for (const [text, kind, name, source] of [
    ['https://app.example.org/#/login?x', 'site', 'app.example.org', 'https://app.example.org'],
    ['https://app.example.org:8443', 'site', 'app.example.org:8443', 'https://app.example.org:8443'],
    ['HTTPS://APP.example.org/', 'site', 'app.example.org', 'https://app.example.org'],
    ['http://localhost:8080/cb', 'site', 'localhost:8080', 'http://localhost:8080'],
    ['http://[::1]:8080/', 'site', '[::1]:8080', 'http://[::1]:8080'],
    ['element://vector/webapp', 'app', 'element', 'element:'],
    ['io.element.desktop:/vector/webapp/?a=b', 'app', 'io.element.desktop', 'io.element.desktop:'],
    ['im.fluffychat://login', 'app', 'im.fluffychat', 'im.fluffychat:'],
    ['app:///callback', 'app', 'app', 'app:'],
    ['Element://connect', 'app', 'element', 'element:'],
  ] as const) {
    it(`may be ${text}`, () => {
      expect(read(text)).to.include({ kind, name, source });
    });
  }

  it('is named as the network will know it, whatever letters it was written in', () => {
    expect(read('https://аpp.example/').name, 'with a Cyrillic letter').to.equal('xn--pp-6kc.example');
    expect(read('https://evil。example/').name).to.equal('evil.example');
    expect(read('http://0x7f.1/').name).to.equal('127.0.0.1');
    expect(read('https://ex%41mple.org/').name).to.equal('example.org');
  });

  it('can be read on the way where it is of http, but for this computer', () => {
    for (const text of [
      'http://intranet/',
      'http://192.0.2.1/',
      'http://localhost.example.org/',
      'http://[2001:db8::1]/',
    ])
      expect(read(text).readable, text).to.equal(true);
    for (const text of [
      'https://app.example/',
      'http://localhost/',
      'http://127.0.0.1:1/',
      'http://[::1]/',
      'element://x',
    ])
      expect(read(text).readable, text).to.equal(false);
  });

  const refused: Record<string, readonly string[]> = {
    'without a scheme or a host': [
      '',
      '/',
      '//evil.example',
      '/\\evil.example',
      'evil.example',
      'https://',
      '?x',
      '#x',
    ],
    'that only look like one': [
      'https:evil.example',
      'https:/evil.example',
      'https:///evil.example',
      'https:\\\\evil.example',
      'https:/\\evil.example',
      'https://\\evil.example',
      'https://app.example\\@evil.example/',
      'http:app.example.org/',
    ],
    'with a user, even an empty one': [
      'https://app.example.org@evil.example/',
      'https://user:secret@evil.example/',
      'https://@evil.example/',
      'https://:@evil.example/',
      'element://user@vector/webapp',
    ],
    'with signs that stand for nothing': [
      'https://app.example.org/\r\nSet-Cookie: a=b',
      'https://app.example\n.evil.example/',
      'java\tscript:alert(1)',
      ' https://app.example.org/',
      'https://app.example.org/ ',
      'https://app.example.org/\u0000',
      'https://app.example.org/\u202e',
      'https://app.example.org/\u200b',
      'https://app.example.org/\ud800',
    ],
    'that a policy would take for its own signs': [
      "https://a;script-src'unsafe-inline'/",
      'https://a,b.example/',
      "https://'none'/",
      'https://*/',
      'https://a$b/',
    ],
    'that a browser or the system acts on': [
      'javascript:alert(1)',
      'JavaScript://app.example.org/%0aalert(1)',
      'javascript:/alert(1)',
      'data:text/html,x',
      'data:/text/html,x',
      'blob:https://app.example.org/1',
      'file:///etc/passwd',
      'filesystem:https://app.example.org/x',
      'vbscript:/x',
      'about:blank',
      'view-source:https://app.example.org/',
      'intent://app#Intent;scheme=element;end',
      'ms-msdt:/id',
      'search-ms:/query=x',
      'chrome://settings/',
      'chrome-extension://abc/x.html',
      'mailto:a@example.org',
      'tel:/1',
      'ws://app.example.org/',
      'ftp://app.example.org/',
    ],
    'of an app in a form that no app has': [
      'element:vector',
      'element:',
      'element://vector:80/',
      '1app://x',
      'a_b://x',
    ],
    'that are too long': [`https://app.example.org/${'a'.repeat(2025)}`, `https://app.example.org/${'é'.repeat(700)}`],
  };
  for (const [kind, texts] of Object.entries(refused)) {
    it(`is none of those ${kind}`, () => {
      for (const text of texts) expect(readRedirectUrl(text), JSON.stringify(text)).to.equal(null);
    });
  }

  it('may be of 2,048 characters', () => {
    expect(read(`https://app.example.org/${'a'.repeat(2024)}`).href).to.have.length(2048);
  });
});

describe('a login token', () => {
  for (const [text, expected] of [
    ['https://app.example.org', 'https://app.example.org/?loginToken=T'],
    ['https://app.example.org/#/login?x', 'https://app.example.org/?loginToken=T#/login?x'],
    ['https://app.example.org/?a=b%20c&d#e', 'https://app.example.org/?a=b%20c&d&loginToken=T#e'],
    ['https://app.example.org/?#', 'https://app.example.org/?loginToken=T#'],
    ['element://vector/webapp', 'element://vector/webapp?loginToken=T'],
    ['io.element.desktop:/vector/?a=1', 'io.element.desktop:/vector/?a=1&loginToken=T'],
    ['https://app.example.org/?loginToken=old&a=b&login%54oken=x', 'https://app.example.org/?a=b&loginToken=T'],
  ] as const) {
    it(`goes into the query of ${text}, and all else stays`, () => {
      expect(withLoginToken(read(text), 'T')).to.equal(expected);
    });
  }
});

describe('the list of apps that are not asked about', () => {
  const allows = (text: string, ...allowed: string[]) => isAllowedRedirect(read(text), allowed);

  it('takes an origin with all that is there', () => {
    for (const text of ['https://app.example.org', 'https://app.example.org/a?b#c', 'https://APP.example.org:443/'])
      expect(allows(text, 'https://app.example.org/'), text).to.equal(true);
    expect(allows('element://vector/webapp?x', 'element://vector')).to.equal(true);
  });

  it('takes a path with what is below it', () => {
    for (const text of [
      'https://app.example.org/chat',
      'https://app.example.org/chat/',
      'https://app.example.org/chat/x?y',
    ])
      expect(allows(text, 'https://app.example.org/chat'), text).to.equal(true);
  });

  it('takes nothing that only begins alike', () => {
    for (const text of [
      'https://app.example.org.evil.example/',
      'https://app.example.org:8443/',
      'http://app.example.org/',
      'https://sub.app.example.org/',
      'https://app.example.org/chatter',
      'https://app.example.org/chat/../evil',
      'https://app.example.org/chat/%2e%2e/evil',
      'https://app.example.org/chat/..%2Fevil',
      'element://app.example.org/chat',
    ])
      expect(allows(text, 'https://app.example.org/chat'), text).to.equal(false);
    expect(allows('element://vectors/webapp', 'element://vector')).to.equal(false);
    expect(allows('https://app.example.org/')).to.equal(false);
  });
});
