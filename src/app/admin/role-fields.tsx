import { CheckField } from '../parts/check-field.js';
import { Field } from '../parts/field.js';
import { useWords } from '../words/use-words.js';
import { rolesIn } from './role-words.js';

/** What is typed and ticked so far. */
export interface RolesTyped {
  readonly admin: boolean;
  readonly support: boolean;
  readonly others: string;
}

const OFFICES = ['admin', 'support'] as const;

export const typedRoles = (roles: readonly string[]): RolesTyped => ({
  admin: roles.includes('admin'),
  support: roles.includes('support'),
  others: roles.filter((role) => role !== 'admin' && role !== 'support').join(' '),
});

export const rolesOf = (typed: RolesTyped): string[] => [
  ...new Set([...OFFICES.filter((office) => typed[office]), ...rolesIn(typed.others)]),
];

/** The two roles that mean something here, and whatever else the applications of this server know. */
export function RoleFields({
  typed,
  onType,
}: {
  readonly typed: RolesTyped;
  readonly onType: (typed: RolesTyped) => void;
}) {
  const { say } = useWords();
  return (
    <>
      <CheckField
        label={say('role-admin')}
        hint={say('role-admin-means')}
        checked={typed.admin}
        onChecked={(admin) => onType({ ...typed, admin })}
      />
      <CheckField
        label={say('role-support')}
        hint={say('role-support-means')}
        checked={typed.support}
        onChecked={(support) => onType({ ...typed, support })}
      />
      <Field
        label={say('roles-others')}
        hint={say('roles-others-hint')}
        value={typed.others}
        onValue={(others) => onType({ ...typed, others })}
        autocomplete="off"
      />
    </>
  );
}
