import Router from '@koa/router';
import Koa from 'koa';
import { createUia, type HostAccounts, type KeyRing, type Store } from '../src/index.js';

/** The application's own users; a real one keeps hashes in its database. */
const users = new Map([['alice', { password: 'correct horse battery staple', cookie: 'alice-is-signed-in' }]]);

const accounts: HostAccounts = {
  find: async (name) => (users.has(name) ? name : null),
  verifyPassword: async (userId, password) => userId !== null && users.get(userId)?.password === password.reveal(),
};

/** An application with one route of its own that asks for the password and, where there is one, a second factor. */
export async function ownKoaApp(store: Store, keys: KeyRing): Promise<{ app: Koa; close: () => Promise<void> }> {
  const uia = await createUia({
    store,
    keys,
    accounts,
    issuer: 'Example Bank',
    requester: (ctx) => {
      const found = [...users].find(([, { cookie }]) => cookie === ctx.cookies.get('signed-in'));
      return found ? { userId: found[0] } : null;
    },
  });

  const router = new Router();
  router.post('/transfer', uia.interactive('transfer', { bind: ['to', 'amount'] }), (ctx) => {
    const { subject, body } = ctx.state.uia;
    ctx.body = { from: subject, to: body.to, amount: body.amount };
  });

  const app = new Koa();
  app.use(uia.routes()).use(router.routes()).use(router.allowedMethods());
  return { app, close: () => uia.close() };
}
