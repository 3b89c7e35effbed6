import { expect } from 'chai';
import { call, type Person, passwordAuth, registerPerson } from '../support/client.js';
import {
  ask,
  begin,
  deleteDevice,
  deviceIds,
  getLoginToken,
  onNewDevice,
  ordinaryFlows,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const SET_UP = [{ stages: ['m.login.password', 'm.login.2fa.setup'] }];
const AT = '2031-03-01T00:00Z';
onEachStore(
  'a second factor that is required from a date on',
  { sets: ['two_factor.required=[staff, admin]', `two_factor.required_from=${AT}`] },
  (get) => {
    const at = Date.parse(AT);
    let person: Person;
    let other: Person;
    before(async () => {
      person = await registerPerson(get());
      other = await registerPerson(get());
      const { store } = get();
      await store.accounts.create({
        ...(await plain(store, other)),
        userId: '@worker:example.org',
        roles: ['staff'],
        operationId: 'worker',
      });
    });
    const plain = async (store: TestServer['store'], { userId }: Person) => {
      const account = await store.accounts.find(userId);
      if (!account) throw new Error('no such account');
      return account;
    };
    const worker = () => ({ ...person, userId: '@worker:example.org' });

    it('is announced to whoever has the role, and to nobody else', async () => {
      const announced = await signIn(get(), worker());
      expect([announced.status, announced.body['org.matrix_uia.required_by']]).to.deep.equal([200, at]);
      expect(await twoFactor(get(), { token: announced.body.access_token })).to.deep.include({
        required: false,
        required_by: at,
      });
      const { body } = await signIn(get(), person);
      expect(body).to.not.have.property('org.matrix_uia.required_by');
      expect(await twoFactor(get(), { token: body.access_token })).to.deep.include({
        required: false,
        required_by: null,
      });
    });

    it('lets in until the millisecond before, and asks from that instant on', async () => {
      get().clock.advance(at - 1 - get().clock.now());
      const before = await onNewDevice(get(), worker());
      const { body } = await ask(get(), getLoginToken(before), passwordAuth(before.userId));
      expect(body.login_token).to.be.a('string');
      const underWay = await begin(get(), deleteDevice(before, 'OTHER'));
      get().clock.advance(1);
      const { flows } = (
        await ask(get(), deleteDevice(before, 'OTHER'), passwordAuth(before.userId, undefined, underWay))
      ).body;
      expect(ordinaryFlows({ flows }), 'of what was under way').to.deep.equal(SET_UP);
      expect((await signIn(get(), worker())).body.flows).to.deep.equal(SET_UP);
      expect((await signIn(get(), person)).status).to.equal(200);
      expect(await twoFactor(get(), before)).to.deep.include({ required: true, required_by: at });

      const byToken = { type: 'm.login.token', token: body.login_token };
      const late = await call(get().url, 'POST', 'login', { body: byToken });
      expect([late.status, late.body['org.matrix_uia.reason']]).to.deep.equal([403, 'setup_required']);
      expect(await deviceIds(get(), before)).to.have.length(2);
    });
  },
);
