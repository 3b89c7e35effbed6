import { useId } from 'preact/hooks';

export interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  /** One of several of which one is chosen: what these have in common. */
  readonly group?: string;
}

/** A box to tick; in a group, one of several to choose from. */
export function CheckField({ label, hint, checked, onChecked, group }: CheckFieldProps) {
  const id = useId();
  return (
    <div class="field check">
      <input
        id={id}
        {...(group === undefined ? { type: 'checkbox' } : { type: 'radio', name: group })}
        checked={checked}
        onChange={({ currentTarget }) => onChecked(currentTarget.checked)}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
