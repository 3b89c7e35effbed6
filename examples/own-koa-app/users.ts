import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hashOf = promisify<string, Buffer, number, Buffer>(scrypt);

export interface User {
  readonly id: string;
  readonly salt: Buffer;
  readonly hash: Buffer;
  /** How often the password was changed. */
  readonly changes: number;
  readonly balance: number;
  /** About to be removed; until then the id is taken. */
  readonly closed: boolean;
}

/** The application's own user table; a real one is in its database. */
export function userTable() {
  const users = new Map<string, User>();
  // Checked where there is no user, so that nobody learns from the time it takes who has an account.
  const nobody = withPassword('');

  async function withPassword(password: string) {
    const salt = randomBytes(16);
    return { salt, hash: await hashOf(password.normalize('NFKC'), salt, 32) };
  }

  return {
    find(id: string): User | null {
      const user = users.get(id);
      return user && !user.closed ? user : null;
    },

    changesOf: (id: string): number => users.get(id)?.changes ?? 0,

    /** False: the id is taken. */
    async add(id: string, password: string): Promise<boolean> {
      const secret = await withPassword(password);
      if (users.has(id)) return false;
      users.set(id, { id, ...secret, changes: 0, balance: 100, closed: false });
      return true;
    },

    async verify(id: string | null, password: string): Promise<boolean> {
      const user = id === null ? null : this.find(id);
      const { salt, hash } = user ?? (await nobody);
      const right = timingSafeEqual(hash, await hashOf(password.normalize('NFKC'), salt, 32));
      return right && user !== null;
    },

    async changePassword(id: string, password: string): Promise<void> {
      const secret = await withPassword(password);
      const user = users.get(id);
      if (user) users.set(id, { ...user, ...secret, changes: user.changes + 1 });
    },

    /** False: there is not enough, or nobody to pay. */
    pay(from: string, to: string, amount: number): boolean {
      const [payer, payee] = [users.get(from), users.get(to)];
      if (!payer || !payee || payer.balance < amount) return false;
      users.set(from, { ...payer, balance: payer.balance - amount });
      const { balance } = users.get(to) ?? payee;
      users.set(to, { ...payee, balance: balance + amount });
      return true;
    },

    close(id: string): void {
      const user = users.get(id);
      if (user) users.set(id, { ...user, closed: true });
    },

    remove: (id: string): boolean => users.delete(id),
  };
}
