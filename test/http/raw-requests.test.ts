import { expect } from 'chai';
import { call, type Person, registerPerson } from '../support/client.js';
import { assertAnswer } from '../support/openapi.js';
import { onEachStore } from '../support/test-server.js';
import { bearer, brokenOff, head, type RawAnswer, rawRequest } from './raw-request.js';
import { watchedStore } from './watched-store.js';

const MOST = 64 * 1024;
const watched = watchedStore();

function expectRefusal({ status, headers, text }: RawAnswer, expected: number, errcode: string): void {
  expect(status).to.equal(expected);
  expect(headers.get('content-type')).to.equal('application/json');
  expect(headers.get('access-control-allow-origin')).to.equal('*');
  expect(headers.get('cache-control')).to.equal('no-store');
  expect(JSON.parse(text)).to.include({ errcode });
}

onEachStore('a request that is too large', { wrapStore: watched.wrapStore }, (get) => {
  let person: Person;
  before(async () => {
    person = await registerPerson(get());
    watched.writes();
  });
  afterEach(() => expect(watched.writes()).to.deep.equal([]));

  const bodyOf = (bytes: number): string => JSON.stringify({ type: 'x', fill: 'f'.repeat(bytes - 22) });

  it('by one byte over 64 KiB is refused, and one of 64 KiB is read', async () => {
    expect(Buffer.byteLength(bodyOf(MOST))).to.equal(MOST);
    const read = await call(get().url, 'POST', 'login', { raw: bodyOf(MOST) });
    expect(read.body.error).to.equal('This login type is not known here: see GET login');
    const { status, body } = await call(get().url, 'POST', 'login', { raw: bodyOf(MOST + 1) });
    expect([status, body.errcode]).to.deep.equal([413, 'M_TOO_LARGE']);
  });

  it('by its announced length is refused before the body comes, and the connection is closed', async () => {
    const answer = await rawRequest(get().url, head('POST', 'login', { 'Content-Length': 5_000_000 }));
    expectRefusal(answer, 413, 'M_TOO_LARGE');
    expect(answer.headers.get('connection')).to.equal('close');
    assertAnswer('POST', '/_matrix/client/v3/login', { ...answer, body: JSON.parse(answer.text) });
  });

  it('by chunks is refused as soon as it is too large, and the connection is closed', async () => {
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const parts = [head('POST', 'login', { 'Transfer-Encoding': 'chunked' }), chunk, chunk, chunk];
    const answer = await rawRequest(get().url, ...parts);
    expectRefusal(answer, 413, 'M_TOO_LARGE');
    expect(answer.headers.get('connection')).to.equal('close');
  });

  it('is refused by every endpoint that reads a body, with a token and without', async () => {
    const headers = { ...bearer(person), 'Content-Length': MOST + 1 };
    for (const [method, path] of [
      ['POST', 'register'],
      ['POST', 'account/password'],
      ['PUT', 'devices/ANY'],
      ['DELETE', 'devices/ANY'],
      ['POST', 'delete_devices'],
      ['DELETE', 'account/two-factor'],
      ['POST', 'account/two-factor/totp'],
      ['POST', 'account/two-factor/totp/any/confirm'],
      ['PUT', 'account/two-factor/totp/any'],
      ['POST', 'account/two-factor/recovery'],
    ] as const) {
      expectRefusal(await rawRequest(get().url, head(method, path, headers)), 413, 'M_TOO_LARGE');
    }
  });

  it('in its headers is 431', async () => {
    const answer = await rawRequest(get().url, head('GET', 'login', { 'X-Fill': 'x'.repeat(20_000) }));
    expectRefusal(answer, 431, 'M_TOO_LARGE');
  });
});

onEachStore('a request that is no good as HTTP', { wrapStore: watched.wrapStore }, (get) => {
  it('is refused in JSON', async () => {
    for (const nonsense of [
      'nonsense\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      head('GET', 'a b'),
      head('POST', 'login', { 'Content-Length': 'x' }),
    ]) {
      expectRefusal(await rawRequest(get().url, nonsense), 400, 'M_UNKNOWN');
    }
  });

  it('with an Expect header that nobody understands is 417', async () => {
    const headers = { Expect: 'a miracle', Connection: 'close', 'Content-Length': 2 };
    expectRefusal(await rawRequest(get().url, head('POST', 'login', headers), '{}'), 417, 'M_UNKNOWN');
  });

  it('with Expect: 100-continue is answered as any other', async () => {
    const headers = { Expect: '100-continue', Connection: 'close', 'Content-Length': 2 };
    const { text } = await rawRequest(get().url, head('POST', 'login', headers), '{}');
    expect(text).to.match(/^HTTP\/1\.1 400 .*M_MISSING_PARAM/s);
  });

  it('because it ends in the middle of its body is 400, and changes nothing', async () => {
    watched.writes();
    for (const lengths of [{ 'Content-Length': 100 }, { 'Transfer-Encoding': 'chunked' }]) {
      const answer = await brokenOff(get().url, `${head('POST', 'register', lengths)}5\r\n{"a":`);
      expectRefusal(answer, 400, 'M_NOT_JSON');
      expect(answer.reason).to.equal('Bad Request');
    }
    expect(watched.writes()).to.deep.equal([]);
  });

  it('and the server goes on answering others', async () => {
    expect((await call(get().url, 'GET', '/healthz')).status).to.equal(200);
  });
});

onEachStore(
  'a body that trickles in',
  { bodyLimits: { mostBytes: MOST, withinMs: 100 }, wrapStore: watched.wrapStore },
  (get) => {
    before(() => watched.writes());

    it('is given up, the connection is closed and nothing is kept', async () => {
      for (const lengths of [{ 'Content-Length': 100 }, { 'Transfer-Encoding': 'chunked' }]) {
        const answer = await rawRequest(get().url, head('POST', 'register', lengths), '5\r\n{"a":\r\n');
        expectRefusal(answer, 408, 'M_UNKNOWN');
        expect(answer.headers.get('connection')).to.equal('close');
        assertAnswer('POST', '/_matrix/client/v3/register', { ...answer, body: JSON.parse(answer.text) });
      }
      expect(watched.writes()).to.deep.equal([]);
    });

    it('disturbs nobody else', async () => {
      const slow = rawRequest(get().url, head('POST', 'register', { 'Content-Length': 100 }));
      expect((await call(get().url, 'GET', 'login')).status).to.equal(200);
      expect((await slow).status).to.equal(408);
    });
  },
);
