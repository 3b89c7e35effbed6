import { expect } from 'chai';
import type { AuthDict } from 'matrix-js-sdk';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { enrolPerson, passwordAuth } from '../support/client.js';
import { onEachLook } from '../support/look.js';
import { needs } from '../support/real.js';
import { onEachStore } from '../support/test-server.js';
import { enterProof, visitFallback } from './fallback-page.js';
import { sdkClient } from './sdk-client.js';
import { sdkWalk } from './sdk-walk.js';

const password = 'm.login.password';
const totp = 'm.login.2fa.totp';

onEachStore('a stage that an app on matrix-js-sdk does not know', { sets: ['sso.flow=false'] }, (get) => {
  let browser: Browser;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
  });

  it('is passed on its fallback page, after a wrong code there, and the app goes on with its session alone', async () => {
    const person = await enrolPerson(get());
    const client = sdkClient(get(), person);
    const { clock } = get();
    const codes = [person.authenticator.wrongCode(clock.now()), person.authenticator.code(clock.now())];
    const sent: (AuthDict | null)[] = [];
    const { attempt, asked } = sdkWalk({
      client,
      knows: [password],
      request: (auth) => {
        sent.push(auth);
        return client.setPassword(auth as AuthDict, 'a brand new password');
      },
      entries: [
        passwordAuth(person.userId),
        // It asks before the person has done anything.
        null,
        async (session) => {
          const url = client.getFallbackAuthUrl(totp, session);
          const heading = await visitFallback(browser, url, async (page) => {
            for (const code of codes) await enterProof(page, 'Code', code);
          });
          expect(heading).to.equal('Done');
          return null;
        },
      ],
    });
    expect(await attempt()).to.deep.equal({});
    expect(asked).to.deep.equal([{ stage: password }, { stage: totp }, { stage: totp }]);
    expect(sent.at(-1)).to.have.all.keys('session');
  });

  it('is passed on its fallback page in a login too', async () => {
    const person = await enrolPerson(get());
    const client = sdkClient(get());
    const { attempt } = sdkWalk({
      client,
      knows: [password],
      request: (auth) => client.loginRequest({ type: password, auth: auth ?? {} }),
      entries: [
        passwordAuth(person.userId),
        async (session) => {
          const url = client.getFallbackAuthUrl(totp, session);
          const code = person.authenticator.code(get().clock.now());
          const heading = await visitFallback(browser, url, (page) => enterProof(page, 'Code', code));
          expect(heading).to.equal('Done');
          return null;
        },
      ],
    });
    expect(await attempt()).to.include({ user_id: person.userId });
  });

  it('is passed by the other second factor, to which its fallback page leads', async () => {
    const person = await enrolPerson(get());
    const client = sdkClient(get(), person);
    const [recoveryCode = ''] = person.recoveryCodes;
    const { attempt } = sdkWalk({
      client,
      knows: [password],
      request: (auth) => client.deleteMultipleDevices([], auth ?? undefined),
      entries: [
        passwordAuth(person.userId),
        async (session) => {
          const heading = await visitFallback(browser, client.getFallbackAuthUrl(totp, session), async (page) => {
            await page.getByRole('link', { name: 'recovery code' }).click();
            await enterProof(page, 'Recovery code', recoveryCode);
          });
          expect(heading).to.equal('Done');
          return null;
        },
      ],
    });
    expect(await attempt()).to.deep.equal({});
  });

  for (const script of [true, false]) {
    const title = `is passed like every other on its page, ${script ? 'with' : 'without'} script, by an app that knows none`;
    onEachLook(title, async (look) => {
      const person = await enrolPerson(get());
      const client = sdkClient(get(), person);
      const pass = (type: string, label: string, proof: () => string) => async (session: string) => {
        const url = client.getFallbackAuthUrl(type, session);
        const act = (page: Page) => enterProof(page, label, proof());
        expect(await visitFallback(browser, url, act, { ...look, script })).to.match(/^(This step is d|D)one$/);
        return null;
      };
      const { attempt, asked } = sdkWalk({
        client,
        knows: [],
        request: (auth) => client.deleteMultipleDevices(['ABC'], auth ?? undefined),
        entries: [
          pass(password, 'Password', () => person.password),
          pass(totp, 'Code', () => person.authenticator.code(get().clock.now())),
        ],
      });
      expect(await attempt()).to.deep.equal({});
      expect(asked.map(({ stage }) => stage)).to.deep.equal([password, totp]);
    });
  }
});
