import { setTimeout as pause } from 'node:timers/promises';
import { ADMIN, type Official, userIdOf } from './tour-administrator.js';
import type { TourPerson } from './tour-person.js';
import { say, type TourTalk } from './tour-talk.js';

const WITHIN_MS = 20_000;
const PAUSE_MS = 500;

/** What happened to an account, and whether the record of it is as it was written. */
export async function tourAudit(talk: TourTalk, { token }: Official, carl: TourPerson): Promise<void> {
  const user = encodeURIComponent(userIdOf(carl));
  say('What happened is on the audit trail within two seconds. The newest record is the reset, with its reason.');
  await untilReset(`${talk.url}${ADMIN}/audit?user=${user}&limit=1`, token);
  await talk.send(200, 'GET', `${ADMIN}/audit?user=${user}&limit=3`, undefined, token);

  say(
    'Each record is chained to the one before under a server key: a changed, removed or inserted one would be named.',
  );
  await talk.send(200, 'GET', `${ADMIN}/audit/verify?user=${user}`, undefined, token);
  say('The change of enforcement is about no account, and has a trail of its own.');
  const { body } = await talk.send(200, 'GET', `${ADMIN}/audit/verify?user=_server`, undefined, token);
  if (body.holds !== true) throw new Error('the tour went wrong: the audit trail does not hold');
  say('An operator does the same for all accounts with: matrix-uia audit verify.');
}

async function untilReset(url: string, token: string): Promise<void> {
  for (let waited = 0; waited < WITHIN_MS; waited += PAUSE_MS) {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    if ((await answer.text()).includes('"two_factor_reset"')) return;
    await pause(PAUSE_MS);
  }
  throw new Error('the tour went wrong: the reset is not on the audit trail');
}
