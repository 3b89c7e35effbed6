import { call, type Person, passwordAuth, type Reply } from './client.js';
import { ask } from './journeys.js';
import { linkIn, type MailServer, type ReceivedMail } from './mail-server.js';
import { PageClient } from './page-client.js';
import type { TestServer } from './test-server.js';

export const EMAIL = 'm.login.email.identity';

let made = 0;

/** An address that nothing else uses. */
export const freshEmail = (): string => `person-${++made}@example.net`;

export interface Creds {
  readonly sid: string;
  readonly client_secret: string;
}

export interface TokenAsk {
  readonly email: string;
  readonly client_secret?: string;
  readonly send_attempt?: number;
  readonly next_link?: string;
}

export const PATHS = { reset: 'account/password', add: 'account/3pid', register: 'register' } as const;

/** Asks for a mail. */
export const requestToken = (
  { url }: Pick<TestServer, 'url'>,
  purpose: keyof typeof PATHS,
  { client_secret = 'monkeys', send_attempt = 1, ...more }: TokenAsk,
  person?: Pick<Person, 'token'>,
): Promise<Reply> =>
  call(url, 'POST', `${PATHS[purpose]}/email/requestToken`, {
    body: { client_secret, send_attempt, ...more },
    ...(person && { token: person.token }),
  });

export function mailsOf({ mails }: Pick<TestServer, 'mails'>): MailServer {
  if (!mails) throw new Error('this server sends no mail');
  return mails;
}

/** Where the link of a mail leads, on the server of the test. */
export function linkOn({ url }: Pick<TestServer, 'url'>, mail: ReceivedMail): string {
  const { pathname, search } = linkIn(mail);
  return `${url}${pathname}${search}`;
}

/** Opens the link of a mail and presses its button. */
export async function follow(server: Pick<TestServer, 'url'>, mail: ReceivedMail) {
  return new PageClient().submit(linkOn(server, mail), {});
}

/** Asks for a mail, waits for it and confirms: what a client knows then. */
export async function proveAddress(
  server: TestServer,
  purpose: keyof typeof PATHS,
  given: TokenAsk,
  person?: Pick<Person, 'token'>,
): Promise<Creds> {
  const client_secret = given.client_secret ?? `secret-${++made}`;
  const { status, body } = await requestToken(server, purpose, { ...given, client_secret }, person);
  if (status !== 200) throw new Error(`no mail but ${status}: ${JSON.stringify(body)}`);
  const page = await follow(server, await mailsOf(server).next());
  if (page.status !== 200) throw new Error(`not confirmed: ${page.title}`);
  return { sid: body.sid, client_secret };
}

export const addThreepid = ({ token }: Pick<Person, 'token'>, creds: Creds) => ({
  method: 'POST',
  path: 'account/3pid/add',
  token,
  body: { ...creds },
});

/** Gives somebody an address. */
export async function giveAddress(server: TestServer, person: Person, email = freshEmail()): Promise<string> {
  const creds = await proveAddress(server, 'add', { email }, person);
  const { status, body } = await ask(server, addThreepid(person, creds), passwordAuth(person.userId, person.password));
  if (status !== 200) throw new Error(`the address was not added: ${JSON.stringify(body)}`);
  return email;
}

export const emailAuth = (creds: Creds, session?: string) => ({
  type: EMAIL,
  threepid_creds: creds,
  ...(session !== undefined && { session }),
});

export const addressesOf = async ({ url }: Pick<TestServer, 'url'>, { token }: Pick<Person, 'token'>) =>
  (await call(url, 'GET', 'account/3pid', { token })).body.threepids.map(({ address }: { address: string }) => address);
