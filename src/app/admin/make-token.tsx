import { useState } from 'preact/hooks';
import { makeRegistrationToken } from '../contract/operations.js';
import type { RegistrationTokenMade } from '../contract/types.js';
import { Field } from '../parts/field.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { RoleFields, rolesOf, typedRoles } from './role-fields.js';

export interface MakeTokenProps {
  readonly onDone: (made: RegistrationTokenMade) => void;
  readonly onClose: () => void;
}

/** Makes a registration token: for how many, until when, with which roles. */
export function MakeToken({ onDone, onClose }: MakeTokenProps) {
  const { say } = useWords();
  const [uses, setUses] = useState('1');
  const [until, setUntil] = useState('');
  const [roles, setRoles] = useState(() => typedRoles([]));
  const grants = rolesOf(roles);
  const body = {
    ...(uses !== '' && { uses_allowed: Number(uses) }),
    ...(until !== '' && { expires_at: Date.parse(until) }),
    ...(grants.length > 0 && { grants }),
  };
  return (
    <Act
      title={say('tokens-make')}
      action={say('tokens-make')}
      run={(proof) => proof.run(makeRegistrationToken, { body })}
      onDone={onDone}
      onClose={onClose}
    >
      <Field
        label={say('tokens-most')}
        hint={say('tokens-most-hint')}
        type="number"
        inputMode="numeric"
        min={1}
        max={1_000_000}
        value={uses}
        onValue={setUses}
      />
      <Field
        label={say('tokens-until')}
        hint={say('tokens-until-hint')}
        type="datetime-local"
        value={until}
        onValue={setUntil}
      />
      <fieldset>
        <legend>{say('tokens-gives')}</legend>
        <RoleFields typed={roles} onType={setRoles} />
      </fieldset>
      {roles.admin && <p class="warn">{say('tokens-gives-admin')}</p>}
    </Act>
  );
}
