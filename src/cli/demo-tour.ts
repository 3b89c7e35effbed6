import type { Clock } from '../base/runtime.js';
import type { Secret } from '../base/secret.js';
import type { Config } from '../server/config.js';
import type { DemoAccount } from './demo-story.js';
import { tourEnforcement, tourReset, userIdOf } from './tour-administrator.js';
import { tourAudit } from './tour-audit.js';
import { person } from './tour-person.js';
import { enrolPhone, tourEnrolment, tourRecovery } from './tour-phone.js';
import { chapter, say, tourTalk } from './tour-talk.js';
import { tourTampering } from './tour-tampering.js';

export interface TourOptions {
  readonly url: string;
  /** The server's. */
  readonly config: Config;
  readonly clock: Clock;
  readonly administratorToken: Secret | null;
}

/** Two-factor for its whole life: set up, lost and recovered, required, reset and checked; prints it all. */
export async function tellTour({ url, config, clock, administratorToken }: TourOptions): Promise<DemoAccount> {
  const talk = tourTalk(url);
  const [anna, carl, admin] = [person('anna'), person('carl'), person('admin')];

  chapter('1. Enrolment: Anna adds the authenticator on her phone');
  const device = await talk.register(anna);
  const lost = await tourEnrolment(talk, clock, anna, device);

  chapter('2. Loss and recovery: the phone is gone, and a recovery code takes its place');
  const phone = await tourRecovery(talk, clock, anna, lost);

  chapter('3. Enforcement: an administrator requires a second factor of everyone');
  say('Carl has an account with a password alone.');
  await talk.register(carl);
  say('The administrator registers with the token that the server printed at its start, and enrols a phone too.');
  const token = await talk.register(admin, administratorToken?.reveal());
  const { authenticator } = await enrolPhone(talk, clock, admin, token);
  const official = { ...admin, token, authenticator };
  const carlsToken = await tourEnforcement(talk, clock, official, carl);

  chapter('4. Reset: Carl has lost everything, and the administrator helps');
  await tourReset(talk, official, carl, carlsToken);

  chapter('5. Audit: who did what, and that nobody has changed the record since');
  await tourAudit(talk, official, carl);
  await tourTampering(config, userIdOf(carl));
  return { ...anna, key: phone.key };
}
