import { negotiateLanguages } from '@fluent/langneg';
import type { ParameterizedContext } from 'koa';
import { FIRST_LANGUAGE, type MessageCatalogue, readMessages } from '../../base/message-catalogue.js';
import type { Words } from '../../base/words.js';
import type { LanguageChoice } from '../../pages/language-choices.js';

const FOLDER = new URL('../../../spec/messages/', import.meta.url);
const PARTS = ['pages', 'sso'];
/** The query parameter, and the cookie that remembers it. It holds nothing else, and the account page may read it. */
const PARAMETER = 'lang';
const COOKIE = 'matrix_uia_language';
const COOKIE_AGE_S = 365 * 86_400;

let read: MessageCatalogue | undefined;
/** Read once, when the first server is made. */
const catalogue = (): MessageCatalogue => {
  read ??= readMessages(FOLDER, PARTS);
  return read;
};

export interface PageWords {
  readonly words: Words;
  readonly languages: readonly LanguageChoice[];
}

/** What a page says, in the language that is asked for by `?lang=`, was asked for before, or that the browser prefers. */
export function pageWords(messages = catalogue()) {
  const known = [...messages.keys()];

  return (ctx: ParameterizedContext): PageWords => {
    const { [PARAMETER]: asked } = ctx.query;
    const chosen = typeof asked === 'string' && messages.has(asked) ? asked : null;
    if (chosen !== null) {
      ctx.append('Set-Cookie', `${COOKIE}=${chosen}; Path=/; SameSite=Lax; Max-Age=${COOKIE_AGE_S}`);
    }
    const wished = [chosen ?? ctx.cookies.get(COOKIE) ?? '', ...ctx.acceptsLanguages()].flatMap(withItsLanguage);
    const [language = FIRST_LANGUAGE] = negotiateLanguages(wished, known, {
      strategy: 'lookup',
      defaultLocale: FIRST_LANGUAGE,
    });
    const words = messages.get(language);
    if (!words) throw new Error(`no messages in ${language}`);
    ctx.vary('Accept-Language');
    return { words, languages: [...messages.values()].map((each) => choiceOf(each, queryToRepeat(ctx))) };
  };
}

/** A page about something that is not there repeats nothing of its address: it may be somebody's mischief. */
const queryToRepeat = ({ status, querystring }: ParameterizedContext): string => (status === 404 ? '' : querystring);

function choiceOf(words: Words, query: string): LanguageChoice {
  const parameters = new URLSearchParams(query);
  parameters.set(PARAMETER, words.language);
  return { language: words.language, name: words('language-name'), href: `?${parameters}` };
}

/** The negotiation knows no regions by number, such as that of `es-419`. */
const withItsLanguage = (tag: string): string[] => (tag === '' || tag === '*' ? [] : [tag, tag.split('-')[0] ?? tag]);
