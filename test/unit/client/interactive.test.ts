import { expect } from 'chai';
import { type InteractiveOptions, interactive, type Prompt, type UiaError } from '../../../src/client/index.js';
import { answerOf, challenge, done, lost, PASSWORD, RECOVERY, scripted, TOTP } from './scripted.js';

type Script = ReturnType<typeof scripted>;

describe('interactive', () => {
  let prompts: Prompt[];
  beforeEach(() => {
    prompts = [];
  });
  const answer = {
    [PASSWORD]: (prompt: Prompt) => {
      prompts.push(prompt);
      return { password: 'right' };
    },
    [TOTP]: (prompt: Prompt) => {
      prompts.push(prompt);
      return { token: '123456' };
    },
  };
  const run = ({ send, pause }: Script, options: Partial<InteractiveOptions> = {}) =>
    interactive(send, { answer, pause, ...options });
  const refusal = (script: Script, options?: Partial<InteractiveOptions>): Promise<UiaError> =>
    run(script, options).then(
      () => expect.fail('it was not refused'),
      (error: UiaError) => error,
    );

  it('gives back what is answered at once', async () => {
    const script = scripted(done);
    expect(await run(script)).to.deep.equal({ ok: true });
    expect(script.sent).to.deep.equal([undefined]);
  });

  it('passes each stage that is next, in order, in one session', async () => {
    const script = scripted(challenge(), challenge([PASSWORD]), done);
    expect(await run(script)).to.deep.equal({ ok: true });
    expect(script.sent).to.deep.equal([
      undefined,
      { type: PASSWORD, session: 's1', password: 'right' },
      { type: TOTP, session: 's1', token: '123456' },
    ]);
    expect(prompts.map(({ completed, refusal }) => [completed, refusal])).to.deep.equal([
      [[], null],
      [[PASSWORD], null],
    ]);
  });

  it('asks again after a wrong proof, and says why', async () => {
    const wrong = challenge([PASSWORD], { errcode: 'M_FORBIDDEN', error: 'Wrong code' });
    await run(scripted(challenge([PASSWORD]), wrong, done));
    expect(prompts.map(({ type, refusal }) => [type, refusal?.message])).to.deep.equal([
      [TOTP, undefined],
      [TOTP, 'Wrong code'],
    ]);
  });

  for (const why of ['second_factor_required', 'setup_required']) {
    it(`takes ${why} for no refusal`, async () => {
      const reason = { errcode: 'M_FORBIDDEN', error: 'x', 'org.matrix_uia.reason': why };
      await run(scripted(challenge([PASSWORD], reason), done));
      expect(prompts.map(({ refusal }) => refusal)).to.deep.equal([null]);
    });
  }

  it('goes on in the session that the server names last', async () => {
    const over = challenge([], { session: 's2', errcode: 'M_UNKNOWN', error: 'over' });
    const script = scripted(challenge(), over, done);
    await run(script);
    expect(script.sent.map((auth) => auth?.session)).to.deep.equal([undefined, 's1', 's2']);
    expect(prompts[1]?.refusal?.errcode).to.equal('M_UNKNOWN');
  });

  it('gives a stage what the server publishes for it', async () => {
    await run(scripted(challenge([PASSWORD], { params: { [TOTP]: { hint: 'phone' } } }), done));
    expect(prompts[0]?.params).to.deep.equal({ hint: 'phone' });
  });

  it('passes the dummy stage by itself, three times at most', async () => {
    const flows = [{ stages: ['m.login.dummy'] }];
    const dummies = challenge([], { flows, errcode: 'M_UNKNOWN', error: 'over' });
    expect(await run(scripted(dummies, dummies, dummies, done))).to.deep.equal({ ok: true });
    const script = scripted(dummies, dummies, dummies, dummies, done);
    expect((await refusal(script)).errcode).to.equal('M_UNKNOWN');
  });

  describe('where several stages may come next', () => {
    const both = { ...answer, [RECOVERY]: () => ({ token: 'code' }) };

    it('lets the person choose among those that can be passed', async () => {
      const asked: (readonly string[])[] = [];
      const script = scripted(challenge([PASSWORD]), done);
      const choose = (types: readonly string[]) => {
        asked.push(types);
        return RECOVERY;
      };
      await run(script, { answer: both, choose });
      expect(asked).to.deep.equal([[TOTP, RECOVERY]]);
      expect(script.sent[1]?.type).to.equal(RECOVERY);
    });

    it('takes the first that it knows when nobody is there to choose', async () => {
      const script = scripted(challenge([PASSWORD]), done);
      await run(script, { answer: { [RECOVERY]: () => ({ token: 'code' }) } });
      expect(script.sent[1]?.type).to.equal(RECOVERY);
    });

    it('leaves the way through the browser to whoever knows none of the others', async () => {
      const flows = [{ stages: [PASSWORD] }, { stages: ['m.login.sso'] }];
      const choose = () => expect.fail('asked');
      const known = scripted(challenge([], { flows }), done);
      await run(known, { fallback: async () => expect.fail('a page'), choose });
      expect(known.sent[1]?.type).to.equal(PASSWORD);
      const opened: string[] = [];
      const unknown = scripted(challenge([], { flows }), done);
      const fallback = async ({ type }: { type: string }) => void opened.push(type);
      await run(unknown, { answer: {}, fallback, choose: () => 'm.login.sso' });
      expect([opened, unknown.sent[1]]).to.deep.equal([['m.login.sso'], { session: 's1' }]);
    });

    it('does not ask where only one can be passed', async () => {
      await run(scripted(challenge([PASSWORD]), done), { choose: () => expect.fail('asked') });
    });

    it('is given up when none is chosen, or one that was not offered', async () => {
      for (const choose of [() => null, () => 'm.login.sso'])
        expect((await refusal(scripted(challenge([PASSWORD])), { answer: both, choose })).reason).to.equal('cancelled');
    });
  });

  describe('a stage that it does not know', () => {
    const unknown = challenge([], { flows: [{ stages: ['org.example.pin'] }] });

    it('is passed on its page, and the session alone tells', async () => {
      const shown: unknown[] = [];
      const script = scripted(unknown, done);
      await run(script, { fallback: async ({ type, session }) => void shown.push([type, session]) });
      expect(shown).to.deep.equal([['org.example.pin', 's1']]);
      expect(script.sent[1]).to.deep.equal({ session: 's1' });
    });

    it('is given up when its page was left', async () => {
      const error = await refusal(scripted(unknown, unknown), { fallback: async () => undefined });
      expect(error.reason).to.equal('cancelled');
    });

    it('is no way without pages', async () => {
      const error = await refusal(scripted(unknown));
      expect([error.reason, error.message]).to.deep.equal([
        'no_way',
        'None of the next stages is known here: org.example.pin',
      ]);
    });

    it('is not looked up among the members that every object has', async () => {
      const odd = challenge([], { flows: [{ stages: ['constructor'] }] });
      expect((await refusal(scripted(odd))).reason).to.equal('no_way');
    });
  });

  it('is given up when an answer is null, and nothing is sent', async () => {
    const script = scripted(challenge());
    expect((await refusal(script, { answer: { [PASSWORD]: () => null } })).reason).to.equal('cancelled');
    expect(script.sent).to.have.length(1);
  });

  it('throws a refusal that no proof changes', async () => {
    const changed = { errcode: 'M_FORBIDDEN', error: 'Changed', 'org.matrix_uia.reason': 'operation_changed' };
    const { status, errcode, reason, message } = await refusal(scripted(challenge(), answerOf(403, changed)));
    expect([status, errcode, reason, message]).to.deep.equal([403, 'M_FORBIDDEN', 'operation_changed', 'Changed']);
    const token = await refusal(scripted(answerOf(401, { errcode: 'M_UNKNOWN_TOKEN', error: 'over' })));
    expect([token.status, token.errcode]).to.deep.equal([401, 'M_UNKNOWN_TOKEN']);
  });

  it('sends the same again when an answer is lost, and is not asked twice', async () => {
    const script = scripted(challenge([PASSWORD]), lost, answerOf(502, new Error('a page')), done);
    expect(await run(script)).to.deep.equal({ ok: true });
    expect(script.sent.slice(1)).to.deep.equal(Array(3).fill(script.sent[1]));
    expect(script.pauses).to.deep.equal([500, 1000]);
    expect(prompts).to.have.length(1);
  });

  it('sends it again three times, and then gives the fault', async () => {
    const script = scripted(lost, lost, lost, lost, done);
    expect(await refusal(script)).to.equal(lost);
    expect(script.sent).to.have.length(4);
    expect(await run(scripted(lost, lost, lost, done))).to.deep.equal({ ok: true });
  });

  it('sends nothing again that was called off', async () => {
    const aborted = Object.assign(new Error('aborted'), { name: 'AbortError' });
    expect(await refusal(scripted(aborted, done))).to.equal(aborted);
  });

  describe('when the server says wait', () => {
    const limited = (ms: number) => answerOf(429, { errcode: 'M_LIMIT_EXCEEDED', error: 'Wait', retry_after_ms: ms });

    it('waits and sends the same again', async () => {
      const script = scripted(challenge([PASSWORD]), limited(2000), done);
      await run(script);
      expect(script.pauses).to.deep.equal([2000]);
      expect(script.sent[2]).to.deep.equal(script.sent[1]);
    });

    it('reads Retry-After where the body says nothing', async () => {
      const script = scripted(answerOf(429, { errcode: 'M_LIMIT_EXCEEDED' }, { 'retry-after': '3' }), done);
      await run(script);
      expect(script.pauses).to.deep.equal([3000]);
    });

    it('waits as long as it may in all, and not a moment longer', async () => {
      const patient = scripted(limited(10_000), limited(20_000), done);
      expect(await run(patient)).to.deep.equal({ ok: true });
      const over = scripted(limited(10_000), limited(20_001), done);
      const error = await refusal(over);
      expect([error.status, error.retryAfterMs]).to.deep.equal([429, 20_001]);
      expect(over.pauses).to.deep.equal([10_000]);
    });

    it('asks a person again where that is wished, who may take another stage meanwhile', async () => {
      const types: (readonly string[])[] = [];
      const options: Partial<InteractiveOptions> = {
        askWhenLimited: true,
        answer: { ...answer, [RECOVERY]: () => ({ token: 'kept' }) },
        choose: (offered, refusal) => {
          types.push(offered);
          return refusal?.status === 429 ? RECOVERY : TOTP;
        },
      };
      const script = scripted(challenge([PASSWORD]), limited(30_001), done);
      expect(await run(script, options)).to.deep.equal({ ok: true });
      expect(types).to.deep.equal([
        [TOTP, RECOVERY],
        [TOTP, RECOVERY],
      ]);
      expect(script.sent.at(-1)).to.deep.equal({ type: RECOVERY, session: 's1', token: 'kept' });
      expect((await refusal(scripted(limited(30_001)), options)).status, 'before any stage').to.equal(429);
    });

    it('does not flood a server that says 0', async () => {
      const script = scripted(limited(0), done);
      await run(script);
      expect(script.pauses).to.deep.equal([100]);
    });
  });
});
