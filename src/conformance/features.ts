import { isJsonObject, type JsonObject } from '../base/json.js';
import type { Feature } from './case.js';
import { makePerson, type Registrar } from './people.js';
import { passableFlow, stagesOf } from './registration.js';
import type { Reply, ServerClient } from './server-client.js';

interface Probing {
  readonly client: ServerClient;
  readonly registrar: Registrar;
  /** The answer to `POST register` with an empty body. */
  readonly register: Reply;
  /** The account that probes are made with; null: none can be made. */
  readonly person: JsonObject | null;
}

type Probe = (probing: Probing) => boolean | Promise<boolean>;

const isServed = ({ status, body }: Reply): boolean =>
  status !== 404 && status !== 405 && status !== 501 && body.errcode !== 'M_UNRECOGNIZED';

const tokenOf = (person: JsonObject | null): string | undefined => (person === null ? undefined : String(person.token));

const asPerson =
  (method: string, path: string, accepts: (reply: Reply) => boolean, body?: JsonObject): Probe =>
  async ({ client, person }) =>
    person !== null && accepts(await client.request(method, path, body, tokenOf(person)));

const registerHas =
  (stage: string): Probe =>
  ({ register }) =>
    stagesOf(register.body.flows).some((stages) => stages.includes(stage));

const offersUia = ({ status, body }: Reply): boolean =>
  status === 401 && stagesOf(body.flows).some((stages) => stages.includes('m.login.password'));

const unstable =
  (name: string): Probe =>
  async ({ client }) => {
    const { body } = await client.request('GET', '/_matrix/client/versions');
    return isJsonObject(body.unstable_features) && body.unstable_features[name] === true;
  };

/** One look at the server for each feature. */
const PROBES: Readonly<Record<Feature, Probe>> = {
  accounts: ({ person }) => person !== null,
  'open-registration': ({ register }) => passableFlow(register.body, {})?.join() === 'm.login.dummy',
  'registration-token': (probing) =>
    probing.registrar.means.registrationToken !== undefined &&
    registerHas('m.login.registration_token')(probing) === true,
  terms: registerHas('m.login.terms'),
  'password-login': async ({ client }) => {
    const { body } = await client.request('GET', 'login');
    return (
      Array.isArray(body.flows) && body.flows.some((flow) => isJsonObject(flow) && flow.type === 'm.login.password')
    );
  },
  uia: asPerson('DELETE', 'devices/NOBODY', offersUia, {}),
  'second-device': async ({ client, person }) =>
    person !== null && (await client.request('POST', 'login', passwordOf(person))).status === 200,
  refresh: async (probing) => (await refreshTokenOf(probing)) !== null,
  'refresh-rotation': async (probing) => {
    const token = await refreshTokenOf(probing);
    if (token === null) return false;
    const { body } = await probing.client.request('POST', 'refresh', { refresh_token: token });
    return typeof body.refresh_token === 'string';
  },
  'login-token': asPerson('POST', '/_matrix/client/v1/login/get_token', isServed, {}),
  deactivate: asPerson('POST', 'account/deactivate', offersUia, {}),
  capabilities: asPerson('GET', 'capabilities', isServed),
  threepids: asPerson('GET', 'account/3pid', ({ status }) => status === 200),
  'cross-signing': asPerson('POST', 'keys/device_signing/upload', isServed, {}),
  'query-token': async ({ client, person }) =>
    person !== null &&
    (await client.request('GET', `account/whoami?access_token=${encodeURIComponent(String(person.token))}`)).status ===
      200,
  'well-known': async ({ client }) => (await client.request('GET', '/.well-known/matrix/client')).status === 200,
  fallback: async ({ client, person }) => {
    if (person === null) return false;
    const { body } = await client.request('DELETE', 'devices/NOBODY', {}, tokenOf(person));
    const path = `auth/m.login.password/fallback/web?session=${encodeURIComponent(String(body.session))}`;
    const { status, headers } = await client.request('GET', path);
    return status === 200 && /^text\/html/.test(headers.get('content-type') ?? '');
  },
  'two-factor': asPerson('GET', 'account/two-factor', ({ status, body }) => status === 200 && 'factors' in body),
  msc1998: asPerson('GET', 'account/twoFactor', ({ status }) => status === 200),
  'matrix-uia': unstable('org.matrix_uia.two_factor'),
};

async function refreshTokenOf({ client, person }: Probing): Promise<string | null> {
  if (person === null) return null;
  const { body } = await client.request('POST', 'login', { ...passwordOf(person), refresh_token: true });
  return typeof body.refresh_token === 'string' ? body.refresh_token : null;
}

const passwordOf = ({ user_id: user, password }: JsonObject): JsonObject => ({
  type: 'm.login.password',
  identifier: { type: 'm.id.user', user },
  password,
});

/** What the server offers of what cases may need. @throws UnreachableError */
export async function probeFeatures(registrar: Registrar, username: string): Promise<ReadonlySet<Feature>> {
  const { client, means } = registrar;
  const register = await client.request('POST', 'register', {});
  const person = passableFlow(register.body, means) ? await makePerson(registrar, username, {}) : null;
  const offered = new Set<Feature>();
  for (const [feature, probe] of Object.entries(PROBES) as [Feature, Probe][])
    if (await probe({ client, registrar, register, person })) offered.add(feature);
  return offered;
}
