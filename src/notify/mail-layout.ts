import { html } from '../base/html.js';
import type { MailText } from './mail.js';

/** The parts of a mail in order: a paragraph, lines that belong together, or a link with its caption. */
export type MailPart = string | readonly string[] | { readonly caption: string; readonly url: string };

/** Mail programs that know of dark colours turn the page's own round; the button has the same in both. */
const COLOURS = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){body{background:#161616!important;color:#ececec!important}.quiet{color:#b0b0b0!important}}`;

/** One text in both forms, so that they cannot say different things. It loads nothing, and only what is written as a link is one. */
export function mailText(subject: string, parts: readonly MailPart[]): MailText {
  const plain = parts.map((part) => (isLink(part) ? `${part.caption}:\n${part.url}` : linesOf(part).join('\n')));
  const rich = parts.map((part) =>
    !isLink(part)
      ? html`<p>${linesOf(part).map((line, index) => html`${index > 0 && html`<br>\n`}${line}`)}</p>\n`
      : html`<p><a href="${part.url}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#0b6e4f;color:#ffffff;text-decoration:none">${part.caption}</a></p>
<p class="quiet" style="font-size:13px;color:#555555;word-break:break-all">${part.url}</p>\n`,
  );
  return {
    subject,
    text: `${plain.join('\n\n')}\n`,
    html: html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title>
<style>${COLOURS}</style></head>
<body style="margin:0;padding:24px;background:#ffffff;font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b;max-width:36em">
${rich}</body>
</html>
`,
  };
}

const isLink = (part: MailPart): part is { readonly caption: string; readonly url: string } =>
  typeof part === 'object' && 'url' in part;

const linesOf = (part: string | readonly string[]): readonly string[] => (typeof part === 'string' ? [part] : part);
