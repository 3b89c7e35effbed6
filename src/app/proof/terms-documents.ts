import type { Json } from '../../client/index.js';

export interface TermsDocument {
  readonly name: string;
  readonly url: string;
  readonly lang: string;
}

/** The documents in the `policies` of the stage's params, each in one language: this one, English, or any. Only web addresses. */
export function termsDocuments({ policies }: Json, language: string): readonly TermsDocument[] {
  return Object.values(membersOf(policies)).flatMap((policy) => {
    const texts = membersOf(policy);
    const languages = [language, language.split('-')[0] ?? '', 'en', ...Object.keys(texts)];
    const found = languages.flatMap((lang) => {
      const { name, url } = membersOf(texts[lang]);
      return typeof name === 'string' && typeof url === 'string' && /^https?:/.test(url) ? [{ name, url, lang }] : [];
    });
    return found.slice(0, 1);
  });
}

const membersOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
