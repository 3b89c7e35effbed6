import { useState } from 'preact/hooks';
import { resetUser } from '../contract/operations.js';
import { Field } from '../parts/field.js';
import { Act } from '../proof/act.js';
import { dateWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';
import { useOffice } from './office.js';

export interface ResetUserProps {
  readonly userId: string;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

const MOST_CHARACTERS = 500;
const HOUR_MS = 3_600_000;

/** Takes all second factors of an account away, or asks for it. */
export function ResetUser({ userId, onDone, onClose }: ResetUserProps) {
  const { say, language } = useWords();
  const { resets } = useOffice();
  const [reason, setReason] = useState('');
  const hours = Math.ceil(resets.delay_ms / HOUR_MS);
  return (
    <Act
      title={say('reset-title', { user: userId })}
      action={say('user-reset')}
      isGrave
      run={(proof) => proof.run(resetUser, { path: { userId }, body: { reason: reason.trim() } })}
      onDone={({ due_at: due, approve_by: until }) => {
        if (until !== undefined) onDone(say('reset-asked', { date: dateWords(language, until) }));
        else onDone(due === undefined ? say('reset-done') : say('reset-waits', { date: dateWords(language, due) }));
      }}
      onClose={onClose}
    >
      <p>{say('reset-means')}</p>
      {resets.second_approval && <p class="notice">{say('reset-needs-approval')}</p>}
      {hours > 0 && <p class="notice">{say('reset-delay', { hours })}</p>}
      <Field
        label={say('reset-reason')}
        hint={say('reset-reason-hint')}
        value={reason}
        onValue={setReason}
        required
        focused
        maxLength={MOST_CHARACTERS}
        autocomplete="off"
      />
    </Act>
  );
}
