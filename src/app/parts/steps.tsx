import { useWords } from '../words/use-words.js';

/** Where one is in something that takes several steps. */
export function Steps({ at, of }: { readonly at: number; readonly of: number }) {
  const { say } = useWords();
  return (
    <p class="step">
      <span class="bars" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} class={index < at ? 'on' : undefined} />
        ))}
      </span>
      {say('app-step', { step: at, steps: of })}
    </p>
  );
}
