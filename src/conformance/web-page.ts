import type { ReceivedAnswer } from './exchange.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a browser without script keeps between pages: cookies, and the first form of the page it is on. */
export function browser() {
  const cookies = new Map<string, string>();
  let fields: { readonly name: string; readonly type: string; readonly value: string }[] = [];

  return {
    see({ headers, text }: ReceivedAnswer): void {
      for (const set of headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        const equals = pair.indexOf('=');
        cookies.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
      }
      if (/^text\/html/.test(headers.get('content-type') ?? '')) fields = fieldsOf(text);
    },

    cookie: (): string | null =>
      cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),

    /** The form as it is sent: hidden fields as they are, visible ones as typed. */
    formWith(typed: readonly string[], named: Readonly<Record<string, string>>): string {
      const sent = new URLSearchParams();
      const rest = [...typed];
      for (const { name, type, value } of fields) {
        if (type === 'hidden') sent.set(name, value);
        else if (rest.length > 0) sent.set(name, rest.shift() ?? '');
      }
      for (const [name, value] of Object.entries(named)) sent.set(name, value);
      return sent.toString();
    },
  };
}

export type Browser = ReturnType<typeof browser>;

function fieldsOf(html: string) {
  const form = /<form\b[^>]*>([\s\S]*?)<\/form>/i.exec(html)?.[1] ?? '';
  return [...form.matchAll(/<input\b([^>]*)>/gi)].flatMap(([, attributes = '']) => {
    const name = attributeOf(attributes, 'name');
    const type = (attributeOf(attributes, 'type') ?? 'text').toLowerCase();
    return name === null || type === 'submit' ? [] : [{ name, type, value: attributeOf(attributes, 'value') ?? '' }];
  });
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : value.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity) => ENTITIES[entity] ?? '');
}
