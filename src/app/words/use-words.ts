import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from './languages.js';
import type { Words } from './load-words.js';

export interface Speech extends Words {
  readonly speak: (language: Language) => void;
}

export const SpeechContext = createContext<Speech | null>(null);

/** The words that the person reads. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('no words around this part');
  return speech;
}
