import { useState } from 'preact/hooks';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';

/** Puts a text onto the clipboard, and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = (): void => {
    // There is no clipboard on an insecure address.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <Button kind="plain" onPress={copy}>
        {label}
      </Button>
      <span class="small" role="status">
        {outcome && say(outcome === 'copied' ? 'app-copied' : 'app-not-copied')}
      </span>
    </>
  );
}
