import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { NewsContext } from './use-news.js';

interface Told {
  readonly text: string;
  /** On which page. */
  readonly path: string;
  readonly count: number;
}

/** The live region of the whole application. It is always there, since what is put in together with its text is often not read out. */
export function NewsProvider({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation();
  const [told, setTold] = useState<Told | null>(null);
  const news = useMemo(
    () => ({
      tell: (text: string) => setTold((before) => ({ text, path: location.pathname, count: (before?.count ?? 0) + 1 })),
    }),
    [],
  );
  const current = told?.path === path ? told : null;
  return (
    <NewsContext.Provider value={news}>
      <div role="status" class="news">
        {current && <p key={current.count}>{current.text}</p>}
      </div>
      {children}
    </NewsContext.Provider>
  );
}
