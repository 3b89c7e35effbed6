import { Button } from '../parts/button.js';
import { CopyButton } from '../parts/copy-button.js';
import { useWords } from '../words/use-words.js';
import { useNewCodes } from './use-new-codes.js';

/** The code that took the place of the one just used, above whatever page there is. */
export function NewCode() {
  const { say } = useWords();
  const { one, forget } = useNewCodes();
  if (one === null) return null;
  return (
    <section class="new-code" aria-labelledby="new-code">
      <h2 id="new-code">{say('new-code-title')}</h2>
      <p>{say('new-code-why')}</p>
      <code class="typed" dir="ltr">
        {one}
      </code>
      <div class="row">
        <CopyButton text={one} label={say('codes-copy')} />
        <Button kind="plain" onPress={forget}>
          {say('codes-kept')}
        </Button>
      </div>
    </section>
  );
}
