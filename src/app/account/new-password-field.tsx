import { useState } from 'preact/hooks';
import { useSite } from '../api/use-site.js';
import { CheckField } from '../parts/check-field.js';
import { Field } from '../parts/field.js';
import { useWords } from '../words/use-words.js';

export interface NewPasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error: string | null;
  readonly focused?: boolean;
}

/** A password to be: its rule stands there before it is broken, and it can be looked at in place of typing it twice. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { say } = useWords();
  const { data: site } = useSite();
  const [visible, show] = useState(false);
  return (
    <div class="field">
      <Field
        {...props}
        type={visible ? 'text' : 'password'}
        hint={site ? say('new-password-rule', { count: site.password_minimum_length }) : undefined}
        required
        autocomplete="new-password"
      />
      <CheckField label={say('new-password-show')} checked={visible} onChecked={show} />
    </div>
  );
}
