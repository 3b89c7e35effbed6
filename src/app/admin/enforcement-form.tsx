import { useState } from 'preact/hooks';
import { changeEnforcement } from '../contract/operations.js';
import type { Enforcement } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { CheckField } from '../parts/check-field.js';
import { Field } from '../parts/field.js';
import { Act } from '../proof/act.js';
import { dateWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';
import { Affected } from './affected.js';
import { localInput } from './local-input.js';
import { rolesIn } from './role-words.js';

export interface EnforcementFormProps {
  readonly now: Enforcement;
  readonly onChange: () => void;
}

const WHO = ['nobody', 'administrators', 'everyone', 'roles'] as const;

/** Says anew who must have a second factor; who would be asked is shown before. */
export function EnforcementForm({ now, onChange }: EnforcementFormProps) {
  const { say, language } = useWords();
  const [who, choose] = useState<(typeof WHO)[number]>(
    Array.isArray(now.required) ? 'roles' : (now.required as 'nobody'),
  );
  const [roles, setRoles] = useState(Array.isArray(now.required) ? now.required.join(' ') : '');
  const [from, setFrom] = useState(now.from === null || now.in_force ? '' : localInput(now.from));
  const [tried, dryRun] = useState<string | null>(null);
  const [saving, save] = useState(false);
  const [missing, miss] = useState(false);

  const required = who === 'roles' ? rolesIn(roles) : who;
  const asked = Array.isArray(required) ? required.join(',') : required;
  const at = from === '' ? null : Date.parse(from);
  const ready = (go: () => void): void => {
    const isMissing = required.length === 0;
    miss(isMissing);
    if (!isMissing) go();
  };
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">{say('enforcement-change')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ready(() => save(true));
        }}
      >
        <fieldset>
          <legend>{say('enforcement-who')}</legend>
          {WHO.map((each) => (
            <CheckField
              key={each}
              group="who"
              label={say(`enforcement-who-${each}`)}
              checked={who === each}
              onChecked={() => choose(each)}
            />
          ))}
        </fieldset>
        {who === 'roles' && (
          <Field
            label={say('enforcement-which-roles')}
            hint={say('roles-others-hint')}
            value={roles}
            onValue={setRoles}
            error={missing ? say('enforcement-name-roles') : null}
            autocomplete="off"
          />
        )}
        {who !== 'nobody' && (
          <Field
            label={say('enforcement-from')}
            hint={say('enforcement-from-hint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
            type="datetime-local"
            value={from}
            onValue={setFrom}
          />
        )}
        <div class="row">
          <Button>{say('enforcement-save')}</Button>
          {who !== 'nobody' && (
            <Button kind="plain" onPress={() => ready(() => dryRun(asked))}>
              {say('enforcement-try')}
            </Button>
          )}
        </div>
      </form>
      {tried !== null && who !== 'nobody' && tried === asked && <Affected key={tried} required={tried} />}
      {saving && (
        <Act
          title={say('enforcement-save-title')}
          action={say('enforcement-save')}
          run={(proof) =>
            proof.run(changeEnforcement, { body: { required, ...(at !== null && who !== 'nobody' && { from: at }) } })
          }
          onDone={onChange}
          onClose={() => save(false)}
        >
          <p>{meaning()}</p>
        </Act>
      )}
    </section>
  );

  function meaning(): string {
    if (who === 'nobody') return say('enforcement-means-nobody');
    return at === null
      ? say('enforcement-means-now')
      : say('enforcement-means-from', { date: dateWords(language, at) });
  }
}
