import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { CopyButton } from '../parts/copy-button.js';
import { Field } from '../parts/field.js';
import { useWords } from '../words/use-words.js';
import { download } from './download.js';

export interface CodesToKeepProps {
  readonly codes: readonly string[];
  /** As the server words them, for a file; absent: the codes alone. */
  readonly text?: string | undefined;
  readonly onKept: () => void;
  readonly busy?: boolean;
}

/** New recovery codes, this once: to copy, save or print, and then to prove that they were kept. The proof stays on this page. */
export function CodesToKeep({ codes, text = codes.join('\n'), onKept, busy = false }: CodesToKeepProps) {
  const { say } = useWords();
  const [checking, check] = useState(false);
  return checking ? (
    <KeptCheck codes={codes} onKept={onKept} onBack={() => check(false)} busy={busy} />
  ) : (
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
        <Button kind="plain" onPress={() => download(say('codes-file'), text)}>
          {say('codes-download')}
        </Button>
        <Button kind="plain" onPress={() => print()}>
          {say('codes-print')}
        </Button>
      </div>
      <Button onPress={() => check(true)}>{say('codes-kept')}</Button>
    </>
  );
}

interface KeptCheckProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
  readonly onBack: () => void;
  readonly busy: boolean;
}

function KeptCheck({ codes, onKept, onBack, busy }: KeptCheckProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        if (codes.some((code) => folded(code) === folded(typed))) onKept();
        else setWrong(wrong + 1);
      }}
    >
      <p>{say('codes-check')}</p>
      <Field
        key={wrong}
        label={say('proof-recovery')}
        kind="code"
        value={typed}
        onValue={setTyped}
        error={wrong > 0 ? say('codes-check-wrong') : null}
        focused
        required
        autocomplete="off"
      />
      <Button busy={busy}>{say('codes-check-done')}</Button>
      <div class="row">
        <Button kind="plain" onPress={onBack}>
          {say('codes-show-again')}
        </Button>
        <Button kind="plain" onPress={onKept} busy={busy}>
          {say('codes-skip-check')}
        </Button>
      </div>
    </form>
  );
}

/** As the server reads a code: case, spaces and dashes do not matter. */
const folded = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');
