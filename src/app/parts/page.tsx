import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/use-words.js';

export interface PageProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** One narrow card, for people who are not signed in. */
  readonly narrow?: boolean;
}

/** A page with its heading, which gets the focus, so that a screen reader reads on from there. */
export function Page({ title, children, narrow = false }: PageProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say('app-title')}`;
    if (!document.activeElement || document.activeElement === document.body) heading.current?.focus();
  }, [title, say]);
  return (
    <main id="content" class={narrow ? 'narrow' : undefined}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
