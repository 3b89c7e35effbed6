import type { JsonObject } from '../base/json.js';
import { message } from '../base/words.js';
import type { StageForm } from '../uia/stage.js';

const TITLE = message('setup-title');

export const setupForm: StageForm = {
  title: TITLE,
  text: message('setup-text'),
  fields: [],
  submit: message('setup-begin'),
};

/** The form of the step that the stage's params are for: scan and enter a code, then keep the recovery codes. */
export function setupFormAfter({ secret, uri, qr, recovery_codes: codes }: JsonObject): StageForm {
  if (typeof codes === 'string') return keepCodes(codes.split(' '));
  return {
    title: TITLE,
    text: message('setup-scan'),
    shows: [
      { kind: 'picture', label: message('setup-picture'), url: String(qr) },
      { kind: 'text', label: message('setup-key'), text: inGroups(String(secret)) },
    ],
    links: [{ label: message('setup-open-app'), url: String(uri) }],
    fields: [
      {
        name: 'token',
        label: message('totp-label'),
        kind: 'code',
        autocomplete: 'one-time-code',
        hint: message('totp-hint', { digits: 6 }),
      },
    ],
    submit: message('setup-submit'),
  };
}

const keepCodes = (codes: readonly string[]): StageForm => ({
  title: message('setup-codes-title'),
  text: message('setup-codes-text'),
  shows: [{ kind: 'list', label: message('setup-codes-list'), items: codes }],
  fields: [],
  sends: { saved: true },
  submit: message('setup-codes-kept'),
});

const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');
