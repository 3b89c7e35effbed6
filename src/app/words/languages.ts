export interface Language {
  /** A BCP 47 tag, which names its folder in `spec/messages`. */
  readonly code: string;
  /** In the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

export const ENGLISH: Language = { code: 'en', name: 'English', dir: 'ltr' };

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: 'de', name: 'Deutsch', dir: 'ltr' },
  { code: 'es', name: 'Español', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'zh-CN', name: '简体中文', dir: 'ltr' },
];
