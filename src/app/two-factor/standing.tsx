import type { TwoFactor } from '../contract/types.js';
import { dateWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';

/** How it stands with two-factor, in words, and whatever the person should do something about. */
export function Standing({ of }: { readonly of: TwoFactor }) {
  const { say, language } = useWords();
  const { enabled, required, required_by: by, recovery, locked, reset, reenrolment } = of;
  const on = (at: number): string => dateWords(language, at);
  return (
    <>
      <p class="standing">
        <strong class={enabled ? 'on' : 'off'}>{say(enabled ? 'security-on' : 'security-off')}</strong>{' '}
        {say(enabled ? 'security-on-means' : 'security-off-means')}
      </p>
      {!enabled && required && <p class="warn">{say('security-required')}</p>}
      {!enabled && !required && by !== null && <p class="warn">{say('security-required-by', { date: on(by) })}</p>}
      {locked && <p class="warn">{say('security-locked')}</p>}
      {reenrolment && <p class="warn">{say('security-reenrol')}</p>}
      {enabled && recovery === null && <p class="warn">{say('security-no-codes')}</p>}
      {recovery?.low && <p class="warn">{say('security-codes-low', { count: recovery.remaining })}</p>}
      {reset && (
        <div class="warn">
          <p>
            {reset.due_at === null
              ? say('security-reset-asked')
              : say('security-reset-due', { date: on(reset.due_at) })}
          </p>
          <p>{say('security-reset-means')}</p>
        </div>
      )}
    </>
  );
}
