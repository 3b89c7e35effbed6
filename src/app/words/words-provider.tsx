import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { chooseLanguage, keepLanguage } from './choose-language.js';
import type { Language } from './languages.js';
import { loadWords, type Words } from './load-words.js';
import { SpeechContext } from './use-words.js';

/** Shows nothing before its words are there. */
export function WordsProvider({ children }: { readonly children: ComponentChildren }) {
  const [language, setLanguage] = useState(() => chooseLanguage(document, navigator.languages));
  const [words, setWords] = useState<Words | null>(null);

  useEffect(() => {
    let wanted = true;
    void loadWords(language).then((loaded) => {
      if (!wanted) return;
      document.documentElement.lang = language.code;
      document.documentElement.dir = language.dir;
      setWords(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  const speak = useCallback((chosen: Language): void => {
    keepLanguage(document, chosen);
    setLanguage(chosen);
  }, []);
  const speech = useMemo(() => words && { ...words, speak }, [words, speak]);
  return speech && <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}
