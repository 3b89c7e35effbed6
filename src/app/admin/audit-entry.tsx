import { Fragment } from 'preact';
import type { AuditRecord } from '../contract/types.js';
import { Name } from '../parts/name.js';
import { When } from '../parts/when.js';
import { eventWords, INSTANTS } from '../words/event-words.js';
import { useWords } from '../words/use-words.js';

/** One record: what, when, by whom and why; the rest on demand. */
export function AuditEntry({ of }: { readonly of: AuditRecord }) {
  const words = useWords();
  const { say } = words;
  const rest = [
    [say('audit-number'), String(of.sequence)],
    [say('audit-address'), of.address],
    [say('audit-client'), of.user_agent],
    [say('audit-device'), of.device_id],
    // What is an instant is in the words of the event.
    ...Object.entries(of.detail).flatMap(([name, value]) => (INSTANTS.includes(name) ? [] : [[name, String(value)]])),
  ].filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
  return (
    <li>
      <div>
        <strong>{eventWords(words, of)}</strong>
        <p class="small">
          <When at={Date.parse(of.at)} /> · {actorWords()}
        </p>
        {of.reason !== null && (
          <p>
            {say('audit-reason')}{' '}
            <q>
              <Name of={of.reason} />
            </q>
          </p>
        )}
        <details>
          <summary class="small">{say('audit-more-facts')}</summary>
          <dl class="facts small">
            {rest.map(([name, value]) => (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>
                  <Name of={value} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </details>
      </div>
    </li>
  );

  function actorWords(): string {
    const { kind, user_id: user } = of.actor;
    if (kind === 'administrator' && user !== undefined) return say('actor-administrator-named', { user });
    return say(`actor-${kind === 'command_line' ? 'command-line' : kind}`);
  }
}
