import { isJsonObject, type JsonObject, type JsonValue } from '../base/json.js';
import { PreparationError, type ServerClient } from './server-client.js';

export interface RegistrationMeans {
  readonly registrationToken?: string | undefined;
}

export const PASSWORD = 'correct horse battery staple';

/** The first flow of a challenge that can be gone without a person: dummy, terms, and a token where one was given. */
export function passableFlow({ flows }: JsonObject, { registrationToken }: RegistrationMeans): string[] | null {
  const passable = ['m.login.dummy', 'm.login.terms', ...(registrationToken ? ['m.login.registration_token'] : [])];
  return stagesOf(flows).find((stages) => stages.every((stage) => passable.includes(stage))) ?? null;
}

export const stagesOf = (flows: JsonValue | undefined): string[][] =>
  Array.isArray(flows)
    ? flows.flatMap((flow) => (isJsonObject(flow) && Array.isArray(flow.stages) ? [flow.stages.map(String)] : []))
    : [];

/** Makes an account by whichever flow works. @throws PreparationError */
export async function registerAccount(
  client: ServerClient,
  means: RegistrationMeans,
  username: string,
): Promise<JsonObject> {
  const body = { username, password: PASSWORD, initial_device_display_name: 'Conformance' };
  let reply = await client.request('POST', 'register', body);
  const flow = passableFlow(reply.body, means);
  if (reply.status !== 401 || !flow)
    throw new PreparationError(
      `registering answered ${reply.status} ${reply.body.errcode ?? ''} without a usable flow`,
    );
  for (const type of flow) {
    const auth = {
      type,
      session: reply.body.session,
      ...(type === 'm.login.registration_token' && { token: means.registrationToken }),
    };
    reply = await client.request('POST', 'register', { ...body, auth });
    if (reply.status !== 401) break;
  }
  if (reply.status === 200) return reply.body;
  throw new PreparationError(`registering ${username}: ${reply.status} ${reply.body.errcode} ${reply.body.error}`);
}
