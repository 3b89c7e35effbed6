import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { chooseLanguage, keepLanguage } from './choose-language.js';
import { ENGLISH, type Language } from './languages.js';
import { loadWords, type Words } from './load-words.js';
import { SpeechContext } from './use-words.js';

/** Shows nothing before its words are there. */
export function WordsProvider({ children }: { readonly children: ComponentChildren }) {
  const [language, setLanguage] = useState(() => chooseLanguage(document, navigator.languages));
  const [words, setWords] = useState<Words | null>(null);
  const [isLost, lose] = useState(false);

  useEffect(() => {
    let wanted = true;
    const show = (loaded: Words): void => {
      if (!wanted) return;
      document.documentElement.lang = loaded.language.code;
      document.documentElement.dir = loaded.language.dir;
      setWords(loaded);
      // Another one may have been chosen since.
      setLanguage((chosen) => (chosen === language ? loaded.language : chosen));
    };
    // Those that are there stay where others do not come.
    const load = async (): Promise<void> => show(await loadWords(language).catch(() => words ?? loadWords(ENGLISH)));
    load().catch(() => wanted && lose(true));
    return () => {
      wanted = false;
    };
  }, [language]);

  const speak = useCallback((chosen: Language): void => {
    keepLanguage(document, chosen);
    setLanguage(chosen);
  }, []);
  const speech = useMemo(() => words && { ...words, speak }, [words, speak]);
  if (isLost && !words)
    return (
      <main class="narrow">
        <p>This page could not be fetched.</p>
        <button type="button" class="main" onClick={() => location.reload()}>
          Load it again
        </button>
      </main>
    );
  return speech && <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}
