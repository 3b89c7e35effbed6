import type { SessionView } from '../uia/page-door.js';
import type { Stage, StageForm, StageFormLink } from '../uia/stage.js';
import { begunWords } from './begun.js';
import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';
import type { Problem } from './problem.js';
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
  /** The stages that could come next in its place. */
  readonly others: readonly StageLink[];
  readonly problem: Problem | null;
  readonly now: number;
}

/** The page of any stage that is next, made of its form. */
export function stagePage(head: PageHead, page: StagePage): Html {
  const { stage, view, others, problem } = page;
  const { form } = stage;
  const content = html`${progress(view, stage.type)}
<h1>${form.title}</h1>
${form.text !== undefined && html`<p class="lead">${form.text}</p>`}
${form.shows === undefined && linkList(form.links ?? [])}
${facts(page)}
${form.shows !== undefined && [form.shows.map(stageExhibit), linkList(form.links ?? [])]}
${form.appOnly !== true && stageForm(page)}
${others.length > 0 && html`<nav class="others" aria-labelledby="others"><h2 id="others">Or go on another way</h2>${stageLinks(others)}</nav>`}
${stopForm(page)}`;
  return layout(head, { title: problem ? `Error: ${form.title}` : form.title, content });
}

const linkList = (links: readonly StageFormLink[]): Html | false =>
  links.length > 0 &&
  html`<ul class="documents">${links.map(
    ({ url, label, language }) =>
      html`<li><a href="${url}"${/^https?:/.test(url) && html` target="_blank"`} rel="noopener noreferrer"${
        language !== undefined && html` hreflang="${language}" lang="${language}"`
      }>${label}</a>${language !== undefined && html` <span class="small">(${language})</span>`}</li>`,
  )}</ul>`;

function facts({ view, now }: StagePage): Html {
  const begun = { at: view.createdAt, address: view.address };
  return html`<dl class="facts${!view.hasRequester && ' unowned'}">
<dt>What you confirm</dt><dd><bdi>${view.words}</bdi></dd>
${view.subject !== null && html`<dt>Account</dt><dd><bdi>${view.subject}</bdi></dd>`}
${!view.hasRequester && html`<dt>Begun</dt><dd class="plain">${begunWords(begun, now)}</dd>`}
</dl>
${!view.hasRequester && view.subject !== null && html`<p class="warn">Go on only if you began this yourself. If not, somebody knows your password: stop, and change it.</p>`}`;
}

function stageForm({ stage, view, formToken, problem }: StagePage): Html {
  const { form, schema } = stage;
  const required: unknown = schema.required;
  const fields = form.fields.map((field, number) =>
    stageField(field, {
      number,
      // The cursor in the field would scroll away what is shown above it.
      focused: number === 0 && form.shows === undefined,
      required: Array.isArray(required) && required.includes(field.name),
      problem: problem?.field === field.name ? problem.words : null,
    }),
  );
  // Without a name it is not sent: it is for password managers.
  const account =
    form.fields.some(({ kind }) => kind === 'password') &&
    view.subject !== null &&
    html`<input type="text" autocomplete="username" value="${view.subject}" readonly hidden>`;
  return html`<form method="post">
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
${Object.keys(form.sends ?? {}).map((name) => html`<input type="hidden" name="${name}" value="true">`)}${account}${fields}
${problem !== null && problem.field === null && html`<p class="alert" role="alert">${problem.words}</p>`}
<button class="go">${form.submit ?? 'Continue'}</button>
</form>`;
}

const stopForm = ({ formToken }: StagePage): Html => html`<form method="post" class="stop">
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
<p class="small">You did not ask for this, or changed your mind?</p>
<button name="${STOP}" value="yes">Stop</button>
</form>`;
