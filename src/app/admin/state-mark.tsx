import type { MessageId } from '../contract/messages.js';
import { useWords } from '../words/use-words.js';

export type StateName = 'active' | 'pending' | 'none' | 'locked' | 'reset_waiting' | 'required_missing' | 'deactivated';

/** The words of each state, and a shape of its own, so that no colour is needed to tell them apart. */
export const STATES: Readonly<Record<StateName, { readonly words: MessageId; readonly shape: string }>> = {
  active: { words: 'state-active', shape: 'M2.5 8.5 6 12l7.5-8' },
  pending: { words: 'state-pending', shape: 'M3 8h.01M8 8h.01M13 8h.01' },
  none: { words: 'state-none', shape: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  locked: { words: 'state-locked', shape: 'M3 7.5h10V14H3zM5 7.5V5a3 3 0 0 1 6 0v2.5' },
  reset_waiting: { words: 'state-reset-waiting', shape: 'M8 1.5a6.5 6.5 0 1 0 .01 0M8 4.5V8l2.5 2' },
  required_missing: { words: 'state-required-missing', shape: 'M8 1.5 15 14H1zM8 6v4M8 12h.01' },
  deactivated: { words: 'state-deactivated', shape: 'M8 1.5a6.5 6.5 0 1 0 .01 0M3.5 12.5l9-9' },
};

/** How an account stands, in words and with a mark. */
export function StateMark({ state }: { readonly state: StateName }) {
  const { say } = useWords();
  const { words, shape } = STATES[state];
  return (
    <span class={`state ${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shape} />
      </svg>
      {say(words)}
    </span>
  );
}
