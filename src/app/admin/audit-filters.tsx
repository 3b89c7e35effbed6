import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MessageId } from '../contract/messages.js';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { SelectField } from '../parts/select-field.js';
import { EVENT_TYPES } from '../words/event-types.js';
import { eventWords } from '../words/event-words.js';
import { useWords } from '../words/use-words.js';
import { type AuditChoice, auditAddress, SERVER } from './audit-choice.js';

const ACTORS: readonly { readonly value: string; readonly words: MessageId }[] = [
  { value: 'person', words: 'actor-person' },
  { value: 'administrator', words: 'actor-administrator' },
  { value: 'command_line', words: 'actor-command-line' },
  { value: 'server', words: 'actor-server' },
];

/** Whose trail is shown, and what of it. */
export function AuditFilters({ choice }: { readonly choice: AuditChoice }) {
  const words = useWords();
  const { say } = words;
  const { route } = useLocation();
  const [user, setUser] = useState(choice.user === SERVER ? '' : choice.user);
  const [type, setType] = useState(choice.type);
  const [actor, setActor] = useState(choice.actor);
  const [since, setSince] = useState(choice.since);
  const [until, setUntil] = useState(choice.until);
  // An administrator whose id came with the address is a choice of its own.
  const actors = ACTORS.some(({ value }) => value === actor) || actor === '' ? [] : [{ value: actor, words: actor }];
  return (
    <search>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          const named = user.trim() || (choice.user === SERVER ? SERVER : '');
          route(auditAddress({ user: named, type, actor, since, until }));
        }}
      >
        <Field
          label={say('users-account')}
          hint={say('audit-account-hint')}
          value={user}
          onValue={setUser}
          required={choice.user !== SERVER}
          autocomplete="off"
        />
        <SelectField
          label={say('audit-type')}
          value={type}
          onValue={setType}
          options={[
            { value: '', words: say('audit-any-type') },
            ...EVENT_TYPES.map((each) => ({ value: each, words: eventWords(words, { type: each, detail: {} }) })),
          ]}
        />
        <SelectField
          label={say('audit-actor')}
          value={actor}
          onValue={setActor}
          options={[
            { value: '', words: say('audit-any-actor') },
            ...ACTORS.map((each) => ({ value: each.value, words: say(each.words) })),
            ...actors,
          ]}
        />
        <Field label={say('audit-since')} type="datetime-local" value={since} onValue={setSince} />
        <Field label={say('audit-until')} type="datetime-local" value={until} onValue={setUntil} />
        <div class="row">
          <Button>{say('audit-find')}</Button>
          <a href={auditAddress({ user: SERVER })}>{say('audit-of-server')}</a>
        </div>
      </form>
    </search>
  );
}
