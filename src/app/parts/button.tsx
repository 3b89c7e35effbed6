import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** Absent: it submits its form. */
  readonly onPress?: () => void;
  readonly kind?: 'main' | 'plain' | 'danger';
  readonly busy?: boolean;
  readonly label?: string;
}

/** A button. While it is busy a press does nothing; it keeps the focus. */
export function Button({ children, onPress, kind = 'main', busy = false, label }: ButtonProps) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      class={kind}
      aria-disabled={busy || undefined}
      aria-label={label}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
