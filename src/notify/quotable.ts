import { canonicalEmail } from '../model/email.js';

const MOST_LENGTH = 120;

/**
 * What somebody or a program called itself, for a mail: of one line, so that it forges no other, and with a space where a mail
 * program would see a link.
 */
export function quotable(text: string): string {
  if (canonicalEmail(text) === text) return text;
  const line = text
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replaceAll(/([.:。．｡])(?=[^\s\d])/gu, '$1 ');
  const letters = [...line];
  return letters.length > MOST_LENGTH ? `${letters.slice(0, MOST_LENGTH).join('')}…` : line;
}
