import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import {
  type CreateUiaOptions,
  createUia,
  type HostAccounts,
  type KeyRing,
  MatrixError,
  type Store,
} from '../src/index.js';
import { readJson } from './own-koa-app/read-json.js';
import { sessionTable } from './own-koa-app/sessions.js';
import { userTable } from './own-koa-app/users.js';

/** A bank with users and sessions of its own: signing in, paying and leaving ask for the password and a second factor. */
export async function ownKoaApp(
  store: Store,
  keys: KeyRing,
  place: Pick<CreateUiaOptions, 'publicUrl' | 'trustedProxies'> = {},
): Promise<{ app: Koa; close: () => Promise<void> }> {
  const users = userTable();
  const sessions = sessionTable();

  const accounts: HostAccounts = {
    find: async (name) => users.find(name.toLowerCase())?.id ?? null,
    verifyPassword: (userId, password) => users.verify(userId, password.reveal()),
    securityStamp: async (userId) => String(users.changesOf(userId)),
    label: (userId) => `${userId} (savings)`,
  };
  const uia = await createUia({
    store,
    keys,
    accounts,
    issuer: 'Example Bank',
    ...place,
    requester(ctx) {
      const session = sessions.find(ctx.get('Authorization'));
      return session && { userId: session.userId, deviceId: session.id };
    },
  });
  const router = new Router();

  const newPassword = ({ new_password: password }: { readonly new_password?: unknown }): string => {
    if (typeof password === 'string' && password.length >= 12) return password;
    throw new MatrixError(400, 'M_WEAK_PASSWORD', 'new_password must have 12 characters or more');
  };
  router.post('/sign-up', async (ctx) => {
    const { name, new_password } = await readJson(ctx.req);
    if (typeof name !== 'string' || !/^\S{1,60}$/u.test(name))
      throw new MatrixError(400, 'M_INVALID_USERNAME', 'name must have 1 to 60 characters, and no spaces');
    if (!(await users.add(name.toLowerCase(), newPassword({ new_password }))))
      throw new MatrixError(409, 'M_USER_IN_USE', 'This name is taken');
    ctx.status = 201;
  });

  // Nobody is signed in yet: the proofs say who it is.
  router.post('/sign-in', uia.interactive('signIn', { signedIn: false, bind: [] }), (ctx) => {
    ctx.body = { token: sessions.begin(ctx.state.uia.subject) };
  });

  const paid = new Map<string, { from: string; to: string; amount: number }>();
  const transfer = ({ to, amount }: { readonly to?: unknown; readonly amount?: unknown }) => {
    if (typeof to === 'string' && Number.isSafeInteger(amount) && Number(amount) > 0)
      return { to, amount: Number(amount) };
    throw new MatrixError(400, 'M_BAD_JSON', 'Say to whom, and how much: a whole number above 0');
  };
  router.post(
    '/transfer',
    uia.interactive('transfer', {
      bind: ['to', 'amount'],
      validate: transfer,
      repeatable: true,
      words: (body) => `Pay ${transfer(body).amount} to ${transfer(body).to}`,
    }),
    (ctx) => {
      const { subject, body, operationId } = ctx.state.uia;
      const payment = paid.get(operationId) ?? { from: subject, ...transfer(body) };
      // Once for an operation, however often it is run.
      if (!paid.has(operationId) && !users.pay(payment.from, payment.to, payment.amount))
        throw new MatrixError(409, 'M_UNKNOWN', 'There is not enough, or nobody with this name');
      paid.set(operationId, payment);
      ctx.body = payment;
    },
  );

  router.post('/password', uia.interactive('changePassword', { validate: newPassword }), async (ctx) => {
    const { subject, requester, body } = ctx.state.uia;
    await users.changePassword(subject, newPassword(body));
    sessions.end(subject, ({ id }) => id !== requester.deviceId);
  });

  router.delete('/me', uia.interactive('deleteUser', { repeatable: true }), async (ctx) => {
    const { subject, requester } = ctx.state.uia;
    // Closed first, so that nobody adds a factor after this; this session last, so that what was cut short can be repeated.
    users.close(subject);
    sessions.end(subject, ({ id }) => id !== requester.deviceId);
    await uia.forget(subject);
    users.remove(subject);
    sessions.end(subject);
  });

  router.get('/me', (ctx) => {
    const user = users.find(sessions.find(ctx.get('Authorization'))?.userId ?? '');
    if (!user) throw new MatrixError(401, 'M_MISSING_TOKEN', 'Sign in first');
    ctx.body = { id: user.id, balance: user.balance };
  });

  // The application's own: what its routes and matrix-uia's throw looks alike to a client.
  const errors: Middleware = async (ctx, next) => {
    try {
      await next();
    } catch (fault) {
      if (!(fault instanceof MatrixError)) throw fault;
      ctx.status = fault.status;
      ctx.body = fault.body();
    }
  };
  const app = new Koa();
  app.use(uia.routes()).use(errors).use(router.routes()).use(router.allowedMethods());
  return { app, close: () => uia.close() };
}
