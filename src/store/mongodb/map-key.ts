// A field name must not be empty, and none may become `__proto__` or `constructor`.
const PREFIX = ':';
const UNSAFE = /[%.$\0]/g;

/** Any text as the name of a field: one that is never a path, an operator or empty. */
export const mapKey = (text: string): string =>
  PREFIX + text.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

export const textOfMapKey = (key: string): string =>
  key
    .slice(PREFIX.length)
    .replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
