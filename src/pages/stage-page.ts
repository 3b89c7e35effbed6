import type { Words } from '../base/words.js';
import { readRedirectUrl } from '../model/redirect-url.js';
import type { SessionView } from '../uia/page-door.js';
import type { Stage, StageForm, StageFormLink } from '../uia/stage.js';
import { begunWords } from './begun.js';
import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';
import { type Complaint, type Problem, problemOf } from './problem.js';
import { progress } from './progress.js';
import { stageExhibit } from './stage-exhibit.js';
import { stageField } from './stage-field.js';
import { type StageLink, stageLinks } from './stage-link.js';

/** The names of what a page sends besides the fields of its stage. */
export const FORM_TOKEN = '_form_token';
export const STOP = '_stop';

export interface StagePage {
  readonly stage: Pick<Stage, 'type' | 'schema'> & { readonly form: StageForm };
  readonly view: SessionView;
  readonly formToken: string;
  /** Where its forms are sent; absent: to its own address. */
  readonly action?: string;
  /** The stages that could come next in its place. */
  readonly others: readonly StageLink[];
  /** Why it is shown again. */
  readonly complaint: Complaint | null;
  readonly now: number;
}

/** The page of any stage that is next, made of its form. */
export function stagePage(head: PageHead, page: StagePage): Html {
  const { words } = head;
  const { stage, view, others, complaint } = page;
  const { form } = stage;
  const problem = complaint && problemOf(words, complaint, form);
  const title = words.say(form.title);
  const content = html`${progress(words, view, stage.type)}
<h1>${title}</h1>
${form.text !== undefined && html`<p class="lead">${words.say(form.text)}</p>`}
${form.shows === undefined && linkList(words, form.links ?? [])}
${facts(words, page)}
${form.shows !== undefined && [form.shows.map((exhibit) => stageExhibit(words, exhibit)), linkList(words, form.links ?? [])]}
${form.appOnly !== true && stageForm(words, page, problem)}
${others.length > 0 && html`<nav class="others" aria-labelledby="others"><h2 id="others">${words('step-other-ways')}</h2>${stageLinks(words, others)}</nav>`}
${stopForm(words, page)}`;
  return layout(head, { title: problem ? words('step-error-title', { title }) : title, content });
}

const linkList = (words: Words, links: readonly StageFormLink[]): Html | false =>
  links.length > 0 &&
  html`<ul class="documents">${links.map(
    ({ url, label, language }) =>
      html`<li><a${linkTo(url)} rel="noopener noreferrer"${
        language !== undefined && html` hreflang="${language}" lang="${language}"`
      }>${words.say(label)}</a>${language !== undefined && html` <span class="small">(${language})</span>`}</li>`,
  )}</ul>`;

/** To the web or to an app on this very device; what a browser would act on itself, such as `javascript:`, leads nowhere. */
function linkTo(url: string): Html | false {
  if (/^https?:/i.test(url)) return html` href="${url}" target="_blank"`;
  return readRedirectUrl(url)?.kind === 'app' && html` href="${url}"`;
}

function facts(words: Words, { view, now }: StagePage): Html {
  const isUnowned = !view.hasRequester && !view.ownPages;
  const begun = { at: view.createdAt, address: view.address };
  return html`<dl class="facts${isUnowned && ' unowned'}">
<dt>${words('step-what')}</dt><dd><bdi>${words.say(view.words)}</bdi></dd>
${view.subject !== null && html`<dt>${words('step-account')}</dt><dd><bdi>${view.subject}</bdi></dd>`}
${isUnowned && html`<dt>${words('step-begun')}</dt><dd class="plain">${begunWords(words, begun, now)}</dd>`}
</dl>
${isUnowned && view.subject !== null && html`<p class="warn">${words('step-warning')}</p>`}`;
}

function stageForm(words: Words, { stage, view, formToken, action }: StagePage, problem: Problem | null): Html {
  const { form, schema } = stage;
  const required: unknown = schema.required;
  const first = form.fields.findIndex(({ value }) => value === undefined);
  const fields = form.fields.map((field, number) =>
    stageField(words, field, {
      number,
      // The cursor in the field would scroll away what is shown above it.
      focused: number === first && form.shows === undefined,
      required: Array.isArray(required) && required.includes(field.name),
      problem: problem?.field === field.name ? problem.words : null,
    }),
  );
  // Without a name it is not sent: it is for password managers.
  const account =
    form.fields.some(({ kind }) => kind === 'password') &&
    view.subject !== null &&
    html`<input type="text" autocomplete="username" value="${view.subject}" readonly hidden>`;
  return html`<form method="post"${actionOf(action)}>
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
${Object.keys(form.sends ?? {}).map((name) => html`<input type="hidden" name="${name}" value="true">`)}${account}${fields}
${problem !== null && problem.field === null && html`<p class="alert" role="alert">${problem.words}</p>`}
<button class="go">${form.submit === undefined ? words('step-continue') : words.say(form.submit)}</button>
</form>`;
}

const actionOf = (action: string | undefined): Html | false => action !== undefined && html` action="${action}"`;

const stopForm = (
  words: Words,
  { formToken, action }: StagePage,
): Html => html`<form method="post"${actionOf(action)} class="stop">
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
<p class="small">${words('step-stop-hint')}</p>
<button name="${STOP}" value="yes">${words('step-stop')}</button>
</form>`;
