import { useState } from 'preact/hooks';
import { signOutUser, unlockUser } from '../contract/operations.js';
import type { UserRecord } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { useOffice } from './office.js';
import { ResetUser } from './reset-user.js';
import { UserRoles } from './user-roles.js';

export interface UserActionsProps {
  readonly of: UserRecord;
  /** Something is different, in words. */
  readonly onChange: (words: string) => void;
}

/** What this administrator may do to this account. */
export function UserActions({ of, onChange }: UserActionsProps) {
  const { say } = useWords();
  const { isAdmin } = useOffice();
  const [doing, begin] = useState<'reset' | 'unlock' | 'sign-out' | 'roles' | null>(null);
  const path = { userId: of.user_id };
  const close = (): void => begin(null);
  const done = (words: string): void => {
    close();
    onChange(words);
  };
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{say('user-actions')}</h2>
      <div class="row">
        {of.locked && <Button onPress={() => begin('unlock')}>{say('user-unlock')}</Button>}
        {isAdmin && (
          <Button kind="plain" onPress={() => begin('roles')}>
            {say('user-change-roles')}
          </Button>
        )}
        {isAdmin && (
          <Button kind="plain" onPress={() => begin('sign-out')}>
            {say('user-sign-out')}
          </Button>
        )}
        {of.reset === null && (
          <Button kind="danger" onPress={() => begin('reset')}>
            {say('user-reset')}
          </Button>
        )}
      </div>
      {doing === 'unlock' && (
        <Act
          title={say('user-unlock-title', { user: of.user_id })}
          action={say('user-unlock')}
          run={(proof) => proof.run(unlockUser, { path })}
          onDone={() => done(say('user-unlocked'))}
          onClose={close}
        >
          <p>{say('user-unlock-means')}</p>
        </Act>
      )}
      {doing === 'sign-out' && (
        <Act
          title={say('user-sign-out-title', { user: of.user_id })}
          action={say('user-sign-out')}
          isGrave
          run={(proof) => proof.run(signOutUser, { path })}
          onDone={() => done(say('user-signed-out'))}
          onClose={close}
        >
          <p>{say('user-sign-out-means')}</p>
        </Act>
      )}
      {doing === 'reset' && <ResetUser userId={of.user_id} onDone={done} onClose={close} />}
      {doing === 'roles' && <UserRoles of={of} onDone={done} onClose={close} />}
    </section>
  );
}
