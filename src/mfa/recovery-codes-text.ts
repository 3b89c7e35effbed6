import { Secret } from '../base/secret.js';

// A name is one line, and turns no other line around.
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');

/** A set of recovery codes as a plain text (UTF-8, lines of any length, `\n`), to print or to keep as a file. */
export function recoveryCodesText(
  codes: readonly Secret[],
  { issuer, account, now }: { readonly issuer: string; readonly account: string; readonly now: number },
): Secret {
  const made = new Date(now).toISOString().slice(0, 16).replace('T', ' ');
  const width = String(codes.length).length;
  const lines = codes.map((code, index) => `${String(index + 1).padStart(width)}. ${code.reveal()}`);
  return new Secret(
    [
      `Recovery codes of ${oneLine(account)} at ${oneLine(issuer)}`,
      `Made on ${made} UTC. They take the place of all earlier ones.`,
      'Each code signs you in once, in place of the code of your authenticator.',
      '',
      ...lines,
      '',
    ].join('\n'),
  );
}
