import { negotiateLanguages } from '@fluent/langneg';
import { ENGLISH, LANGUAGES, type Language } from './languages.js';

/** The cookie of the pages that the server makes, so that a choice counts for them too. It holds nothing else. */
const KEPT = /(?:^|; )matrix_uia_language=([A-Za-z-]+)/;
const YEAR_S = 365 * 86_400;

/** Where cookies are, as a document has them. */
interface Cookies {
  cookie: string;
}

/** What the person chose before, else the first of the browser's languages that is here. */
export function chooseLanguage({ cookie }: Cookies, wished: readonly string[]): Language {
  const [, kept] = KEPT.exec(cookie) ?? [];
  // The negotiation knows no regions by number, such as that of `es-419`.
  const tags = [...(kept === undefined ? [] : [kept]), ...wished.flatMap((tag) => [tag, tag.split('-')[0] ?? tag])];
  const [code] = negotiateLanguages(
    tags,
    LANGUAGES.map((language) => language.code),
    { defaultLocale: ENGLISH.code, strategy: 'lookup' },
  );
  return LANGUAGES.find((language) => language.code === code) ?? ENGLISH;
}

export function keepLanguage(cookies: Cookies, { code }: Language): void {
  cookies.cookie = `matrix_uia_language=${code}; Path=/; SameSite=Lax; Max-Age=${YEAR_S}`;
}
