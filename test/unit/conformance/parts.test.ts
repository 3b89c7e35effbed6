import { expect } from 'chai';
import type { JsonValue } from '../../../src/base/json.js';
import { systemRandom } from '../../../src/base/runtime.js';
import { chooseCases } from '../../../src/conformance/choose-cases.js';
import { authenticator } from '../../../src/conformance/codes.js';
import { computing } from '../../../src/conformance/computed-values.js';
import { createJudge, judgeAny } from '../../../src/conformance/judge.js';
import { loadShapes, loadSubjects } from '../../../src/conformance/load-cases.js';
import { hideSecrets } from '../../../src/conformance/report/mask.js';
import { sendPatiently } from '../../../src/conformance/surroundings.js';
import { fillIn, fillPattern } from '../../../src/conformance/template.js';
import { browser } from '../../../src/conformance/web-page.js';
import { FakeClock } from '../../support/fake-clock.js';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('the authenticator of the conformance runner', () => {
  const start = (offsetMs = 0) => {
    const clock = new FakeClock();
    clock.advance(offsetMs);
    let waited = 0;
    const pause = async (ms: number): Promise<void> => {
      waited += ms;
      clock.advance(ms);
    };
    return { codes: authenticator({ clock: clock.now, pause }), waited: () => waited };
  };

  it('gives three codes without waiting, and waits for the fourth', async () => {
    const { codes, waited } = start(10_000);
    const given = [await codes.next(SECRET), await codes.next(SECRET), await codes.next(SECRET)];
    expect(waited()).to.equal(0);
    given.push(await codes.next(SECRET));
    expect(waited()).to.equal(21_500);
    expect(new Set(given).size).to.equal(4);
    expect(codes.last(SECRET)).to.equal(given[3]);
  });

  it('shows no code that is about to be too old', async () => {
    const early = start(28_000);
    const late = start(29_000);
    expect(await early.codes.next(SECRET)).not.to.equal(await late.codes.next(SECRET));
  });

  it('counts for each secret on its own, and knows a code that is wrong', async () => {
    const { codes, waited } = start();
    for (const secret of ['A', 'B', 'C', 'D']) await codes.next(`${SECRET}${secret.repeat(8)}`);
    expect(waited()).to.equal(0);
    const right = [await codes.next(SECRET), await codes.next(SECRET)];
    expect(right).not.to.include(codes.wrong(SECRET));
  });
});

describe('what stands between braces in a case', () => {
  const codes = authenticator({ clock: new FakeClock().now, pause: async () => undefined });
  const names = new Map<string, JsonValue>([
    ['alice', { user_id: '@alice:example.org', password: 'secret', codes: ['one', 'two'] }],
    ['number', 7],
  ]);
  const fill = (value: JsonValue) => fillIn(value, names, computing(codes, systemRandom, 'x1'));

  it('is a value of its own type when it stands alone, and a text among others', async () => {
    expect(await fill(['{{number}}', 'n{{number}}', '{{alice.codes.1}}'])).to.deep.equal([7, 'n7', 'two']);
  });

  it('is a proof with the members beside it in its place', async () => {
    expect(await fill({ auth: { $proof: 'alice', password: 'other', session: 's' } })).to.deep.equal({
      auth: {
        type: 'm.login.password',
        identifier: { type: 'm.id.user', user: '@alice:example.org' },
        password: 'other',
        session: 's',
      },
    });
  });

  it('can be computed, with a name or without', async () => {
    expect(
      await fill(['{{unique bob}}', '{{unique bob}}', '{{long 3}}', '{{deep 2}}', '{{encode alice.user_id}}']),
    ).to.deep.equal(['bob-x1', 'bob-x1', 'xxx', { a: {} }, '%40alice%3Aexample.org']);
  });

  it('has no meaning of its own in a pattern', async () => {
    const odd = new Map<string, JsonValue>([['token', 'a+b/c.d-e']]);
    const pattern = await fillPattern('^{{token}}$', odd, computing(codes, systemRandom, 'x1'));
    expect(new RegExp(pattern).test('a+b/c.d-e')).to.equal(true);
    expect(new RegExp(pattern).test('aab/cxd-e')).to.equal(false);
  });

  it('is an error when it stands for nothing', async () => {
    for (const text of ['{{nobody}}', '{{alice.shoe_size}}', '{{alice.codes.5}}']) {
      const fault = await fill(text).catch((error: unknown) => error);
      expect(fault, text).to.be.an('error').with.property('message').that.includes('stands for nothing');
    }
  });
});

describe('the judge of the conformance runner', () => {
  const judge = createJudge(loadShapes());
  const answer = (status: number, body: unknown, headers = {}) => ({
    status,
    headers: new Headers(headers),
    text: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const places = (...args: Parameters<typeof judge>) => judge(...args).map(({ where }) => where);

  it('names the place of each thing that differs', () => {
    const challenge = answer(
      401,
      { flows: [{ stages: [] }], session: 's', completed: 'x' },
      { 'content-type': 'text/html' },
    );
    const expectation = {
      status: 401,
      shape: 'challenge',
      headers: { 'content-type': '^application/json', etag: null },
    };
    expect(places(expectation, challenge)).to.have.members([
      'header content-type',
      'body/flows/0/stages',
      'body/completed',
    ]);
  });

  it('has nothing against an answer that is as expected', () => {
    const error = answer(403, { errcode: 'M_FORBIDDEN', error: 'no' });
    expect(
      places({ status: [401, 403], errcode: ['M_UNKNOWN', 'M_FORBIDDEN'], shape: 'plain_error' }, error),
    ).to.deep.equal([]);
    expect(
      places({ equals: { error: 'no', errcode: 'M_FORBIDDEN' }, text: ['M_\\w+'], no_text: ['flows'] }, error),
    ).to.deep.equal([]);
  });

  it('asks for JSON where the body matters, and does not where it does not', () => {
    const page = answer(200, '<html>');
    expect(places({ shape: 'empty' }, page)).to.deep.equal(['body']);
    expect(places({ status: 200, text: ['html'] }, page)).to.deep.equal([]);
    expect(places({ equals: { a: 1 } }, answer(200, { a: 2 }))).to.deep.equal(['body']);
    expect(places({ errcode: 'M_X' }, answer(400, { errcode: 'M_X' }))).to.deep.equal(['body']);
  });

  it('takes the best of several expectations', () => {
    const refused = answer(400, { errcode: 'M_OTHER', error: 'no' });
    expect(judgeAny(judge, [{ status: 200 }, { status: 400, shape: 'error' }], refused)).to.deep.equal([]);
    const either = [
      { status: 200, shape: 'signed_in' },
      { status: 400, errcode: 'M_THIS' },
    ];
    expect(judgeAny(judge, either, refused)).to.deep.equal([
      { where: 'body/errcode', expected: '"M_THIS"', got: '"M_OTHER"' },
    ]);
  });
});

describe('a problem that quotes what came', () => {
  it('shows no secret of what was sent, received or kept, in plain or in a pattern', () => {
    const seen = [{ alice: { token: 'tok.en-1', user_id: '@alice:example.org' } }, { access_token: 'another' }, null];
    const got = 'tok.en-1 and another of @alice:example.org';
    expect(hideSecrets([{ where: 'text', expected: '/tok\\.en\\-1/', got }], seen)).to.deep.equal([
      { where: 'text', expected: '/(hidden)/', got: '(hidden) and (hidden) of @alice:example.org' },
    ]);
  });
});

describe('a form of a page, sent by the conformance runner', () => {
  it('takes hidden fields along, fills visible ones in their order, and keeps cookies', () => {
    const page = browser();
    const headers = new Headers({ 'content-type': 'text/html', 'set-cookie': 'a=b; Path=/; HttpOnly' });
    page.see({
      status: 200,
      headers,
      text: '<form method="post"><input type=hidden name="t" value="1&amp;2"><input type="text" value="x" readonly><INPUT name=first><input name="second" type="password"></form><form><input name="other"></form>',
    });
    expect(page.formWith(['one'], {})).to.equal('t=1%262&first=one');
    expect(page.formWith(['one', 'two'], { t: '3' })).to.equal('t=3&first=one&second=two');
    expect(page.cookie()).to.equal('a=b');
  });
});

describe('a request that the server limits', () => {
  const limited = (times: number, headers = {}) => {
    let asked = 0;
    const waits: number[] = [];
    const send = async () => {
      asked++;
      const status = asked > times ? 200 : 429;
      return { status, headers: new Headers(headers), text: '{"retry_after_ms":3000}' };
    };
    const pause = async (ms: number): Promise<void> => void waits.push(ms);
    return { send, pause, waits };
  };
  const request = { method: 'GET', url: 'http://localhost/', headers: {} };

  it('is sent again after the wait that the answer asks for', async () => {
    const byHeader = limited(2, { 'retry-after': '4' });
    expect((await sendPatiently(byHeader, request)).status).to.equal(200);
    expect(byHeader.waits).to.deep.equal([4000, 4000]);
    const byBody = limited(1);
    await sendPatiently(byBody, request);
    expect(byBody.waits).to.deep.equal([3000]);
  });

  it('is given up after two minutes, and at once where 429 is what the case is about', async () => {
    const stubborn = limited(1000, { 'retry-after': '60' });
    expect((await sendPatiently(stubborn, request)).status).to.equal(429);
    expect(stubborn.waits).to.deep.equal([60_000, 60_000]);
    const wanted = limited(1);
    expect((await sendPatiently(wanted, request, (status) => status === 429)).status).to.equal(429);
    expect(wanted.waits).to.deep.equal([]);
  });
});

describe('choosing conformance cases', () => {
  const subjects = loadSubjects();
  const ids = (choice: Parameters<typeof chooseCases>[1]) =>
    chooseCases(subjects, choice).flatMap(({ cases }) => cases.map(({ id }) => id));

  it('is by id, by the beginning of ids and by subject', () => {
    expect(ids({ needs: [], only: ['UIA-001'] })).to.deep.equal(['UIA-001']);
    expect(ids({ needs: [], only: ['UIA'] })).to.deep.equal(ids({ needs: [], only: ['uia-core'] }));
    expect(ids({ needs: [], only: [] })).to.have.length(subjects.flatMap(({ cases }) => cases).length);
  });

  it('is by what a case needs', () => {
    const chosen = ids({ needs: ['refresh'], only: [] });
    expect(chosen).to.include('TOK-019').and.not.include('TOK-001');
  });

  it('knows a name that no case has', () => {
    for (const only of [['UIA-999'], ['UI']]) expect(() => ids({ needs: [], only })).to.throw(TypeError, only[0]);
  });
});
