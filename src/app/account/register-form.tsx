import { UiaError } from '../../client/index.js';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import { useNameCheck } from './name-check.js';
import { NewPasswordField } from './new-password-field.js';
import { useNewPassword } from './use-new-password.js';

export interface Wished {
  readonly username: string;
  readonly password: string;
  /** A registration token; empty: none. */
  readonly token: string;
}

export interface RegisterFormProps {
  readonly wished: Wished;
  readonly onWish: (wished: Wished) => void;
  readonly serverName: string;
  /** Whether a registration token came with the link, has to be typed, or is not needed. */
  readonly token: 'given' | 'asked' | 'none';
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onSubmit: () => void;
}

const ABOUT_NAME = new Set(['M_USER_IN_USE', 'M_INVALID_USERNAME', 'M_EXCLUSIVE']);

export function RegisterForm(props: RegisterFormProps) {
  const { wished, onWish, serverName, token, busy, problem, onSubmit } = props;
  const words = useWords();
  const { say } = words;
  const names = useNameCheck();
  const password = useNewPassword(problem, wished.password, (next) => onWish({ ...wished, password: next }));
  const isAboutName = problem instanceof UiaError && ABOUT_NAME.has(problem.errcode ?? '');
  const nameRefusal = names.refusal ?? (isAboutName ? problem : null);
  const name = wished.username.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && password.check()) onSubmit();
      }}
    >
      {token === 'given' && <p class="notice">{say('register-invited')}</p>}
      {token === 'asked' && (
        <Field
          label={say('proof-registration-token')}
          hint={say('proof-registration-token-hint')}
          value={wished.token}
          onValue={(next) => onWish({ ...wished, token: next })}
          required
          autocomplete="off"
        />
      )}
      <Field
        label={say('sign-in-user')}
        hint={
          names.free !== null && names.free === name
            ? say('register-name-free', { userId: `@${name}:${serverName}` })
            : say('register-name-rule')
        }
        value={wished.username}
        onValue={(next) => {
          names.forget();
          onWish({ ...wished, username: next });
        }}
        onLeave={() => void names.check(name)}
        error={busy || nameRefusal === null ? null : problemWords(words, nameRefusal)}
        focused
        required
        autocomplete="username"
      />
      <NewPasswordField
        label={say('sign-in-password')}
        value={password.value}
        onValue={password.onValue}
        error={busy ? null : password.error}
      />
      <Problem of={busy || isAboutName || password.isWeak ? null : problem} />
      <Button busy={busy}>{say('register-submit')}</Button>
    </form>
  );
}
