/** Markup that is safe to send: only `html` makes it. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type Html = Markup;
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * Makes HTML: what stands in the template is markup, what is put in is text and escaped, unless `html` made it.
 * Attributes stand in double quotes.
 */
export function html(markup: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Markup(markup.map((part, index) => part + textOf(values[index])).join(''));
}

function textOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(textOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// A NUL is no character of HTML, and parsers treat it in different ways.
const escapeText = (text: string): string =>
  text.replaceAll('\0', '\uFFFD').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
