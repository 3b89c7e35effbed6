import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { SelectField } from '../parts/select-field.js';
import { useWords } from '../words/use-words.js';
import { STATES } from './state-mark.js';
import { LISTED_STATES, type UserChoice, userChoice, usersAddress } from './user-choice.js';

/** Which accounts are listed. */
export function UserFilters({ choice }: { readonly choice: UserChoice }) {
  const { say } = useWords();
  const { route } = useLocation();
  const [prefix, setPrefix] = useState(choice.prefix);
  const [state, setState] = useState<string>(choice.state);
  const [role, setRole] = useState(choice.role);
  const isFiltered = choice.prefix !== '' || choice.role !== '' || choice.state !== '';
  return (
    <search>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          route(usersAddress(userChoice({ state, prefix: prefix.trim(), role: role.trim() })));
        }}
      >
        <Field
          label={say('users-search')}
          type="search"
          value={prefix}
          onValue={setPrefix}
          autocomplete="off"
          maxLength={250}
        />
        <SelectField
          label={say('users-state')}
          value={state}
          onValue={setState}
          options={[
            { value: '', words: say('users-any-state') },
            ...LISTED_STATES.map((each) => ({ value: each, words: say(STATES[each].words) })),
          ]}
        />
        <Field label={say('users-role')} value={role} onValue={setRole} autocomplete="off" maxLength={64} />
        <div class="row">
          <Button>{say('users-find')}</Button>
          {isFiltered && <a href="/admin/users">{say('users-all-again')}</a>}
        </div>
      </form>
    </search>
  );
}
