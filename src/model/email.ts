// Dot-string of RFC 5321: no quotes, comments or spaces, so that no mailer can read one address as two.
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MOST_LENGTH = 254;
const MOST_LOCAL = 64;

/** An e-mail address as it is kept and compared: ASCII, all small. Null: it is none that mail is sent to. */
export function canonicalEmail(text: string): string | null {
  // Checked before, since letters of other scripts become small Latin ones: the Kelvin sign is a k.
  if (text.length > MOST_LENGTH || !/^[\x21-\x7e]+$/.test(text)) return null;
  const address = text.toLowerCase();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  if (local.length > MOST_LOCAL || !LOCAL.test(local)) return null;
  return isDomain(address.slice(at + 1)) ? address : null;
}

/** Two labels at least; the last one has a letter, so it is no IPv4 address. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? '');
}
