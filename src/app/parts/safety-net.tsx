import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { NotFound } from '../pages/not-found.js';
import { Broken } from './broken.js';

/** Shows a page with ways back where what is inside fails; another address is another try. */
export function SafetyNet({ children }: { readonly children: ComponentChildren }) {
  const { url = location.href } = useLocation();
  const failedAt = useRef<string | null>(null);
  const [fault] = useErrorBoundary((thrown) => {
    failedAt.current = url;
    reportError(thrown);
  });
  if (failedAt.current !== url) failedAt.current = null;
  if (failedAt.current === null) return <>{children}</>;
  // An address with a `%` that begins no character.
  return fault instanceof URIError ? <NotFound /> : <Broken />;
}
