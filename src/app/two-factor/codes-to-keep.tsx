import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { CopyButton } from '../parts/copy-button.js';
import { useWords } from '../words/use-words.js';
import { CodesSheet } from './codes-sheet.js';
import { download } from './download.js';
import { KeptCheck } from './kept-check.js';

export interface CodesToKeepProps {
  readonly codes: readonly string[];
  /** As the server words them, for a file; absent: the account and the codes. */
  readonly text?: string | undefined;
  /** Whose they are. */
  readonly account: string;
  readonly onKept: () => void;
  readonly busy?: boolean;
}

/** New recovery codes, this once: to copy, save or print, and then to prove that they were kept. The proof stays on this page. */
export function CodesToKeep({ codes, text, account, onKept, busy = false }: CodesToKeepProps) {
  const { say } = useWords();
  const [checking, check] = useState(false);
  if (checking) return <KeptCheck codes={codes} onKept={onKept} onBack={() => check(false)} busy={busy} />;
  const file = text ?? [account, ...codes, ''].join('\n');
  return (
    <>
      <p>{say('codes-why')}</p>
      <p class="warn">{say('codes-once')}</p>
      <ol class="codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="row">
        <CopyButton text={codes.join('\n')} label={say('codes-copy')} />
        <Button kind="plain" onPress={() => download(say('codes-file'), file)}>
          {say('codes-download')}
        </Button>
        <Button kind="plain" onPress={() => print()}>
          {say('codes-print')}
        </Button>
      </div>
      <Button onPress={() => check(true)}>{say('codes-kept')}</Button>
      <CodesSheet codes={codes} account={account} />
    </>
  );
}
