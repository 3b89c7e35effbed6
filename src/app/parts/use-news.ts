import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface News {
  /** Says that something is done: shown above the page and announced, until the person goes elsewhere. */
  readonly tell: (text: string) => void;
}

export const NewsContext = createContext<News | null>(null);

export function useNews(): News {
  const news = useContext(NewsContext);
  if (!news) throw new Error('nobody tells news around this part');
  return news;
}
