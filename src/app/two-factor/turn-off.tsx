import { useState } from 'preact/hooks';
import { disableTwoFactor } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';

export interface TurnOffProps {
  /** Whether the account must have a second factor. */
  readonly required: boolean;
  readonly onDone: () => void;
}

export function TurnOff({ required, onDone }: TurnOffProps) {
  const { say } = useWords();
  const [asking, ask] = useState(false);
  return (
    <section aria-labelledby="turn-off">
      <h2 id="turn-off">{say('turn-off-title')}</h2>
      <p>{say(required ? 'turn-off-required' : 'turn-off-means')}</p>
      {!required && (
        <Button kind="danger" onPress={() => ask(true)}>
          {say('turn-off')}
        </Button>
      )}
      {asking && (
        <Act
          title={say('turn-off')}
          action={say('turn-off')}
          isGrave
          run={(proof) => proof.run(disableTwoFactor, {})}
          onDone={() => {
            ask(false);
            onDone();
          }}
          onClose={() => ask(false)}
        >
          <p>{say('turn-off-sure')}</p>
        </Act>
      )}
    </section>
  );
}
