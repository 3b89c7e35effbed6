import type { Words } from '../words/load-words.js';

/** What a role is called; those that the server knows nothing of by their own names. */
export function roleWords({ say }: Pick<Words, 'say'>, role: string): string {
  if (role === 'admin') return say('role-admin');
  return role === 'support' ? say('role-support') : role;
}

/** All of them in a row, as the language joins them. */
export const rolesWords = (words: Pick<Words, 'say' | 'language'>, roles: readonly string[]): string =>
  new Intl.ListFormat(words.language.code, { type: 'unit' }).format(roles.map((role) => roleWords(words, role)));

/** Roles as they are typed, with spaces or commas between them. */
export const rolesIn = (text: string): string[] => [...new Set(text.split(/[\s,]+/).filter((role) => role !== ''))];
