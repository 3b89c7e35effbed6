import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import type { useMailedLink } from './use-mailed-link.js';

export interface AddressFormProps {
  readonly link: Pick<ReturnType<typeof useMailedLink>, 'busy' | 'problem' | 'send'>;
  readonly label: string;
  readonly action: string;
  readonly email: string;
  readonly onEmail: (email: string) => void;
  /** Whether it is what a page is about, and not one thing among others. */
  readonly isMain?: boolean;
}

/** The address that a mail with a link is sent to. */
export function AddressForm({ link, label, action, email, onEmail, isMain = false }: AddressFormProps) {
  const words = useWords();
  const { busy, problem, send } = link;
  return (
    <form
      class={isMain ? undefined : 'slim'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send(email.trim());
      }}
    >
      <Field
        label={label}
        type="email"
        inputMode="email"
        value={email}
        onValue={onEmail}
        error={problem ? problemWords(words, problem) : null}
        focused={isMain}
        required
        autocomplete="email"
      />
      <Button kind={isMain ? 'main' : 'plain'} busy={busy}>
        {action}
      </Button>
    </form>
  );
}
