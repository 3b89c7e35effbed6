import { useState } from 'preact/hooks';
import { approveReset, cancelReset } from '../contract/operations.js';
import type { UserRecord } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { Name } from '../parts/name.js';
import { When } from '../parts/when.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { useOffice } from './office.js';
import { StateMark } from './state-mark.js';

export interface WaitingResetProps {
  readonly of: NonNullable<UserRecord['reset']>;
  readonly user: Pick<UserRecord, 'user_id'>;
  /** Whether the account is one to change. */
  readonly isTheirs: boolean;
  readonly onChange: (words: string) => void;
}

/** A reset that waits for another administrator or for its time, to be approved or stopped. */
export function WaitingReset({ of, user, isTheirs, onChange }: WaitingResetProps) {
  const { say } = useWords();
  const { userId, mayChange } = useOffice();
  const [asking, ask] = useState<'approve' | 'cancel' | null>(null);
  const { approve_by: approveBy, due_at: dueAt } = of;
  const isOwnRequest = of.by === userId;
  const path = { userId: user.user_id };
  return (
    <section class="box" aria-labelledby="reset">
      <h2 id="reset">
        <StateMark state="reset_waiting" />
      </h2>
      <dl class="facts">
        <dt>{say('reset-by')}</dt>
        <dd>
          <Name of={of.by} />
        </dd>
        <dt>{say('reset-reason')}</dt>
        <dd>
          <Name of={of.reason} />
        </dd>
        {approveBy !== null && (
          <>
            <dt>{say('reset-approve-by')}</dt>
            <dd>
              <When at={approveBy} />
            </dd>
          </>
        )}
        {of.approved_by !== null && (
          <>
            <dt>{say('reset-approved-by')}</dt>
            <dd>
              <Name of={of.approved_by} />
            </dd>
          </>
        )}
        {dueAt !== null && (
          <>
            <dt>{say('reset-due')}</dt>
            <dd>
              <When at={dueAt} />
            </dd>
          </>
        )}
      </dl>
      {approveBy !== null && isOwnRequest && <p class="small">{say('reset-own-request')}</p>}
      {isTheirs && mayChange && (
        <div class="row">
          {approveBy !== null && !isOwnRequest && (
            <Button kind="danger" onPress={() => ask('approve')}>
              {say('reset-approve')}
            </Button>
          )}
          <Button kind="plain" onPress={() => ask('cancel')}>
            {say('reset-cancel')}
          </Button>
        </div>
      )}
      {asking === 'approve' && (
        <Act
          title={say('reset-approve-title', { user: user.user_id })}
          action={say('reset-approve')}
          isGrave
          run={(proof) => proof.run(approveReset, { path, body: { id: of.id } })}
          onDone={({ due_at: due }) => {
            ask(null);
            onChange(say(due === undefined ? 'reset-done' : 'reset-approved'));
          }}
          onClose={() => ask(null)}
        >
          <p>{say('reset-approve-means')}</p>
        </Act>
      )}
      {asking === 'cancel' && (
        <Act
          title={say('reset-cancel-title', { user: user.user_id })}
          action={say('reset-cancel')}
          run={(proof) => proof.run(cancelReset, { path, body: { id: of.id } })}
          onDone={() => {
            ask(null);
            onChange(say('reset-cancelled'));
          }}
          onClose={() => ask(null)}
        >
          <p>{say('reset-cancel-means')}</p>
        </Act>
      )}
    </section>
  );
}
