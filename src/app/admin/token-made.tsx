import { useEffect, useRef } from 'preact/hooks';
import type { RegistrationTokenMade } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { CopyButton } from '../parts/copy-button.js';
import { useWords } from '../words/use-words.js';

export interface TokenMadeProps {
  readonly of: RegistrationTokenMade;
  readonly onClose: () => void;
}

/** A new token and the link that holds it, this once. What stands after the `#` is sent to no server. */
export function TokenMade({ of, onClose }: TokenMadeProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const link = `${location.origin}/account/register#token=${encodeURIComponent(of.token)}`;
  return (
    <section class="box" aria-labelledby="made">
      <h2 id="made" tabIndex={-1} ref={heading}>
        {say('tokens-made')}
      </h2>
      <p>{say('tokens-made-once')}</p>
      <p class="small">{say('tokens-link')}</p>
      <code class="typed" dir="ltr">
        {link}
      </code>
      <CopyButton text={link} label={say('tokens-copy-link')} />
      <p class="small">{say('tokens-token')}</p>
      <code class="typed" dir="ltr">
        {of.token}
      </code>
      <CopyButton text={of.token} label={say('tokens-copy')} />
      <div class="row">
        <Button kind="plain" onPress={onClose}>
          {say('tokens-kept')}
        </Button>
      </div>
    </section>
  );
}
