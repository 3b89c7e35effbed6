import { useQuery } from '../api/use-query.js';
import { getEnforcement } from '../contract/operations.js';
import type { Enforcement, UserRecord } from '../contract/types.js';
import { Name } from '../parts/name.js';
import { When } from '../parts/when.js';
import { dateWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';
import { isRequiredOf } from './required-of.js';
import { rolesWords } from './role-words.js';
import { StateMark } from './state-mark.js';

/** How an account stands. */
export function UserFacts({ of }: { readonly of: UserRecord }) {
  const words = useWords();
  const { say, language } = words;
  const { data: rule } = useQuery(getEnforcement, {});
  const { deactivated_at: ended, recovery } = of;
  return (
    <dl class="facts">
      <dt>{say('users-state')}</dt>
      <dd>
        <StateMark state={of.two_factor} />
        {of.locked && <StateMark state="locked" />}
      </dd>
      {rule && (
        <>
          <dt>{say('user-required')}</dt>
          <dd>{requiredWords(rule)}</dd>
        </>
      )}
      <dt>{say('user-codes')}</dt>
      <dd>
        {recovery === null
          ? say('user-no-codes')
          : say('user-codes-left', { count: recovery.remaining, total: recovery.total })}
      </dd>
      <dt>{say('users-roles')}</dt>
      <dd>{of.roles.length > 0 ? rolesWords(words, of.roles) : say('users-no-roles')}</dd>
      <dt>{say('users-since')}</dt>
      <dd>
        <When at={of.created_at} />
      </dd>
      {ended !== null && (
        <>
          <dt>
            <StateMark state="deactivated" />
          </dt>
          <dd>
            <When at={ended} />
          </dd>
        </>
      )}
      {of.emails.length > 0 && (
        <>
          <dt>{say('user-emails')}</dt>
          <dd>
            {of.emails.map(({ address }) => (
              <div key={address}>
                <Name of={address} />
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );

  function requiredWords({ required, from, in_force: inForce }: Enforcement): string {
    if (!isRequiredOf(required, of.roles)) return say('user-required-not');
    return inForce || from === null
      ? say('user-required-now')
      : say('user-required-from', { date: dateWords(language, from) });
  }
}
