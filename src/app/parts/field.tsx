import { useEffect, useId, useRef } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly type?: 'text' | 'password' | 'email' | 'search' | 'date' | 'datetime-local' | 'number';
  readonly required?: boolean;
  readonly maxLength?: number;
  /** The least and the most that a number may be. */
  readonly min?: number;
  readonly max?: number;
  /** A code is shown in wide letters. */
  readonly kind?: 'code';
  readonly inputMode?: 'text' | 'numeric' | 'email';
  readonly autocomplete?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  /** What is wrong with it; it gets the focus then. */
  readonly error?: string | null;
  readonly focused?: boolean;
}

/** Else browsers take a year of six digits, which no date has room for. */
const LAST_TIME = '9999-12-31T23:59';

/** A labelled input with its hint and its error beside it. */
export function Field({
  label,
  value,
  onValue,
  onLeave,
  hint,
  error = null,
  focused = false,
  kind,
  ...rest
}: FieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  useEffect(() => {
    if (error === null) return;
    input.current?.focus();
    // What was typed is replaced by typing on.
    input.current?.select();
  }, [error]);
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        type="text"
        autocapitalize="none"
        spellcheck={false}
        // The types of a plain input know each kind of input apart, and this one may be several.
        {...(rest.type === 'datetime-local' && { max: LAST_TIME })}
        {...(rest as object)}
        {...(kind && { class: kind })}
        id={id}
        ref={input}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...(onLeave && { onBlur: onLeave })}
        {...(about.length > 0 && { 'aria-describedby': about.join(' ') })}
        {...(error !== null && { 'aria-invalid': true })}
      />
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="alert" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
