import { CopyButton } from '../parts/copy-button.js';
import { useWords } from '../words/use-words.js';

export interface Key {
  /** An SVG image in a data URI. */
  readonly qr: string;
  /** In groups of four. */
  readonly typed: string;
  /** `otpauth://…` */
  readonly uri: string;
}

/** The key of a new authenticator: to scan, to type, or to open on this very device. */
export function KeyToScan({ qr, typed, uri }: Key) {
  const { say } = useWords();
  return (
    <div class="key">
      <img src={qr} alt={say('enrol-qr')} width="224" height="224" />
      <details>
        <summary>{say('enrol-cannot-scan')}</summary>
        <p>{say('enrol-type-key')}</p>
        <code class="typed" dir="ltr">
          {typed}
        </code>
        <CopyButton text={typed.replaceAll(' ', '')} label={say('enrol-copy-key')} />
      </details>
      {uri.startsWith('otpauth://') && (
        <p>
          <a href={uri}>{say('enrol-open-app')}</a>
        </p>
      )}
    </div>
  );
}
