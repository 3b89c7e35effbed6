import type { Words } from '../base/words.js';
import type { StageExhibit } from '../uia/stage.js';
import { type Html, html } from './html.js';

/** What a step shows to scan, to type elsewhere, or to keep. */
export function stageExhibit(words: Words, exhibit: StageExhibit): Html {
  const label = words.say(exhibit.label);
  switch (exhibit.kind) {
    case 'picture':
      return html`<div class="exhibit"><img src="${exhibit.url}" alt="${label}"></div>`;
    case 'text':
      return html`<div class="exhibit"><h2>${label}</h2><p class="typed">${exhibit.text}</p></div>`;
    case 'list':
      return html`<div class="exhibit"><h2>${label}</h2><ol>${exhibit.items.map((item) => html`<li>${item}</li>`)}</ol></div>`;
    default:
      return exhibit satisfies never;
  }
}
