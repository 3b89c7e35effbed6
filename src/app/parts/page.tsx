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
  useEffect(() => keepFocus(main.current, () => heading.current?.focus({ preventScroll: true })), []);
  return (
    <main id="content" ref={main} tabIndex={-1} class={narrow ? 'narrow' : undefined}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}

/** What goes away while it has the focus, such as a button of an entry that is removed, would leave it nowhere. */
function keepFocus(main: HTMLElement | null, rescue: () => void): () => void {
  let last: EventTarget | null = null;
  const note = ({ target }: FocusEvent): void => {
    last = target;
  };
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body && last instanceof Node && !last.isConnected) rescue();
  });
  main?.addEventListener('focusin', note);
  if (main) observer.observe(main, { childList: true, subtree: true });
  return () => {
    main?.removeEventListener('focusin', note);
    observer.disconnect();
  };
}
