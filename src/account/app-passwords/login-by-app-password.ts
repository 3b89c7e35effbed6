import type { KeyRing } from '../../base/key-ring.js';
import { forbidden, limitExceeded } from '../../base/matrix-error.js';
import { digestAppPassword } from '../../mfa/app-passwords.js';
import type { Named } from '../../model/identifier.js';
import { networkOf } from '../../model/network.js';
import type { AccountRecords, PasswordRule } from '../../store/port/accounts.js';
import type { Securities } from '../../store/port/securities.js';
import type { Answer } from '../../uia/operation.js';
import { refuseWithoutFactor } from '../refuse-without-factor.js';
import { type SignIn, type SignInOptions, signIn } from '../sign-in.js';
import { type AppPasswordRules, mayHaveAppPasswords } from './who-may.js';

export interface AppPasswordLoginOptions extends SignInOptions {
  readonly securities: SignInOptions['securities'] & Pick<Securities, 'useAppPassword'>;
  readonly accounts: Pick<AccountRecords, 'reservePassword' | 'settlePassword'>;
  readonly keys: KeyRing;
  readonly newId: () => string;
  readonly rules: AppPasswordRules;
  /** The budget that wrong ones share with wrong passwords. */
  readonly wrongPasswords: PasswordRule;
}

/**
 * Signs a device in by an app password. A try is reserved before it is looked at, and one look says whether it is right: there is
 * no slow hash here, for its 100 bits cannot be guessed. Order of writes: the use, the device.
 * @throws MatrixError 403, the same for whatever is wrong with it; 429
 */
export const loginByAppPassword =
  (options: AppPasswordLoginOptions) =>
  async (
    who: Named,
    folded: string,
    device: Pick<SignIn, 'deviceId' | 'displayName' | 'refreshable' | 'address' | 'userAgent'>,
  ): Promise<Answer> => {
    const { securities, devices, clock, newId } = options;
    const { userId, id, stamp } = await checked(options, who, folded, device.address);
    await refuseWithoutFactor(options, await securities.read(userId, clock()));
    const operationId = `app password ${newId()}`;
    const proven = { secondFactor: false, factorProof: null, recovered: false, appPassword: id };
    const signedIn = { ...device, ...proven, userId, operationId, stamp };
    const body = await signIn(options, signedIn);
    // Whoever revokes it at this moment means this device, too.
    if (!(await securities.read(userId, clock())).appPasswords.some((each) => each.id === id)) {
      await devices.remove(userId, [body.device_id]);
      throw refused();
    }
    return { status: 200, body };
  };

async function checked(
  { accounts, securities, keys, clock, rules, wrongPasswords }: AppPasswordLoginOptions,
  who: Named,
  folded: string,
  address: string,
): Promise<{ userId: string; id: string; stamp: number }> {
  const now = clock();
  const name = who.userId ?? who.name;
  const network = networkOf(address);
  const reserved = await accounts.reservePassword(name, network, wrongPasswords, now);
  if (reserved.outcome === 'limited') {
    throw limitExceeded(
      reserved.retryAt - now,
      'Too many tries with a password for this account: wait before the next one',
    );
  }
  const { account } = reserved;
  const seenHash = account?.passwordHash ?? null;
  const giveBack = () => accounts.settlePassword(name, network, seenHash);
  // The same look for an account that is not there, or may have none.
  const digests = mayHaveAppPasswords(rules, account) ? digestsOf(keys, name, folded) : [];
  const used = await securities.useAppPassword(name, digests, now).catch(async (fault: unknown) => {
    await giveBack().catch(() => undefined);
    throw fault;
  });
  // Lost when the password was changed at this moment: app passwords go with that.
  if (!used || !account || !(await giveBack())) throw refused();
  return { userId: account.userId, ...used };
}

/** Under each of the server's keys: which one it was made with, its list alone knows. */
const digestsOf = (keys: KeyRing, userId: string, folded: string): readonly string[] =>
  Object.keys(keys.fingerprints()).map((keyId) => digestAppPassword(keys, userId, folded, keyId));

const refused = () => forbidden('Wrong user name or password');
