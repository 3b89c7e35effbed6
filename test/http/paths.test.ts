import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, type Reply, totpAuth } from '../support/client.js';
import { ask, beginSignIn, deleteDevice, inTurn, LOGIN, wrongCode } from '../support/journeys.js';
import { assertAnswer, contractOperations } from '../support/openapi.js';
import { onEachStore } from '../support/test-server.js';
import { bearer } from './raw-request.js';
import { watchedStore } from './watched-store.js';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
const PAGES = '/fallback/web';
const paths = [...new Set(contractOperations.map(({ path }) => path))];
const filled = (path: string): string => path.replace(/\{\w+\}/g, 'm.login.dummy');
const methodsOf = (path: string): string[] =>
  contractOperations.filter((operation) => operation.path === path).map(({ method }) => method);

const watched = watchedStore();

for (const limits of ['off', 'on']) {
  onEachStore(
    `paths and methods, limits per address ${limits}`,
    { wrapStore: watched.wrapStore, sets: [`limits.per_address=${limits}`, 'pages.account=false'] },
    (get) => {
      let person: Enrolled;
      before(async () => {
        person = await enrolPerson(get());
      });

      it('that there are not are 404, with an access token and without', async () => {
        watched.writes();
        for (const path of [
          '/',
          '/_matrix',
          '/_matrix/client/v3',
          '/_matrix/client/v3/',
          '/_matrix/client/v3/nothing',
          '/_matrix/client/v3/login/',
          '/_matrix/client/v3/Login',
          '/_matrix/client/v3/login/cas/redirect',
          '/_matrix/client/v3/register/email/submitToken',
          '/_matrix/client/v9/login',
          '/_matrix/client/v1/login',
          '/_matrix/client/unstable/login',
          '/_matrix/client/v3/devices/a/b',
          '/_matrix/client/v3//login',
          '/_matrix/client/v3/account/two-factor/totp//confirm',
          '/favicon.ico',
          '/%zz',
        ]) {
          for (const token of [undefined, person.token]) {
            const { status, body } = await call(get().url, 'GET', path, token === undefined ? {} : { token });
            expect([status, body.errcode], path).to.deep.equal([404, 'M_UNRECOGNIZED']);
          }
        }
        expect(watched.writes()).to.deep.equal([]);
      });

      for (const path of paths) {
        it(`${path} takes ${methodsOf(path).join(' and ')}, and answers 405 to anything else`, async () => {
          watched.writes();
          for (const method of METHODS.filter((each) => !methodsOf(path).includes(each))) {
            for (const token of [undefined, person.token]) {
              const sent = { ...(token !== undefined && { token }), ...(method !== 'GET' && { body: {} }) };
              const { status, body, headers } = await call(get().url, method, filled(path), sent);
              expect([status, body.errcode], method).to.deep.equal([405, 'M_UNRECOGNIZED']);
              expect(headers.get('access-control-allow-origin')).to.equal('*');
              const allowed = headers
                .get('allow')
                ?.split(', ')
                .filter((each) => !['HEAD', 'OPTIONS'].includes(each));
              expect(allowed).to.have.members(methodsOf(path));
            }
          }
          expect(watched.writes()).to.deep.equal([]);
        });

        it(`${path} answers OPTIONS with 204, what browsers want to know, and nothing else`, async () => {
          watched.writes();
          const { status, headers } = await call(get().url, 'OPTIONS', filled(path), { token: person.token });
          expect(status).to.equal(204);
          expect(headers.get('access-control-allow-origin')).to.equal('*');
          for (const method of methodsOf(path)) expect(headers.get('access-control-allow-methods')).to.include(method);
          expect(headers.get('access-control-allow-headers')).to.match(/Authorization/i);
          expect(headers.get('access-control-allow-headers')).to.match(/Content-Type/i);
          expect(watched.writes()).to.deep.equal([]);
        });
      }

      async function headed(path: string) {
        const response = await fetch(get().url + path, { method: 'HEAD', headers: bearer(person) });
        const body = await response.text();
        assertAnswer('HEAD', path, { status: response.status, headers: response.headers, body });
        return [response.status, body, response.headers.get('content-type')];
      }

      it('HEAD is answered as GET without a body, and makes no session', async () => {
        watched.writes();
        for (const path of paths.filter((each) => methodsOf(each).includes('GET') && !each.includes(PAGES))) {
          const seen = await call(get().url, 'GET', filled(path), { token: person.token });
          expect(await headed(filled(path)), path).to.deep.equal([seen.status, '', seen.headers.get('content-type')]);
        }
        for (const path of paths.filter((each) => !methodsOf(each).includes('GET'))) {
          expect(await headed(filled(path)), path).to.deep.equal([405, '', 'application/json']);
        }
        expect(watched.writes().filter((each) => !/^(?:devices\.touch|counters\.)/.test(each))).to.deep.equal([]);
      });

      it('OPTIONS is 204 everywhere, even where nothing is', async () => {
        expect((await call(get().url, 'OPTIONS', '/nothing/here')).status).to.equal(204);
      });
    },
  );
}

onEachStore('every answer', {}, (get) => {
  it('may be read by a page of any site, says that it is JSON to the letter, and is not to be kept', async () => {
    const person = await enrolPerson(get());
    const session = await beginSignIn(get(), person);
    const code = () => ask(get(), LOGIN, totpAuth(wrongCode(get(), person), session));
    const answers = {
      200: await call(get().url, 'GET', 'devices', { token: person.token }),
      400: await call(get().url, 'POST', 'login', { raw: '{' }),
      401: await ask(get(), deleteDevice(person, 'ANY')),
      '401 without a token': await call(get().url, 'GET', 'devices'),
      '401 with a wrong code': await code(),
      403: await call(get().url, 'POST', 'register?kind=guest', { body: {} }),
      404: await call(get().url, 'GET', 'devices/NOWHERE', { token: person.token }),
      '404 of no path': await call(get().url, 'GET', 'nothing'),
      405: await call(get().url, 'PUT', 'login'),
      413: await call(get().url, 'POST', 'login', { raw: 'x'.repeat(70_000) }),
      429: (await inTurn(3, code))[2] as Reply,
    };
    for (const [name, { status, headers }] of Object.entries(answers)) {
      expect(status, name).to.equal(Number.parseInt(name, 10));
      expect(headers.get('content-type'), name).to.equal('application/json');
      expect(headers.get('access-control-allow-origin'), name).to.equal('*');
      expect(headers.get('cache-control'), name).to.equal('no-store');
      expect(headers.get('x-request-id'), name).to.match(/^[0-9a-f-]{36}$/);
      expect(headers.get('access-control-expose-headers'), name).to.match(/Retry-After/);
      expect(headers.get('etag'), name).to.equal(null);
    }
    expect(answers[429].headers.get('retry-after')).to.equal('2');
  });
});
