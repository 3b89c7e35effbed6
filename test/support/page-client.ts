import { WATCH } from './log-watch.js';
import { assertAnswer } from './openapi.js';

/** A page as it came, and the form on it. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly title: string;
  /** The text of the page without its markup. */
  readonly words: string;
  readonly formToken: string;
  /** Where the form is sent; empty: to the address of the page. */
  readonly action: string;
  readonly alerts: readonly string[];
}

export interface Send {
  readonly form?: Record<string, string> | string;
  readonly cookie?: string | null;
  readonly headers?: Record<string, string>;
}

/** A browser without script: keeps cookies, sends the forms it was given, and holds each answer against the contract. */
export class PageClient {
  cookie: string | null = null;

  async get(url: string): Promise<Page> {
    return this.#take('GET', url, await fetch(url, { headers: this.#headers(), redirect: 'manual' }));
  }

  /** Opens the page and sends its form, filled in. */
  async submit(url: string, fields: Record<string, string>): Promise<Page> {
    const { formToken, action } = await this.get(url);
    return this.post(new URL(action, url).href, { form: { _form_token: formToken, ...fields } });
  }

  async post(url: string, { form = {}, cookie = this.cookie, headers = {} }: Send): Promise<Page> {
    WATCH.keepFrom(form);
    const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#take(
      'POST',
      url,
      await fetch(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { ...type, ...this.#headers(cookie), ...headers },
      }),
    );
  }

  #headers(cookie = this.cookie): Record<string, string> {
    return cookie === null ? {} : { cookie };
  }

  async #take(method: string, url: string, response: Response): Promise<Page> {
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? null;
    const text = await response.text();
    const json = response.headers.get('content-type') === 'application/json';
    const { pathname, search } = new URL(url);
    assertAnswer(method, pathname + search, {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    });
    return {
      status: response.status,
      headers: response.headers,
      text,
      title: /<title>([^<]*)</.exec(text)?.[1] ?? '',
      words: text
        .replace(/<(style|script|title)[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' '),
      formToken: /name="_form_token" value="([^"]*)"/.exec(text)?.[1] ?? '',
      action: /<form method="post" action="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '',
      alerts: [...text.matchAll(/role="alert"[^>]*>([^<]*)</g)].map(([, words = '']) => words),
    };
  }
}
