const BASES = ['/_matrix/client/r0', '/_matrix/client/v3'] as const;

/** A path under both versions of the client API. */
export const client = (path: string): string[] => BASES.map((base) => base + path);

/** The one that clients are told. */
export const newestPath = (path: string): string => `/_matrix/client/v3${path}`;

/** What a UIA session is bound to: the path without the API's version. */
export const withoutVersion = (path: string): string =>
  path.replace(/^\/_matrix\/client\/(?:r0|v1|v3|unstable)\//, '/');
