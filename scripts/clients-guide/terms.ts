import { PASSWORD } from '../../test/support/client.js';
import type { TestServer } from '../../test/support/test-server.js';
import type { Recorder } from './recorder.js';

const POLICIES = {
  privacy: {
    version: '1.2',
    en: { name: 'Privacy notice', url: 'https://example.org/privacy-1.2.en.html' },
    de: { name: 'Datenschutzhinweise', url: 'https://example.org/privacy-1.2.de.html' },
  },
};
export const TERMS_SETTINGS = [
  'registration.by_token=false',
  'registration.stages=[m.login.terms, m.login.dummy]',
  `registration.terms=${JSON.stringify(POLICIES)}`,
  'registration.ask_again=always',
  'public_url=https://matrix.example.org',
];

/** A registration that asks for the terms, and a sign-in of an account that has not accepted them as they are now. */
export async function acceptTerms({ url, store }: TestServer, recorder: Recorder): Promise<void> {
  recorder.chapter();
  const wishes = { username: 'carol', password: PASSWORD };
  const { body } = await recorder.send(url, 'terms', 'POST', 'register', { body: wishes });
  const { session } = body;
  const auth = (type: string) => ({ body: { auth: { type, session } } });
  await recorder.send(url, 'terms-accepted', 'POST', 'register', auth('m.login.terms'));
  await recorder.send(url, 'name-held', 'POST', 'register', { body: wishes });
  const done = await recorder.send(url, 'terms-done', 'POST', 'register', auth('m.login.dummy'));
  // As if a version had been accepted that is out of date.
  await store.terms.remove(done.body.user_id);
  const identifier = { type: 'm.id.user', user: 'carol' };
  const login = { type: 'm.login.password', identifier, password: PASSWORD };
  await recorder.send(url, 'terms-again', 'POST', 'login', { body: login });
}
