import { expect } from 'chai';
import { listen } from '../../src/server/listen.js';
import { onEachStore } from '../support/test-server.js';
import { type RawAnswer, rawRequest } from './raw-request.js';
import { watchedStore } from './watched-store.js';

const LOGIN = '/_matrix/client/v3/login';
const watched = watchedStore();

const request = (line: string, ...headers: string[]): string =>
  [line, ...headers, 'Connection: close', '', ''].join('\r\n');
const asked = (method: string, target: string): string => request(`${method} ${target} HTTP/1.1`, 'Host: localhost');

function expectReadable({ status, headers, text }: RawAnswer, expected: number, errcode?: string): void {
  expect([status, errcode === undefined ? undefined : JSON.parse(text).errcode]).to.deep.equal([expected, errcode]);
  expect(headers.get('content-type')).to.equal('application/json');
  expect(headers.get('cache-control')).to.equal('no-store');
  expect(headers.get('access-control-allow-origin')).to.equal('*');
  expect(headers.get('access-control-allow-methods')).to.include('DELETE');
  expect(headers.get('access-control-allow-headers')).to.include('Authorization');
  expect(headers.get('access-control-expose-headers')).to.equal('Retry-After');
}

onEachStore('a request line', { wrapStore: watched.wrapStore, sets: ['pages.account=false'] }, (get) => {
  const answer = (text: string) => rawRequest(get().url, text);
  beforeEach(() => watched.writes());
  afterEach(() => expect(watched.writes()).to.deep.equal([]));

  for (const target of [
    `http://localhost${LOGIN}`,
    `https://elsewhere.example:8448${LOGIN}`,
    `http://somebody:secret@localhost${LOGIN}?a=b`,
    `http://localhost:99999${LOGIN}`,
    `http://[${LOGIN}`,
    `${LOGIN}?a=%zz&%ff=%00`,
    `${LOGIN}#fragment`,
  ]) {
    it(`for ${target} is read by its path alone`, async () => {
      const read = await answer(asked('GET', target));
      expectReadable(read, 200);
      expect(JSON.parse(read.text).flows).to.be.an('array');
    });
  }

  for (const target of [
    'http://localhost',
    'http://localhost?a=b',
    'http:///',
    '*',
    '/?access_token=x',
    '//',
    `//localhost${LOGIN}`,
    `/${LOGIN}`,
    '///%2f..//',
    '/%',
    '/%zz%00%ff',
    '/_matrix/client/v3/%',
    '/_matrix/client/v3/../v3/login',
    '/_matrix/client/v3/%2e%2e/v3/login',
    '/_matrix/client/v3%2flogin',
    '/_matrix/client/v3/login%00',
    '/_matrix/client/v3/login;x=y',
    '/_matrix/client/v3\\login',
    '/[[',
  ]) {
    it(`for ${target}, where nothing is, is 404`, async () => {
      for (const method of ['GET', 'POST', 'PATCH'])
        expectReadable(await answer(asked(method, target)), 404, 'M_UNRECOGNIZED');
      expectReadable(await answer(asked('HEAD', target)), 404);
      expect((await answer(asked('OPTIONS', target))).status).to.equal(204);
    });
  }

  for (const target of ['', 'login', '?a=b', 'javascript:alert(1)', '/a\0b', '/a\tb', '/dévices', '/\u00ff']) {
    it(`for ${JSON.stringify(target)}, which is no target, is 400`, async () => {
      expectReadable(await answer(asked('GET', target)), 400, 'M_UNKNOWN');
    });
  }

  for (const method of ['PATCH', 'TRACE', 'PROPFIND', 'QUERY', 'CONNECT', 'FROBNICATE', 'get', 'X'.repeat(500)]) {
    it(`with the method ${method.slice(0, 20)} is 405 where there are other methods`, async () => {
      const refused = await answer(asked(method, LOGIN));
      expectReadable(refused, 405, 'M_UNRECOGNIZED');
      expect(refused.headers.get('allow')?.split(', ')).to.include.members(['GET', 'HEAD', 'POST', 'OPTIONS']);
      expect(refused.headers.get('connection')).to.equal('close');
    });
  }

  it('that asks for a tunnel is 405, whatever it leads to', async () => {
    for (const target of ['localhost:443', 'example.org:80', '/'])
      expectReadable(await answer(asked('CONNECT', target)), 405, 'M_UNRECOGNIZED');
  });

  it('that asks for another protocol is answered in this one', async () => {
    const upgrade = [
      'Host: localhost',
      'Connection: Upgrade, close',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
    ];
    expectReadable(await answer([`GET ${LOGIN} HTTP/1.1`, ...upgrade, '', ''].join('\r\n')), 200);
  });

  it('is followed by exactly one Host header, unless it is of HTTP/1.0', async () => {
    for (const hosts of [[], ['Host: a', 'Host: b'], ['Host: a', 'host: a']]) {
      expectReadable(await answer(request(`GET ${LOGIN} HTTP/1.1`, ...hosts)), 400, 'M_UNKNOWN');
      expectReadable(await answer(request(`HEAD ${LOGIN} HTTP/1.1`, ...hosts)), 400);
    }
    expectReadable(await answer(request(`GET ${LOGIN} HTTP/1.1`, 'Host:')), 200);
    expectReadable(await answer(request(`GET ${LOGIN} HTTP/1.0`)), 200);
    expectReadable(await answer(request(`GET ${LOGIN} HTTP/1.0`, 'Host: a', 'Host: b')), 400, 'M_UNKNOWN');
  });
});

onEachStore('the length of a body', { wrapStore: watched.wrapStore }, (get) => {
  const sent = (headers: readonly string[], body: string) =>
    rawRequest(get().url, request(`POST ${LOGIN} HTTP/1.1`, 'Host: localhost', ...headers) + body);
  const CHUNKS = '2\r\n{}\r\n0\r\n\r\n';
  before(() => watched.writes());
  afterEach(() => expect(watched.writes()).to.deep.equal([]));

  for (const [words, headers, body] of [
    ['said twice', ['Content-Length: 2', 'Content-Length: 2'], '{}'],
    ['said twice, and differently', ['Content-Length: 2', 'Content-Length: 5'], '{}'],
    ['a list', ['Content-Length: 2, 2'], '{}'],
    ['less than nothing', ['Content-Length: -2'], '{}'],
    ['with a sign', ['Content-Length: +2'], '{}'],
    ['not in decimal digits', ['Content-Length: 0x2'], '{}'],
    ['beyond all numbers', ['Content-Length: 99999999999999999999999'], '{}'],
    ['both said and in chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked'], CHUNKS],
    ['in an encoding that is no framing', ['Transfer-Encoding: gzip'], '{}'],
    ['in a misspelled encoding', ['Transfer-Encoding: xchunked'], CHUNKS],
    ['in chunks of chunks', ['Transfer-Encoding: chunked, chunked'], CHUNKS],
    ['in chunks, and then not', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], CHUNKS],
    ['in a header with a space before its colon', ['Transfer-Encoding : chunked'], CHUNKS],
    ['on a folded line', ['Transfer-Encoding:', ' chunked'], CHUNKS],
  ] as const) {
    it(`${words} is 400, and the connection is closed`, async () => {
      const refused = await sent(headers, body);
      expectReadable(refused, 400, 'M_UNKNOWN');
      expect(refused.headers.get('connection')).to.equal('close');
    });
  }

  for (const [words, body] of [
    ['no number', 'zz\r\n{}\r\n0\r\n\r\n'],
    ['another one than the chunk has', '2\r\n{}{}\r\n0\r\n\r\n'],
    ['followed by an endless comment', `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`],
  ] as const) {
    it(`of a chunk that is ${words} is 400`, async () => {
      const { status, text } = await sent(['Transfer-Encoding: chunked'], body);
      expect([status, JSON.parse(text).errcode]).to.deep.equal([400, 'M_UNKNOWN']);
    });
  }
});

describe('a head that trickles in', () => {
  it('is given up with 408, in JSON, and its connection is closed', async () => {
    const server = await listen(() => undefined, { host: '127.0.0.1', port: 0, headWithinMs: 50 });
    try {
      const refused = await rawRequest(server.url, `GET ${LOGIN} HTTP/1.1\r\nHost: local`);
      expectReadable(refused, 408, 'M_UNKNOWN');
      expect(refused.headers.get('connection')).to.equal('close');
    } finally {
      await server.close(0);
    }
  });
});
