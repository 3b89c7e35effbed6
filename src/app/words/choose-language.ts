import { negotiateLanguages } from '@fluent/langneg';
import { ENGLISH, LANGUAGES, type Language } from './languages.js';

const KEY = 'matrix-uia.language';

/** What the person chose before, else the first of the browser's languages that is here. */
export function chooseLanguage(storage: Storage, wished: readonly string[]): Language {
  const kept = storage.getItem(KEY);
  const [code] = negotiateLanguages(
    [...(kept === null ? [] : [kept]), ...wished],
    LANGUAGES.map((language) => language.code),
    { defaultLocale: ENGLISH.code, strategy: 'lookup' },
  );
  return LANGUAGES.find((language) => language.code === code) ?? ENGLISH;
}

export const keepLanguage = (storage: Storage, { code }: Language): void => storage.setItem(KEY, code);
