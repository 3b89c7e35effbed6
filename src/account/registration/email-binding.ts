import { threepidInUse } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import type { Threepids } from '../../store/port/threepids.js';
import type { RegistrationBinding } from './proof.js';

/** The proven address becomes the account's. */
export const emailBinding = (threepids: Pick<Threepids, 'find' | 'claim'>, clock: Clock): RegistrationBinding => ({
  stage: 'm.login.email.identity',

  async spend({ state, userId }) {
    const owner = await threepids.find('email', String(state.address));
    if (owner && owner.userId !== userId) throw threepidInUse('An account here got this e-mail address meanwhile');
    return [];
  },

  /**
   * Not before the account is there, or a lost name would leave the address with somebody else. Lost to another account just
   * now it stays theirs, and this account can add another one.
   */
  async bind({ state, userId }) {
    const { address, validatedAt } = state;
    const proof = { address: String(address), validatedAt: Number(validatedAt), addedAt: clock() };
    await threepids.claim({ medium: 'email', userId, ...proof });
  },
});
