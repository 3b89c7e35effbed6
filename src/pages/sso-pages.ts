import type { RedirectUrl } from '../model/redirect-url.js';
import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';
import { messagePage } from './message-page.js';
import { FORM_TOKEN, STOP } from './stage-page.js';

export interface SsoContinue {
  readonly target: RedirectUrl;
  readonly userId: string;
  readonly formToken: string;
}

/** The last page of a sign-in in the browser: where it leads, asked once. */
export function ssoContinuePage(head: PageHead, { target, userId, formToken }: SsoContinue): Html {
  const { words } = head;
  const isApp = target.kind === 'app';
  const title = words(isApp ? 'sso-continue-app-title' : 'sso-continue-site-title');
  const content = html`<h1>${title}</h1>
<p class="lead">${words('sso-continue-text')}</p>
<dl class="facts unowned">
<dt>${words(isApp ? 'sso-app' : 'sso-site')}</dt><dd><bdi>${target.name}</bdi></dd>
<dt>${words('sso-address')}</dt><dd class="plain"><bdi>${target.href}</bdi></dd>
<dt>${words('step-account')}</dt><dd><bdi>${userId}</bdi></dd>
</dl>
${target.readable && html`<p class="warn">${words('sso-not-encrypted')}</p>`}
<form method="post">
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
<button class="go">${words('sso-continue', { name: target.name })}</button>
</form>
${isApp && html`<p class="small">${words('sso-nothing-happens')}</p>`}
<form method="post" class="stop">
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
<p class="small">${words('sso-stop-hint')}</p>
<button name="${STOP}" value="yes">${words('step-stop')}</button>
</form>`;
  return layout(head, { title, content });
}

/** For an address that no app can be at. */
export const ssoBadAddressPage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('sso-bad-address-title'),
    paragraphs: [head.words('sso-bad-address-why'), head.words('sso-bad-address-what-now')],
  });

/** For a browser that did not begin the sign-in, or keeps no cookies. */
export const ssoElsewherePage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('sso-elsewhere-title'),
    paragraphs: [head.words('sso-elsewhere-why'), head.words('sso-elsewhere-close')],
  });
