import { expect } from 'chai';
import { call, enrolPerson, PASSWORD, registerPerson, totpAuth } from '../support/client.js';
import { ask, LOGIN, nextCode, prove } from '../support/journeys.js';
import { contractOperations } from '../support/openapi.js';
import { readProjectFile } from '../support/quoted-code.js';
import { onEachStore } from '../support/test-server.js';

const examplesOf = (page: string) =>
  [...readProjectFile(page).matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => JSON.parse(text));

describe('the guides of app passwords and remembered devices', () => {
  it('lead to operations that are there', () => {
    const ids = contractOperations.map(({ operationId }) => operationId.toLowerCase());
    for (const page of ['docs/guide/app-passwords.md', 'docs/guide/remembered-devices.md']) {
      const linked = [...readProjectFile(page).matchAll(/reference\/http\.md#(\w+)/g)].map(([, id]) => id);
      expect(linked).to.not.deep.equal([]);
      for (const id of linked) expect(ids, page).to.include(id);
    }
  });
});

onEachStore('the examples of the guides', { sets: ['two_factor.remember_device.enabled=true'] }, (get) => {
  it('make an app password, which signs in', async () => {
    const [request, answer] = examplesOf('docs/guide/app-passwords.md');
    const person = await enrolPerson(get());
    const asked = { method: 'POST', path: 'account/two-factor/app_passwords', token: person.token, body: request };
    const { status, body } = await prove(get(), asked, person);
    expect([status, Object.keys(body)]).to.deep.equal([200, Object.keys(answer)]);
    const identifier = { type: 'm.id.user', user: person.userId };
    const typed = { type: 'm.login.password', identifier, password: body.password };
    expect((await call(get().url, 'POST', 'login', { body: typed })).status).to.equal(200);
  });

  it('have a device remembered, which then signs in by the password alone', async () => {
    const [first, later] = examplesOf('docs/guide/remembered-devices.md');
    const alice = await enrolPerson(get(), await registerPerson(get(), 'alice'));
    expect(first.password).to.equal(PASSWORD);
    const challenge = await call(get().url, 'POST', 'login', { body: first });
    const { body } = await ask(get(), LOGIN, totpAuth(nextCode(get(), alice), challenge.body.session));
    const token = body['org.matrix_uia.device_token'];
    expect(token).to.have.length(later['org.matrix_uia.device_token'].length);
    const answer = await call(get().url, 'POST', 'login', { body: { ...later, 'org.matrix_uia.device_token': token } });
    expect(answer.status).to.equal(200);
    expect(answer.body)
      .to.include({ user_id: alice.userId, device_id: 'LAPTOP' })
      .and.to.have.property('org.matrix_uia.device_token');
  });
});
