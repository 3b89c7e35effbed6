import { html } from '../base/html.js';
import type { MailText } from './mail.js';

/** The parts of a mail in order: a paragraph, or a link with its caption. */
export type MailPart = string | { readonly caption: string; readonly url: string };

/** One text in both forms, so that they cannot say different things. It loads nothing, and only what is written as a link is one. */
export function mailText(subject: string, parts: readonly MailPart[]): MailText {
  const plain = parts.map((part) => (typeof part === 'string' ? part : `${part.caption}:\n${part.url}`));
  const rich = parts.map((part) =>
    typeof part === 'string'
      ? html`<p>${part}</p>`
      : html`<p><a href="${part.url}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#0b6e4f;color:#ffffff;text-decoration:none">${part.caption}</a></p>
<p style="font-size:13px;color:#555555;word-break:break-all">${part.url}</p>`,
  );
  return {
    subject,
    text: `${plain.join('\n\n')}\n`,
    html: html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b;max-width:36em">
${rich}
</body>
</html>
`,
  };
}
