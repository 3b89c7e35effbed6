import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { ask, begin, isSignedIn, LOGIN, nextCode, PASSWORD_THEN_SECOND } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('signing in by UIA from the start', {}, (get) => {
  let plain: Person;
  let enrolled: Enrolled;
  before(async () => {
    plain = await registerPerson(get());
    enrolled = await enrolPerson(get());
  });

  it('begins with a challenge that says nothing about any account', async () => {
    const { status, body } = await ask(get(), LOGIN, {});
    expect(status).to.equal(401);
    expect(body).to.deep.equal({ flows: PASSWORD_THEN_SECOND, params: {}, session: body.session, completed: [] });
  });

  it('shows the same flows to an account with a second factor, to one without, and to nobody', async () => {
    const answers = [];
    for (const name of [plain.userId, enrolled.userId, '@nobody:example.org']) {
      const { status, body } = await ask(
        get(),
        LOGIN,
        passwordAuth(name, 'not the password', await begin(get(), LOGIN)),
      );
      answers.push({ status, body: { ...body, session: null } });
    }
    expect(answers[0]?.status).to.equal(401);
    expect(answers[0]?.body).to.deep.include({ errcode: 'M_FORBIDDEN', completed: [], flows: PASSWORD_THEN_SECOND });
    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2]).to.deep.equal(answers[0]);
  });

  it('keeps a session through a wrong password', async () => {
    const session = await begin(get(), LOGIN);
    const wrong = await ask(get(), LOGIN, passwordAuth(plain.userId, 'not the password', session));
    expect(wrong.body.session).to.equal(session);
    expect((await ask(get(), LOGIN, passwordAuth(plain.userId, plain.password, session))).status).to.equal(200);
  });

  it('lets an account without a second factor in after its password', async () => {
    const session = await begin(get(), LOGIN);
    const { status, body } = await ask(get(), LOGIN, passwordAuth(plain.userId, plain.password, session));
    expect([status, body.user_id]).to.deep.equal([200, plain.userId]);
    expect(await isSignedIn(get(), { token: body.access_token })).to.equal(true);
  });

  it('lets an account without a second factor in by one request', async () => {
    const { status, body } = await ask(get(), LOGIN, passwordAuth(plain.userId, plain.password));
    expect([status, body.user_id]).to.deep.equal([200, plain.userId]);
  });

  it('asks an account with a second factor for it, and tells only who knows the password', async () => {
    const session = await begin(get(), LOGIN);
    const { status, body } = await ask(get(), LOGIN, passwordAuth(enrolled.userId, enrolled.password, session));
    expect(status).to.equal(401);
    expect(body).to.deep.equal({ flows: PASSWORD_THEN_SECOND, params: {}, session, completed: ['m.login.password'] });
  });

  it('takes the device that was asked for in the first request', async () => {
    const asked = { ...LOGIN, body: { device_id: 'FIRST', initial_device_display_name: 'Attic' } };
    const session = await begin(get(), asked);
    const { body } = await ask(get(), LOGIN, passwordAuth(plain.userId, plain.password, session));
    expect(body.device_id).to.equal('FIRST');
    const device = await call(get().url, 'GET', 'devices/FIRST', { token: body.access_token });
    expect(device.body.display_name).to.equal('Attic');
  });

  it('refuses a code before the password, in the words of the challenge', async () => {
    const session = await begin(get(), LOGIN);
    const code = nextCode(get(), enrolled);
    const { status, body } = await ask(get(), LOGIN, { type: 'm.login.2fa.totp', token: code, session });
    expect([status, body.completed, body.session]).to.deep.equal([401, [], session]);
    expect(body.errcode).to.equal('M_FORBIDDEN');
  });

  it('cannot go on with a session that was begun for something else', async () => {
    const session = await begin(get(), { method: 'POST', path: 'register', body: { username: 'other-session' } });
    const { status, body } = await ask(get(), LOGIN, passwordAuth(plain.userId, plain.password, session));
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'operation_changed']);
  });
});
