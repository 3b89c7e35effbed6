import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/use-words.js';

export interface PageProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** One narrow card, for people who are not signed in. */
  readonly narrow?: boolean;
}

/**
 * A page with its heading. A new page gets the focus there, so that a screen reader reads on from it, unless a field of the page
 * took it. Steps of one page are pages with a `key` of their own.
 */
export function Page({ title, children, narrow = false }: PageProps) {
  const { say } = useWords();
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say('app-title')}`;
  }, [title, say]);
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  return (
    <main id="content" ref={main} tabIndex={-1} class={narrow ? 'narrow' : undefined}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
