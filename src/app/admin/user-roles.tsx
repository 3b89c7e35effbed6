import { useState } from 'preact/hooks';
import { setRoles } from '../contract/operations.js';
import type { UserRecord } from '../contract/types.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { RoleFields, rolesOf, typedRoles } from './role-fields.js';

export interface UserRolesProps {
  readonly of: Pick<UserRecord, 'user_id' | 'roles'>;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** What an account may do beyond itself. */
export function UserRoles({ of, onDone, onClose }: UserRolesProps) {
  const { say } = useWords();
  const [typed, type] = useState(() => typedRoles(of.roles));
  return (
    <Act
      title={say('roles-title', { user: of.user_id })}
      action={say('roles-save')}
      run={(proof) => proof.run(setRoles, { path: { userId: of.user_id }, body: { roles: rolesOf(typed) } })}
      onDone={() => onDone(say('roles-saved'))}
      onClose={onClose}
    >
      <RoleFields typed={typed} onType={type} />
    </Act>
  );
}
