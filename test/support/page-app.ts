import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import Koa from 'koa';
import { Secret as OtpSecret, TOTP } from 'otpauth';
import { v4 as uuid } from 'uuid';
import { DELETE_DEVICES } from '../../src/account/devices.js';
import { LOGIN } from '../../src/account/login.js';
import { serverAccounts } from '../../src/account/server-accounts.js';
import type { JsonObject } from '../../src/base/json.js';
import { createKeyRing } from '../../src/base/key-ring.js';
import { silentLog } from '../../src/base/log.js';
import { createPasswordHasher } from '../../src/base/password-hasher.js';
import { systemRandom } from '../../src/base/runtime.js';
import { Secret } from '../../src/base/secret.js';
import { BODY_LIMITS, type BodyLimits } from '../../src/http/body.js';
import { errors } from '../../src/http/errors.js';
import { withoutVersion } from '../../src/http/paths.js';
import { requestLog } from '../../src/http/request-log.js';
import { fallbackRoutes } from '../../src/http/routes/fallback.js';
import { sealFactorSecret } from '../../src/mfa/factor-secret.js';
import { newRecoveryCodes } from '../../src/mfa/recovery-codes.js';
import { byServer, securityEvent } from '../../src/model/security-event.js';
import { dummyStage } from '../../src/stages/dummy.js';
import { passwordStage } from '../../src/stages/password.js';
import { recoveryStage } from '../../src/stages/recovery.js';
import { registrationTokenStage } from '../../src/stages/registration-token.js';
import { totpStage } from '../../src/stages/totp.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { createUiaEngine } from '../../src/uia/engine.js';
import type { Operation } from '../../src/uia/operation.js';
import type { Stage } from '../../src/uia/stage.js';
import { FakeClock } from './fake-clock.js';
import { freshFolder } from './fresh-folder.js';

export const ALICE = '@alice:example.org';
export const PASSWORD = 'correct horse battery staple';
export const HOME = '192.0.2.7';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export interface PageAppOptions {
  readonly stages?: readonly Stage[];
  readonly operations?: readonly Operation[];
  readonly anyAddress?: boolean;
  /** The one it listens on by default. */
  readonly publicUrl?: string;
  readonly bodyLimits?: BodyLimits;
}

export type PageApp = Awaited<ReturnType<typeof startPageApp>>;

/** The fallback pages alone, over the real engine, stages and store. Every request comes from where `visitFrom` said last. */
export async function startPageApp(options: PageAppOptions = {}) {
  const { anyAddress = false, bodyLimits = BODY_LIMITS } = options;
  const clock = new FakeClock();
  const { timers } = clock;
  const keys = createKeyRing([{ id: 'k1', bytes: systemRandom(32) }], 'k1');
  const folder = await freshFolder('pages-store');
  const store = await openEmbeddedStore({ path: folder });
  const { securities, accounts, registrationTokens, threepids } = store;
  const hasher = createPasswordHasher({ memoryKib: 1024, passes: 1 });
  const stages = [
    passwordStage({
      accounts: serverAccounts({ serverName: 'example.org', accounts, threepids, hasher }),
      stampOf: async (userId) => (await securities.read(userId, clock.now())).stamp,
    }),
    totpStage({ securities, keys }),
    recoveryStage({ securities, keys }),
    dummyStage(),
    registrationTokenStage({ registrationTokens }),
    ...(options.stages ?? []),
  ];
  const engine = createUiaEngine({
    stages,
    store,
    keys,
    clock: clock.now,
    random: systemRandom,
    timers,
    newId: () => uuid(),
    limits: { perRequester: 0, perAddress: 0 },
  });
  for (const operation of [LOGIN, DELETE_DEVICES, ...(options.operations ?? [])]) engine.declare(operation);

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  let visitor = HOME;

  const router = new Router();
  fallbackRoutes(router, {
    engine,
    stages,
    aliases: {},
    keys,
    random: systemRandom,
    timers,
    clock: clock.now,
    publicUrl: options.publicUrl ?? url,
    anyAddress,
    bodyLimits,
  });
  const app = new Koa();
  const addressOf = (): string => visitor;
  app.use(requestLog({ log: silentLog, clock: clock.now, newId: () => uuid(), addresses: 'none', addressOf }));
  app.use(errors(silentLog));
  app.use(router.routes());
  server.on('request', app.callback());

  await accounts.create({
    userId: ALICE,
    passwordHash: await hasher.hash(new Secret(PASSWORD)),
    roles: [],
    createdAt: clock.now(),
    deactivatedAt: null,
    operationId: uuid(),
  });
  const recoveryCodes = await enrol();

  return {
    url,
    port,
    clock,
    engine,
    store,
    recoveryCodes,
    visitFrom(address: string): void {
      visitor = address;
    },
    code: (): string => new TOTP({ secret: OtpSecret.fromBase32(SECRET) }).generate({ timestamp: clock.now() }),
    /** Begins an operation of alice's device, or one without a requester, as a client does; the session's id. */
    begin: (operation: Operation, body: JsonObject, device: string | null = 'PHONE') => begin(operation, body, device),
    /** Sends an operation's request again, with the session alone: its body when it ran, else null. */
    goOn: (operation: Operation, session: string, device: string | null = 'PHONE') => goOn(operation, session, device),
    /** A login whose password was right already. */
    async beginLogin(body: JsonObject = {}): Promise<string> {
      const identifier = { type: 'm.id.user', user: ALICE };
      const auth = { type: 'm.login.password', identifier, password: PASSWORD };
      return challengeOf(
        await engine.authenticate({ ...requestOf(LOGIN, null), body: { type: 'x', ...body }, auth }, ran),
      );
    },
    pageOf: (type: string, session: string, version = 'v3'): string =>
      `${url}/_matrix/client/${version}/auth/${type}/fallback/web?session=${session}`,
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };

  function requestOf(operation: Operation, device: string | null) {
    return {
      operation,
      method: 'POST',
      path: withoutVersion(`/_matrix/client/v3/${operation.name}`),
      requester: device === null ? null : { userId: ALICE, deviceId: device, secondFactor: false },
      auth: undefined as unknown,
      body: {} as JsonObject,
      bodyGiven: true,
      address: HOME,
      userAgent: null,
      validate: () => undefined,
    };
  }

  async function begin(operation: Operation, body: JsonObject, device: string | null): Promise<string> {
    return challengeOf(await engine.authenticate({ ...requestOf(operation, device), body }, ran));
  }

  async function goOn(operation: Operation, session: string, device: string | null): Promise<JsonObject | null> {
    const request = { ...requestOf(operation, device), auth: { session }, bodyGiven: false };
    const answer = await engine.authenticate(request, ran);
    return answer.outcome === 'answered' ? answer.answer.body : null;
  }

  async function enrol(): Promise<readonly string[]> {
    const now = clock.now();
    const pending = {
      id: 'factor-1',
      name: 'Phone',
      secret: sealFactorSecret(keys, ALICE, 'factor-1', new Secret(SECRET)),
      algorithm: 'SHA1' as const,
      digits: 6,
      periodS: 30,
      deviceId: null,
      createdAt: now,
      expiresAt: now + 600_000,
      wrong: 0,
    };
    await securities.addPending(ALICE, pending, { most: 3, mostFactors: 5 }, now);
    const { set, codes } = newRecoveryCodes(keys, systemRandom, { userId: ALICE, setId: 'set-1', count: 10, now });
    const event = securityEvent('factor_added', byServer, now, { id: 'factor-1', name: 'Phone' });
    const activation = {
      pendingId: 'factor-1',
      deviceId: null,
      mostWrong: 5,
      mostFactors: 5,
      step: 0,
      codes: set,
      name: 'Phone',
    };
    await securities.activate(ALICE, { ...activation, seenCodes: null, event }, now);
    return codes.map((code) => code.reveal());
  }
}

const ran = async () => ({ status: 200, body: { ran: true } });

function challengeOf(authentication: {
  readonly outcome: string;
  readonly challenge?: { readonly session: string };
}): string {
  if (!authentication.challenge) throw new Error('no challenge');
  return authentication.challenge.session;
}
