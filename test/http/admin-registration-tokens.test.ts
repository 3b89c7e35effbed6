import { expect } from 'chai';
import { act, adminPath, enrolOfficial, look } from '../support/administrators.js';
import { type Enrolled, PASSWORD, type Person } from '../support/client.js';
import { type Ask, ask } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('registration tokens of administrators', {}, (get) => {
  let admin: Enrolled;
  let support: Enrolled;
  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
    support = await enrolOfficial(get(), 'support');
  });

  const make = ({ token }: Pick<Person, 'token'>, body: object): Ask => ({
    method: 'POST',
    path: adminPath('registration_tokens'),
    token,
    body,
  });
  const revoke = ({ token }: Pick<Person, 'token'>, id: string): Ask => ({
    method: 'DELETE',
    path: adminPath(`registration_tokens/${id}`),
    token,
  });
  const register = async (username: string, token: string) => {
    const asked = { method: 'POST', path: 'register', body: { username, password: PASSWORD } };
    const first = await ask(get(), asked, { type: 'm.login.registration_token', token });
    if (first.body.completed?.length !== 1) return first;
    return ask(get(), asked, { type: 'm.login.dummy', session: first.body.session });
  };

  it('are made, listed without the token, used as often as they say, and give their roles', async () => {
    const expiresAt = get().clock.now() + 3_600_000;
    const body = { uses_allowed: 1, expires_at: expiresAt, grants: ['teacher'] };
    const made = await act(get(), make(admin, body), admin);
    expect(made.body).to.include({ uses_allowed: 1, uses: 0, expires_at: expiresAt });
    const { token, ...shown } = made.body;
    expect((await look(get(), admin, 'registration_tokens')).body.tokens).to.deep.include(shown);
    const first = await register('by-token', token);
    expect(first.status, JSON.stringify(first.body)).to.equal(200);
    expect((await get().store.accounts.find(first.body.user_id))?.roles).to.deep.equal(['teacher']);
    expect((await register('by-token-too', token)).status).to.equal(401);
    const { body: listed } = await look(get(), admin, 'registration_tokens');
    expect(listed.tokens).to.deep.include({ ...shown, uses: 1 });
  });

  it('end when they are revoked, once, and it is on the trail of the server', async () => {
    const { body } = await act(get(), make(admin, {}), admin);
    expect(body).to.include({ uses_allowed: null, expires_at: null });
    expect((await act(get(), revoke(admin, body.id), admin)).status).to.equal(200);
    expect((await register('too-late', body.token)).status).to.equal(401);
    expect((await act(get(), revoke(admin, body.id), admin)).status).to.equal(404);
    await get().drain();
    const { body: audit } = await look(get(), admin, 'audit?user=_server&limit=2');
    expect(
      audit.records.map(({ type, detail }: { type: string; detail: { id: string } }) => [type, detail.id]),
    ).to.deep.equal([
      ['registration_token_revoked', body.id],
      ['registration_token_made', body.id],
    ]);
    expect(audit.records[0].actor).to.deep.equal({ kind: 'administrator', user_id: admin.userId });
    expect(JSON.stringify(audit)).to.not.include(body.token);
  });

  it('are for those of the highest rank', async () => {
    for (const asked of [make(support, {}), revoke(support, 'any')])
      expect((await ask(get(), asked)).status).to.equal(403);
    expect((await look(get(), support, 'registration_tokens')).status).to.equal(403);
  });

  it('end in the future, and not now', async () => {
    const now = get().clock.now();
    expect((await ask(get(), make(admin, { expires_at: now }))).body.errcode).to.equal('M_INVALID_PARAM');
    expect((await ask(get(), make(admin, { expires_at: now + 1 }))).status).to.equal(401);
  });

  it('are listed page by page', async () => {
    for (let time = 0; time < 2; time++) await act(get(), make(admin, {}), admin);
    const { body: all } = await look(get(), admin, 'registration_tokens');
    const ids: string[] = [];
    for (let next = ''; next !== null; ) {
      const { body } = await look(get(), admin, `registration_tokens?limit=1&after=${encodeURIComponent(next)}`);
      ids.push(...body.tokens.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(ids).to.deep.equal(all.tokens.map(({ id }: { id: string }) => id));
  });
});
