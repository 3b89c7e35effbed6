import { expect } from 'chai';
import { parse } from 'yaml';
import { loadConfig } from '../../src/server/config.js';
import { enrolOfficial, giveRoles } from '../support/administrators.js';
import { Authenticator, call, type Enrolled, registerPerson } from '../support/client.js';
import { ask, beginSignIn, LOGIN, prove, signIn } from '../support/journeys.js';
import { readProjectFile } from '../support/quoted-code.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const blocksOf = (page: string, language: string): string[] =>
  [...readProjectFile(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );

describe('docs/operations/enforcement.md', () => {
  let server: TestServer;
  let admin: Enrolled;
  before(async () => {
    server = await startTestServer('embedded');
    admin = await enrolOfficial(server, 'admin');
    const { userId } = await registerPerson(server, 'bob');
    await giveRoles(server, userId, ['staff']);
  });
  after(() => server.stop());

  it('shows requests that an administrator may send, and what they do', async () => {
    const [affected, change, back, ...more] = blocksOf('docs/operations/enforcement.md', 'http').map((block) => {
      const [first = '', body] = block.split('\n');
      const [method = '', path = ''] = first.split(' ');
      return { method, path, token: admin.token, body: body ? JSON.parse(body) : {} };
    });
    if (!affected || !change || !back) throw new Error('a request is missing');
    expect(more).to.deep.equal([]);
    const seen = await call(server.url, 'GET', affected.path, { token: admin.token });
    expect(seen.body).to.deep.equal(JSON.parse(blocksOf('docs/operations/enforcement.md', 'json')[0] ?? ''));

    expect((await prove(server, change, admin)).body).to.deep.include({
      ...change.body,
      in_force: false,
      fixed: false,
    });
    const bob = { userId: '@bob:example.org', password: admin.password };
    expect((await signIn(server, bob)).body['org.matrix_uia.required_by']).to.equal(change.body.from);
    expect((await prove(server, back, admin)).body.required).to.equal('nobody');
  });

  it('shows settings that are understood', () => {
    const [settings = ''] = blocksOf('docs/operations/enforcement.md', 'yaml');
    const { required, required_from } = parse(settings).two_factor;
    const sets = [`two_factor.required=${required.join(',')}`, `two_factor.required_from=${required_from}`];
    expect(loadConfig({ sets }).twoFactor.enforcement).to.deep.equal({
      required: ['staff', 'admin'],
      from: Date.UTC(2027, 0, 1),
    });
  });
});

describe('docs/guide/required-second-factor.md', () => {
  it('shows the steps of a client as they are', async () => {
    const server = await startTestServer('embedded', { sets: ['two_factor.required=everyone'] });
    try {
      const person = await registerPerson(server);
      const [challenge, ...steps] = blocksOf('docs/guide/required-second-factor.md', 'json');
      expect((await signIn(server, person)).body).to.deep.include(JSON.parse(challenge ?? ''));
      const session = await beginSignIn(server, person);
      let secret = '';
      const statuses: number[] = [];
      for (const step of steps) {
        const code = secret === '' ? '' : new Authenticator(secret).code(server.clock.now());
        const { auth } = JSON.parse(step.replace('SESSION', session).replace('CODE', code));
        const { status, body } = await ask(server, LOGIN, auth);
        statuses.push(status);
        secret = body.params?.['m.login.2fa.setup']?.secret ?? secret;
      }
      expect(statuses).to.deep.equal([401, 401, 200]);
    } finally {
      await server.stop();
    }
  });
});
