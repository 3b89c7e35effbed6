import { useState } from 'preact/hooks';
import { useSite } from '../api/use-site.js';
import { deleteTotp } from '../contract/operations.js';
import type { TwoFactor } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { LastUsed } from '../parts/last-used.js';
import { Name } from '../parts/name.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { RenameDialog } from './rename-dialog.js';

type Factor = TwoFactor['factors'][number];

export interface AuthenticatorsProps {
  readonly of: readonly Factor[];
  readonly onAdd: () => void;
  /** Something is different, in words. */
  readonly onChange: (words: string) => void;
}

export function Authenticators({ of, onAdd, onChange }: AuthenticatorsProps) {
  const { say } = useWords();
  const { data: site } = useSite();
  const most = site?.most_authenticators ?? Number.POSITIVE_INFINITY;
  const [renaming, rename] = useState<Factor | null>(null);
  const [revoking, revoke] = useState<Factor | null>(null);
  return (
    <section aria-labelledby="factors">
      <h2 id="factors">{say('factors-title')}</h2>
      <ul class="things">
        {of.map((factor) => (
          <li key={factor.id}>
            <div>
              <strong>
                <Name of={factor.name} />
              </strong>
              <LastUsed createdAt={factor.created_at} lastUsedAt={factor.last_used_at} />
            </div>
            <div class="row">
              <Button
                kind="plain"
                onPress={() => rename(factor)}
                label={say('factor-rename-label', { name: factor.name })}
              >
                {say('factor-rename')}
              </Button>
              <Button
                kind="danger"
                onPress={() => revoke(factor)}
                label={say('factor-revoke-label', { name: factor.name })}
              >
                {say('factor-revoke')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {of.length < most ? (
        <Button kind="plain" onPress={onAdd}>
          {say('factor-add')}
        </Button>
      ) : (
        <p class="hint">{say('factor-most', { count: most })}</p>
      )}
      {renaming && (
        <RenameDialog
          factor={renaming}
          onDone={(name) => {
            rename(null);
            if (name !== null) onChange(say('factor-renamed', { name }));
          }}
        />
      )}
      {revoking && (
        <Act
          title={say('factor-revoke-title', { name: revoking.name })}
          action={say('factor-revoke')}
          isGrave
          run={(proof) => proof.run(deleteTotp, { path: { factorId: revoking.id } })}
          onDone={() => {
            revoke(null);
            onChange(say('factor-revoked', { name: revoking.name }));
          }}
          onClose={() => revoke(null)}
        >
          <p>{say(of.length === 1 ? 'factor-revoke-last' : 'factor-revoke-means')}</p>
        </Act>
      )}
    </section>
  );
}
