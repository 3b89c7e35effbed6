import { createHash, randomBytes } from 'node:crypto';

export interface Session {
  /** Names the session where the token must not stand. */
  readonly id: string;
  readonly userId: string;
}

/** Who is signed in, by the digest of a bearer token; a real table is in the application's database. */
export function sessionTable() {
  const sessions = new Map<string, Session>();
  const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

  return {
    find(authorization: string): Session | null {
      const [, token = ''] = /^Bearer (\S+)$/.exec(authorization) ?? [];
      return sessions.get(digestOf(token)) ?? null;
    },

    /** The token. */
    begin(userId: string): string {
      const token = randomBytes(32).toString('base64url');
      sessions.set(digestOf(token), { id: randomBytes(8).toString('hex'), userId });
      return token;
    },

    /** Ends those of a user for which `ends` says so. */
    end(userId: string, ends: (session: Session) => boolean = () => true): void {
      for (const [digest, session] of sessions) if (session.userId === userId && ends(session)) sessions.delete(digest);
    },
  };
}
