import type { JsonObject } from '../base/json.js';
import type { StageForm } from '../uia/stage.js';

const TITLE = 'Set up a second factor';

export const setupForm: StageForm = {
  title: TITLE,
  text: 'Your account must have a second factor: an app on your phone that shows a new code every half minute. Have such an authenticator app ready.',
  fields: [],
  submit: 'Begin',
};

/** The form of the step that the stage's params are for: scan and enter a code, then keep the recovery codes. */
export function setupFormAfter({ secret, uri, qr, recovery_codes: codes }: JsonObject): StageForm {
  if (typeof codes === 'string') return keepCodes(codes.split(' '));
  return {
    title: TITLE,
    text: 'Scan this with your authenticator app, or type the key into it. Then enter the code that it shows.',
    shows: [
      { kind: 'picture', label: 'QR code of the key', url: String(qr) },
      { kind: 'text', label: 'Key', text: inGroups(String(secret)) },
    ],
    links: [{ label: 'Open an authenticator app on this device', url: String(uri) }],
    fields: [{ name: 'token', label: 'Code', kind: 'code', autocomplete: 'one-time-code', hint: '6 digits' }],
    submit: 'Turn on',
  };
}

const keepCodes = (codes: readonly string[]): StageForm => ({
  title: 'Keep your recovery codes',
  text: 'With one of these you get into your account when your authenticator is lost. Each works once. Print them or write them down: they are not shown again.',
  shows: [{ kind: 'list', label: 'Recovery codes', items: codes }],
  fields: [],
  sends: { saved: true },
  submit: 'I have kept them',
});

const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');
