import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { MatrixError, type Stage } from '../src/index.js';

/** Where the application keeps the hash of each account's PIN. */
export interface Pins {
  /** Null for an account that has set none. */
  find(userId: string): Promise<string | null>;
}

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });

/** What the application keeps of a PIN. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(pin, salt)).toString('base64url')}`;
}

async function isPin(pin: string, hash: string): Promise<boolean> {
  const [salt, key] = hash.split('.').map((part) => Buffer.from(part, 'base64url'));
  return salt !== undefined && key?.byteLength === 32 && timingSafeEqual(await derive(pin, salt), key);
}

/**
 * `org.example.login.pin`: a PIN that the account's owner has chosen. Everybody who has one is asked for it after the
 * password. PINs are short, so the role matters: the engine slows wrong ones down and in the end locks them.
 */
export const pinStage = ({ pins }: { readonly pins: Pins }): Stage => ({
  type: 'org.example.login.pin',
  role: 'second_factor',
  schema: {
    type: 'object',
    required: ['pin'],
    properties: { pin: { description: 'A PIN: 4 to 12 digits', type: 'string', pattern: '^[0-9]{4,12}$' } },
  },

  available: async ({ userId }) => (await pins.find(userId)) !== null,

  async attempt({ pin }, { subject }) {
    const hash = subject && (await pins.find(subject.userId));
    if (hash && (await isPin(String(pin), hash))) return { outcome: 'passed' };
    return { outcome: 'failed', error: new MatrixError(403, 'M_FORBIDDEN', 'Wrong PIN') };
  },

  form: {
    title: 'Enter your PIN',
    text: 'The PIN that you have chosen for this account.',
    fields: [{ name: 'pin', label: 'PIN', kind: 'password', autocomplete: 'off', hint: '4 to 12 digits' }],
  },
});
