import { expect } from 'chai';
import { assertAnswer } from '../../support/openapi.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const API = '/_matrix/client/v3';
const refusal = { errcode: 'M_UNRECOGNIZED', error: 'No such path' };
const challenge = {
  flows: [{ stages: ['m.login.password'] }],
  params: { 'm.login.password': { a: { b: 'text' } } },
  session: '3oLVQfvSyCmWqzR1hfZKhA',
  completed: [],
};

const answering =
  (method: string, url: string, status: number, body: unknown, headers = JSON_TYPE) =>
  () =>
    assertAnswer(method, url, { status, headers, body });

const DEVICE = { device_id: 'a/b c', display_name: null, last_seen_ip: null, last_seen_ts: 0 };

describe('assertAnswer', () => {
  it('takes what the contract has, whatever the query and the escapes in the path', () => {
    answering('GET', '/healthz', 200, { status: 'ok' })();
    answering('GET', 'http://127.0.0.1:8008/healthz?a=b', 200, { status: 'ok' })();
    answering('GET', `${API}/devices/a%2Fb%20c`, 200, DEVICE)();
    answering('GET', `${API}/devices/%E0%A4%A`, 400, { errcode: 'M_INVALID_PARAM', error: 'No device id' })();
    answering('GET', '/_matrix/client/r0/%6Cogin', 200, { flows: [{ type: 'm.login.password' }] })();
    answering('POST', `${API}/delete_devices`, 401, challenge)();
    assertAnswer('GET', '/healthz', { status: 200, headers: new Headers(JSON_TYPE), body: { status: 'ok' } });
  });

  it('refuses an unknown property, at any depth', () => {
    expect(answering('GET', '/healthz', 200, { status: 'ok', more: 1 })).to.throw('additional properties (more)');
    expect(answering('POST', `${API}/login`, 401, { ...challenge, flows: [{ stages: ['a'], more: 1 }] })).to.throw(
      '/flows/0 must NOT have additional properties (more)',
    );
  });

  it('refuses a missing member and a leaf of params that is no text', () => {
    const { completed, ...rest } = challenge;
    expect(completed).to.deep.equal([]);
    expect(answering('POST', `${API}/login`, 401, rest)).to.throw("'completed'");
    const params = { 'm.login.password': { a: 1 } };
    expect(answering('POST', `${API}/login`, 401, { ...challenge, params })).to.throw('/params/m.login.password/a');
  });

  it('refuses a status that the operation does not have', () => {
    expect(answering('GET', '/healthz', 204, undefined)).to.throw('getHealth has no such status');
  });

  it('refuses another content type, a parameter on it and none at all', () => {
    for (const text of ['text/html; charset=utf-8', 'application/json; charset=utf-8'])
      expect(answering('GET', '/healthz', 200, { status: 'ok' }, { 'content-type': text })).to.throw(`as ${text}`);
    expect(() => assertAnswer('GET', '/healthz', { status: 200, headers: {}, body: { status: 'ok' } })).to.throw(
      'no content type',
    );
  });

  it('wants Retry-After in whole seconds on 429', () => {
    const body = { errcode: 'M_LIMIT_EXCEEDED', error: 'Wait', retry_after_ms: 2000 };
    const headers = (retry: string) => ({ ...JSON_TYPE, 'Retry-After': retry });
    answering('POST', `${API}/login`, 429, body, headers('2'))();
    expect(answering('POST', `${API}/login`, 429, body)).to.throw('without Retry-After');
    expect(answering('POST', `${API}/login`, 429, body, headers('0.5'))).to.throw('Retry-After');
  });

  it('takes a page only as HTML in UTF-8', () => {
    const url = `${API}/auth/m.login.2fa.totp/fallback/web?session=s`;
    answering('GET', url, 200, '<!doctype html>', { 'content-type': 'text/html; charset=utf-8' })();
    expect(answering('GET', url, 200, '<!doctype html>', { 'content-type': 'text/html' })).to.throw('as text/html');
    expect(answering('GET', url, 200, {})).to.throw('as application/json');
  });

  it('takes only 404 for another path and only 405 for another method', () => {
    answering('GET', `${API}/rooms`, 404, refusal)();
    answering('GET', `${API}/devices/`, 404, refusal)();
    answering('PATCH', `${API}/login`, 405, refusal)();
    expect(answering('GET', `${API}/rooms`, 200, {})).to.throw('not in the contract');
    expect(answering('PATCH', `${API}/login`, 404, refusal)).to.throw('so 405 it is');
    expect(answering('GET', `${API}/rooms`, 404, { ...refusal, path: '/rooms' })).to.throw('(path)');
  });

  it('takes OPTIONS with 204 and HEAD as GET, both without a body', () => {
    answering('OPTIONS', `${API}/anything`, 204, '', {} as typeof JSON_TYPE)();
    answering('HEAD', '/healthz', 200, undefined)();
    expect(answering('OPTIONS', `${API}/login`, 200, '')).to.throw('not 204');
    expect(answering('HEAD', '/healthz', 200, { status: 'ok' })).to.throw('with a body');
  });
});
