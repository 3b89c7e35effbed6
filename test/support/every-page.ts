import { limitExceeded, MatrixError } from '../../src/base/matrix-error.js';
import { Secret } from '../../src/base/secret.js';
import { message } from '../../src/base/words.js';
import type { PageStage } from '../../src/http/pages/fallback-address.js';
import { signInForm } from '../../src/http/pages/sign-in-form.js';
import { qrDataUri } from '../../src/mfa/qr-data-uri.js';
import { readRedirectUrl } from '../../src/model/redirect-url.js';
import { addressConfirmedPage } from '../../src/pages/address-confirmed-page.js';
import { appOnlyPage } from '../../src/pages/app-only-page.js';
import { cancelResetPage, noResetPage, resetCancelledPage } from '../../src/pages/cancel-reset-page.js';
import { type ConfirmAddress, confirmAddressPage } from '../../src/pages/confirm-address-page.js';
import { donePage } from '../../src/pages/done-page.js';
import { elsewherePage } from '../../src/pages/elsewhere-page.js';
import { gonePage } from '../../src/pages/gone-page.js';
import type { Html } from '../../src/pages/html.js';
import type { PageHead } from '../../src/pages/layout.js';
import { linkOverPage } from '../../src/pages/link-over-page.js';
import { notNextPage } from '../../src/pages/not-next-page.js';
import { onwardPage } from '../../src/pages/onward-page.js';
import { refusedPage } from '../../src/pages/refused-page.js';
import { ssoBadAddressPage, ssoContinuePage, ssoElsewherePage } from '../../src/pages/sso-pages.js';
import { type StagePage, stagePage } from '../../src/pages/stage-page.js';
import { stoppedPage } from '../../src/pages/stopped-page.js';
import { dummyStage } from '../../src/stages/dummy.js';
import { recaptchaStage } from '../../src/stages/recaptcha.js';
import { setupForm, setupFormAfter } from '../../src/stages/setup-form.js';
import { termsStage } from '../../src/stages/terms.js';
import type { StageForm } from '../../src/uia/stage.js';
import { pageMessages, wordsIn } from './words.js';

export const PAGE_LANGUAGES: readonly string[] = [...pageMessages.keys()];

export const headIn = (language: string): PageHead => ({
  nonce: 'n',
  site: 'matrix.a-rather-long-name.example.org',
  words: wordsIn(language),
  languages: PAGE_LANGUAGES.map((each) => ({
    language: each,
    name: wordsIn(each)('language-name'),
    href: `?lang=${each}`,
  })),
});

const AT = Date.UTC(2026, 9, 1, 9, 5);
const ACCOUNT = '@somebody.with.a.long.name:matrix.a-rather-long-name.example.org';
const FLOW = ['m.login.password', 'm.login.2fa.totp'];
const OTHERS = [
  { title: message('totp-title'), href: '#a' },
  { title: message('recovery-title'), href: '#b' },
];
const field = (
  label: 'password-label' | 'totp-label' | 'recovery-label' | 'registration-token-label' | 'email-label',
) => ({
  name: 'token',
  label: message(label),
});

const FORMS = {
  password: { title: message('password-step-title'), fields: [{ ...field('password-label'), kind: 'password' }] },
  code: {
    title: message('totp-title'),
    text: message('totp-text'),
    fields: [{ ...field('totp-label'), kind: 'code', hint: message('totp-hint', { digits: 6 }) }],
  },
  recovery: {
    title: message('recovery-title'),
    text: message('recovery-text'),
    fields: [{ ...field('recovery-label'), kind: 'text', hint: 'xxxx-xxxx-xxxx-xxxx' }],
  },
  'registration token': {
    title: message('registration-token-title'),
    text: message('registration-token-text'),
    fields: [{ ...field('registration-token-label'), kind: 'text' }],
  },
  email: {
    title: message('email-title'),
    text: message('email-text'),
    fields: [{ ...field('email-label'), kind: 'text', autocomplete: 'email' }],
  },
  begin: setupForm,
} as const satisfies Record<string, StageForm>;

const CODES = Array.from({ length: 10 }, (_code, index) => `abcd-efgh-jkmn-pqr${index}`);
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const uri = `otpauth://totp/Example:${ACCOUNT}?secret=${secret}&issuer=Example`;
const codesForm = setupFormAfter({ recovery_codes: CODES.join(' ') });
const terms = {
  id: 'privacy',
  version: '1',
  texts: { en: { name: 'Privacy', url: 'https://example.org/privacy' } },
};
const never = { record: async () => undefined, read: async () => [] };
const termsForm = formOf(termsStage({ policies: [terms], terms: never }));
const captchaForm = formOf(recaptchaStage({ publicKey: 'k', verify: async () => false }));
const dummyForm = formOf(dummyStage());

function formOf({ form }: { readonly form?: StageForm }): StageForm {
  if (!form) throw new Error('a stage without a page');
  return form;
}

const step = (form: StageForm, more: Partial<StagePage> = {}, view: Partial<StagePage['view']> = {}) => {
  const page: StagePage = {
    stage: { type: FLOW[1] ?? '', schema: { type: 'object', required: ['token'] }, form },
    view: {
      session: 's',
      operation: 'login',
      words: message('do-sign-in-name', { name: 'Element on a telephone with a long name' }),
      subject: ACCOUNT,
      hasRequester: false,
      ownPages: false,
      request: {},
      address: '2001:db8:1234:5678:9abc:def0:1234:5678',
      createdAt: AT,
      flows: [FLOW],
      completed: FLOW.slice(0, 1),
      next: FLOW.slice(1),
      ...view,
    },
    formToken: 't',
    others: OTHERS,
    complaint: null,
    now: AT + 3 * 60_000,
    ...more,
  };
  return (head: PageHead): Html => stagePage(head, page);
};

const confirm =
  (purpose: ConfirmAddress['purpose'], problem: ConfirmAddress['problem'] = null) =>
  (head: PageHead) =>
    confirmAddressPage(head, { address: 'somebody@example.org', purpose, userId: ACCOUNT, formToken: 't', problem });

const devices = message('do-remove-devices', { count: 2, devices: ['JQXKLMPZAB', 'PHONE'] });
const wrongCode = new MatrixError(401, 'M_FORBIDDEN', 'Wrong code', { phrase: message('refused-code') });
const strangers = new MatrixError(400, 'M_UNKNOWN', 'The machine is out of paper');

const SITE = 'app.a-rather-long-name.example.org';
const PASSWORD_STAGE: PageStage = {
  type: FLOW[0] ?? '',
  role: 'identity',
  schema: { type: 'object' },
  attempt: async () => ({ outcome: 'passed' }),
  form: FORMS.password,
};
const signIn = signInForm(PASSWORD_STAGE).form;
const wrongPassword = new MatrixError(401, 'M_FORBIDDEN', 'Wrong', { phrase: message('refused-password') });

function leadingTo(text: string): (head: PageHead) => Html {
  const target = readRedirectUrl(text);
  if (!target) throw new Error(`no address: ${text}`);
  return (head) => ssoContinuePage(head, { target, userId: ACCOUNT, formToken: 't' });
}

/** Every page that the server makes, in each of its states. */
export const everyPage = async (): Promise<Readonly<Record<string, (head: PageHead) => Html>>> => ({
  password: step(FORMS.password, {}, { hasRequester: true, words: devices }),
  code: step(FORMS.code),
  'code, wrong': step(FORMS.code, { complaint: wrongCode }),
  'code, too many': step(FORMS.code, {
    complaint: limitExceeded(7_100_000, 'Too many', message('refused-many-codes')),
  }),
  'code, of the wrong form': step(FORMS.code, {
    complaint: new MatrixError(400, 'M_INVALID_PARAM', 'auth.token is short'),
  }),
  'code, old page': step(FORMS.code, { complaint: message('stale-form-enter') }),
  'code, begun an hour ago': step(FORMS.code, { now: AT + 3_600_000 }),
  'code, refused by a stranger': step(FORMS.code, { complaint: strangers }),
  recovery: step(FORMS.recovery),
  'registration token': step(FORMS['registration token'], {}, { subject: null }),
  email: step(FORMS.email, {}, { subject: null, words: message('do-reset-password') }),
  nothing: step(dummyForm),
  captcha: step(captchaForm),
  terms: step(termsForm),
  'set-up, begin': step(FORMS.begin),
  'set-up, key': step(setupFormAfter({ secret, uri, qr: await qrDataUri(new Secret(uri)) })),
  'set-up, codes': step(codesForm),
  'set-up, not finished': step(codesForm, { complaint: message('not-finished') }),
  done: (head) => donePage(head, { next: null }),
  'done, one more': (head) => donePage(head, { next: OTHERS }),
  'not next': (head) => notNextPage(head, { first: OTHERS }),
  'not next, in the app': (head) => notNextPage(head, { first: [] }),
  gone: gonePage,
  stopped: stoppedPage,
  elsewhere: elsewherePage,
  'in the app only': appOnlyPage,
  refused: (head) => refusedPage(head, limitExceeded(5000)),
  'refused, by a stranger': (head) => refusedPage(head, strangers),
  'confirm a new password': confirm('reset_password'),
  'confirm an address': confirm('add_threepid', message('stale-form-press')),
  'confirm a registration': confirm('register'),
  'address confirmed': (head) => addressConfirmedPage(head, { nextLink: 'https://app.example.org/welcome' }),
  'link over': linkOverPage,
  'keep factors': (head) => cancelResetPage(head, { userId: ACCOUNT, formToken: 't', problem: null }),
  'factors kept': resetCancelledPage,
  'no reset': noResetPage,
  'sign in': step(signIn, {}, { ownPages: true, subject: null, words: message('do-sso-site', { site: SITE }) }),
  'sign in, wrong': step(
    signInForm(PASSWORD_STAGE, ACCOUNT).form,
    { complaint: wrongPassword },
    { ownPages: true, subject: null },
  ),
  'code of a sign-in to an app': step(
    FORMS.code,
    {},
    { ownPages: true, words: message('do-sso-app', { app: 'io.element.desktop' }) },
  ),
  'continue to a site': leadingTo(`http://${SITE}/a/rather/long/path?with=a&longer=query#/and/a/fragment`),
  'continue to an app': leadingTo('io.element.desktop:/vector/webapp/'),
  'a sign-in to nowhere': ssoBadAddressPage,
  'a sign-in of another browser': ssoElsewherePage,
  onward: (head) => onwardPage(head, { location: '?session=s' }),
});
