import { registrationFlows } from '../account/registration/flows.js';
import type { Flow } from '../model/flow.js';
import type { Stage } from '../uia/stage.js';
import { ConfigError } from './config/config-error.js';
import type { Config } from './config.js';

/** What a stage that a setting names lacks on a server that does not have it. */
const NEEDS = new Map([
  ['m.login.email.identity', 'it needs mail, with mail.smtp_url and mail.from'],
  ['m.login.recaptcha', 'only an application that verifies answers itself can offer it'],
  ['m.login.terms', 'it needs the policies of registration.terms'],
]);

/** The ways to register by the settings; none: registration is off. @throws ConfigError for a stage that cannot work here */
export function flowsToRegister(
  { registration }: Pick<Config, 'registration'>,
  stages: readonly Stage[],
): readonly Flow[] {
  const { byToken, stages: asked, optionalStages } = registration;
  if (!byToken && asked.includes('m.login.registration_token')) {
    throw new ConfigError(
      'registration.stages asks for m.login.registration_token, and registration.by_token is false',
    );
  }
  for (const [key, types] of [['stages', asked] as const, ['optional_stages', optionalStages] as const]) {
    for (const type of types) checkStage(`registration.${key}`, type, stages);
  }
  if (registration.terms.length > 0 && ![...asked, ...optionalStages].includes('m.login.terms'))
    throw new ConfigError('registration.terms is set, and registration.stages does not ask for m.login.terms');
  return registrationFlows(registration);
}

function checkStage(key: string, type: string, stages: readonly Stage[]): void {
  const stage = stages.find((each) => each.type === type);
  if (!stage) throw new ConfigError(`${key} names ${type}: ${NEEDS.get(type) ?? 'there is no such stage here'}`);
  if ((stage.role === 'identity' && !stage.elective) || stage.role === 'second_factor')
    throw new ConfigError(`${key} names ${type}, which proves who somebody is: nobody has an account yet`);
}
