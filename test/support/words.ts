import { readMessages } from '../../src/base/message-catalogue.js';
import type { Words } from '../../src/base/words.js';

/** What the server's pages say, by language. */
export const pageMessages = readMessages(new URL('../../spec/messages/', import.meta.url), ['pages', 'sso']);

export const wordsIn = (language: string): Words => {
  const words = pageMessages.get(language);
  if (!words) throw new Error(`there are no messages in ${language}`);
  return words;
};

export const english = wordsIn('en');
