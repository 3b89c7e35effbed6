import type { OwnEvents } from '../contract/types.js';
import { clientWords } from '../words/client-words.js';
import { eventWords } from '../words/event-words.js';
import { useWords } from '../words/use-words.js';
import { Name } from './name.js';
import { When } from './when.js';

type Event = OwnEvents['events'][number];

const BY = { administrator: 'activity-by-administrator', command_line: 'activity-by-operator' } as const;

/** One thing that happened: what, when, by whom and from where. */
export function Happening({ of: event }: { readonly of: Event }) {
  const words = useWords();
  const { say } = words;
  const { severity, at, by, address, user_agent: agent } = event;
  const isGrave = severity === 'warning' || severity === 'alarm';
  return (
    <li class={isGrave ? severity : undefined}>
      <div>
        <strong>{eventWords(words, event)}</strong>
        {isGrave && <span class="tag">{say(severity === 'alarm' ? 'activity-alarm' : 'activity-warning')}</span>}
        <p class="small">
          <When at={at} />
          {(by === 'administrator' || by === 'command_line') && (
            <>
              <br />
              {say(BY[by])}
            </>
          )}
          {address !== null && (
            <>
              <br />
              {say('activity-from', { address })}
            </>
          )}
          {agent !== null && (
            <>
              <br />
              <Name of={clientWords(agent)} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
