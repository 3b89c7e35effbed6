import { LANGUAGES as MADE } from '../contract/languages.js';

export interface Language {
  /** A BCP 47 tag, which names its folder in `spec/messages`. */
  readonly code: string;
  /** In the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

export const LANGUAGES: readonly Language[] = MADE;

/** In which everything is said that another language lacks. */
export const ENGLISH: Language = MADE[0];
