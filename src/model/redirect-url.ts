/** Where an application wants its people back after a sign-in through the browser, taken apart. */
export interface RedirectUrl {
  /** As the URL standard writes it: no other form of it is used from here on. */
  readonly href: string;
  /** `site`: a page on the web · `app`: an app on the device that has claimed the scheme. */
  readonly kind: 'site' | 'app';
  /** What a person knows it by: the host, or the app's scheme. */
  readonly name: string;
  /** The source that a Content-Security-Policy names it by. */
  readonly source: string;
  /** Whether what is sent there can be read on the way. */
  readonly readable: boolean;
}

const MOST_LENGTH = 2048;
const MOST_NAME_LENGTH = 255;
/** None of these belongs into a URL, and parsers differ on what they make of them. */
const STRANGE = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\]/u;
const SITE = /^https?:\/\/[^/?#]/i;
const APP = /^[a-z][a-z0-9+.-]*:\/(?:\/[a-z0-9._-]*(?![^/?#])|(?!\/))/i;
/** Free of what a policy would take for its own signs. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/;
const LOOPBACK = /^(?:localhost|[a-z0-9.-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Schemes that a browser or the system itself acts on: no app signs in by one. */
const NO_APP = new Set(
  (
    'about android-app blob callto cid content chrome chrome-extension data dav dict dns facetime facetime-audio feed file filesystem ' +
    'ftp ftps geo git gopher hcp help imap intent irc jar javascript jdbc ldap ldaps magnet mailto maps market mid mms moz-extension ' +
    'news nfs nntp opaquelocktoken pop res resource rlogin rtsp search-ms shell sftp sip sips skype sms smsto smb snews ssh tel telnet ' +
    'tn3270 urn vbscript view-source vnd.android.cursor.item wais webcal wpad ws wss wyciwyg x-apple-helpbasic xmpp'
  ).split(' '),
);
const SYSTEM_SCHEME = /^(?:ms-|microsoft-|chrome|edge|safari-|x-|web\+|view-)/;

/** Null for what no application can be at, or what only looks like an address. */
export function readRedirectUrl(text: string): RedirectUrl | null {
  if (text.length > MOST_LENGTH || STRANGE.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const { href, protocol, host, hostname } = url;
  if (url.username !== '' || url.password !== '' || hasUser(text) || href.length > MOST_LENGTH) return null;
  const scheme = protocol.slice(0, -1);
  if (scheme === 'http' || scheme === 'https') {
    if (!SITE.test(text) || !HOST.test(host) || host.length > MOST_NAME_LENGTH) return null;
    const readable = scheme === 'http' && !LOOPBACK.test(hostname);
    return { href, kind: 'site', name: host, source: `${scheme}://${host}`, readable };
  }
  if (!APP.test(text) || NO_APP.has(scheme) || SYSTEM_SCHEME.test(scheme) || scheme.length > 64) return null;
  return { href, kind: 'app', name: scheme, source: protocol, readable: false };
}

/** Also an empty one, which the standard drops. */
const hasUser = (text: string): boolean => (/^[^:]+:\/\/([^/?#]*)/.exec(text)?.[1] ?? '').includes('@');

/** The address with the token in its query; whatever else is there stays where it is (specification: Client login via SSO). */
export function withLoginToken({ href }: Pick<RedirectUrl, 'href'>, token: string): string {
  const hash = href.indexOf('#');
  const [before, fragment] = hash < 0 ? [href, ''] : [href.slice(0, hash), href.slice(hash)];
  const mark = before.indexOf('?');
  const [path, query] = mark < 0 ? [before, ''] : [before.slice(0, mark), before.slice(mark + 1)];
  // An older token would be taken for this one.
  const kept = query.split('&').filter((part) => part !== '' && !namesToken(part));
  return `${path}?${[...kept, `loginToken=${encodeURIComponent(token)}`].join('&')}${fragment}`;
}

const namesToken = (part: string): boolean => new URLSearchParams(part).has('loginToken');

/** Whether it is at one of these origins, or at or below one of these paths. Each is compared part by part, never as a text. */
export const isAllowedRedirect = ({ href }: Pick<RedirectUrl, 'href'>, allowed: readonly string[]): boolean => {
  const url = new URL(href);
  return allowed.some((entry) => {
    const place = new URL(entry);
    return place.protocol === url.protocol && place.host === url.host && isBelow(url.pathname, place.pathname);
  });
};

const isBelow = (path: string, place: string): boolean =>
  place === '' || place === '/' || path === place || (!HIDDEN_STEP.test(path) && path.startsWith(withSlash(place)));

const withSlash = (place: string): string => (place.endsWith('/') ? place : `${place}/`);
/** A slash that some servers see and some do not: what follows may lead up again. */
const HIDDEN_STEP = /%(?:2f|5c)/i;
