import { expect } from 'chai';
import { enrolOfficial, look } from '../support/administrators.js';
import { type Enrolled, enrolPerson, type Person } from '../support/client.js';
import { prove, replaceCodes } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the audit trail for administrators', {}, (get) => {
  let support: Enrolled;
  let person: Enrolled;
  before(async () => {
    support = await enrolOfficial(get(), 'support');
    person = await enrolPerson(get());
    for (let time = 0; time < 2; time++) await prove(get(), replaceCodes(person), person);
    await get().drain();
  });
  const audit = (query: string, who: Person = support) => look(get(), who, `audit${query}`);

  it('is read newest first, page by page', async () => {
    const { body } = await audit(`?user=${person.userId}`);
    const sequences = body.records.map(({ sequence }: { sequence: number }) => sequence);
    expect(sequences).to.deep.equal([3, 2, 1]);
    expect(body.next).to.equal(null);
    expect(body.records[2]).to.deep.include({
      subject: person.userId,
      type: 'two_factor_enabled',
      actor: { kind: 'person' },
    });
    const first = await audit(`?user=${person.userId}&limit=2`);
    expect([first.body.records.length, first.body.next]).to.deep.equal([2, 2]);
    const rest = await audit(`?user=${person.userId}&limit=2&before=2`);
    expect(rest.body).to.deep.equal({ records: body.records.slice(2), next: null });
  });

  it('ends after the last record of a full page', async () => {
    const { body } = await audit(`?user=${person.userId}&limit=3`);
    expect([body.records.length, body.next]).to.deep.equal([3, null]);
  });

  it('is empty for whom nothing happened to', async () => {
    expect((await audit('?user=@nobody:example.org')).body).to.deep.equal({ records: [], next: null });
  });

  it('is searched by type, actor and time', async () => {
    const { body: all } = await audit(`?user=${person.userId}`);
    const [newest] = all.records;
    const found = async (filter: string) => (await audit(`?user=${person.userId}&${filter}`)).body.records.length;
    expect(await found('type=recovery_codes_replaced')).to.equal(2);
    expect(await found('actor=person&limit=1')).to.equal(1);
    expect(await found('actor=administrator')).to.equal(0);
    expect(await found(`since=${Date.parse(newest.at)}`)).to.equal(1);
    expect(await found(`until=${Date.parse(newest.at)}`)).to.equal(2);
    expect((await audit(`?user=${person.userId}&since=yesterday`)).status).to.equal(400);
  });

  it('says whether it holds', async () => {
    expect((await audit(`/verify?user=${person.userId}`)).body).to.include({ holds: true, records: 3 });
    await get().store.audit.prune(person.userId, 1);
    const { body } = await audit(`/verify?user=${person.userId}`);
    expect(body).to.include({ holds: false, records: 2 });
    expect(body.problems).to.deep.equal([{ kind: 'missing', sequence: 1, words: 'missing' }]);
  });

  it('wants to know of whom, and is not for those it is about', async () => {
    for (const path of ['', '/verify']) {
      expect((await audit(path)).body.errcode).to.equal('M_MISSING_PARAM');
      expect((await audit(`${path}?user=${person.userId}`, person)).status).to.equal(403);
      expect((await audit(`${path}?users=x`)).body.errcode).to.equal('M_INVALID_PARAM');
    }
    for (const bad of ['before=0', 'limit=101', 'before=x']) {
      expect((await audit(`?user=_server&${bad}`)).body.errcode, bad).to.equal('M_INVALID_PARAM');
    }
  });
});
