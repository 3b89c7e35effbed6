import { message } from '../../base/words.js';
import type { StageForm } from '../../uia/stage.js';
import type { PageStage } from './fallback-address.js';

/** The form of the password where nobody has said yet who they are; `typed`: the name that was entered before. */
export function signInForm(stage: PageStage, typed?: string): PageStage {
  const user = {
    name: 'user',
    label: message('sso-user-label'),
    kind: 'text',
    autocomplete: 'username',
    ...(typed !== undefined && { value: typed }),
  } as const;
  const form: StageForm = { ...stage.form, title: message('sso-sign-in-title'), fields: [user, ...stage.form.fields] };
  return { ...stage, form, schema: { ...stage.schema, required: ['user', 'password'] } };
}
