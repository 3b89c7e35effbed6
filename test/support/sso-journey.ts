import { call, type Enrolled } from './client.js';
import { nextCode } from './journeys.js';
import type { Page } from './page-client.js';
import { PageClient } from './page-client.js';
import type { TestServer } from './test-server.js';

export const APP = 'https://app.example.org/';

type Place = Pick<TestServer, 'url'>;

/** A browser on the pages of a sign-in: fills in forms and follows redirects on this server, never to an app. */
export class SsoBrowser extends PageClient {
  url = '';

  /** Follows the link of an app to the first page; the session is in the address from then on. */
  async begin({ url }: Place, redirectUrl: string, version = 'v3'): Promise<Page> {
    const path = `/_matrix/client/${version}/login/sso/redirect`;
    const first = await this.get(`${url}${path}?${new URLSearchParams({ redirectUrl })}`);
    return this.#follow(`${url}${path}`, first);
  }

  /** Sends the form of the page at hand. */
  async send(fields: Record<string, string>): Promise<Page> {
    return this.#follow(this.url, await this.submit(this.url, fields));
  }

  /** Fills in the form of this page, or of the one at hand, and follows nothing. */
  async fill(fields: Record<string, string>, page?: Page): Promise<Page> {
    if (!page) return this.submit(this.url, fields);
    return this.post(new URL(page.action, this.url).href, { form: { _form_token: page.formToken, ...fields } });
  }

  /** The same, and follows it. */
  async go(fields: Record<string, string>, page: Page): Promise<Page> {
    return this.#follow(this.url, await this.fill(fields, page));
  }

  /** Opens the page at hand again, or another way on. */
  async show(query = ''): Promise<Page> {
    return this.get(this.url + query);
  }

  get session(): string {
    return new URL(this.url).searchParams.get('session') ?? '';
  }

  async #follow(from: string, page: Page): Promise<Page> {
    const location = page.headers.get('location');
    if (page.status !== 303 || location === null) return page;
    const next = new URL(location, from);
    if (next.host !== new URL(from).host || next.searchParams.has('loginToken')) return page;
    this.url = next.href;
    return this.#follow(this.url, await this.get(this.url));
  }
}

/** A browser that got as far as the question where it may lead. */
export async function toTheQuestion(
  server: Pick<TestServer, 'url' | 'clock'>,
  person: Enrolled,
  redirectUrl = APP,
): Promise<SsoBrowser> {
  const browser = new SsoBrowser();
  await browser.begin(server, redirectUrl);
  await browser.send({ user: person.userId, password: person.password });
  const page = await browser.send({ token: nextCode(server, person) });
  if (!page.title.startsWith('Continue to')) throw new Error(`the sign-in stopped at: ${page.title}`);
  return browser;
}

/** Where a page leads with a token; empty: nowhere. */
export const targetOf = ({ headers }: Page): string => {
  const location = headers.get('location') ?? '';
  return location.includes('loginToken=') ? location : '';
};

export const tokenOf = (page: Page): string => /[?&]loginToken=([^&#]*)/.exec(targetOf(page))?.[1] ?? '';

/** What an app does with the token that it was given. */
export const loginBy = ({ url }: Place, token: string) =>
  call(url, 'POST', 'login', { body: { type: 'm.login.token', token } });
