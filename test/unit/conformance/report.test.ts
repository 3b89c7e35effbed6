import { expect } from 'chai';
import { parseAllDocuments } from 'yaml';
import type { Case } from '../../../src/conformance/case.js';
import { FORMATS } from '../../../src/conformance/report/make-reporter.js';
import type { Screen } from '../../../src/conformance/report/reporter.js';
import type { CaseResult } from '../../../src/conformance/run-case.js';

const SECRET = 'never-to-be-printed';
const rule = (id: string, title: string): Case => ({
  id,
  title,
  source: 'Somewhere & everywhere',
  needs: [],
  people: {},
  values: {},
  steps: [{ send: 'POST login', expect: { status: 200 } }],
});

const passed: CaseResult = {
  case: rule('SAM-001', 'A rule # with a hash'),
  subject: 'sample',
  outcome: 'passed',
  failure: null,
  missing: [],
  tookMs: 5,
};
const failed: CaseResult = {
  ...passed,
  case: rule('SAM-002', 'A rule with "quotes" & <signs>'),
  outcome: 'failed',
  failure: {
    step: 1,
    problems: [{ where: 'status', expected: '200', got: '500' }],
    exchange: {
      request: {
        method: 'POST',
        url: `http://localhost/_matrix/client/v3/login?access_token=${SECRET}`,
        headers: { authorization: `Bearer ${SECRET}`, cookie: `a=${SECRET}` },
        body: JSON.stringify({ password: SECRET, auth: { token: SECRET, session: 'shown' }, refresh_token: true }),
      },
      answer: {
        status: 500,
        headers: new Headers({ 'set-cookie': `a=${SECRET}; Path=/` }),
        text: JSON.stringify({ access_token: SECRET, recovery_codes: [SECRET], error: 'a\u0001fault' }),
      },
    },
  },
};
const skipped: CaseResult = {
  ...passed,
  case: rule('SAM-003', 'A rule of its own'),
  outcome: 'skipped',
  missing: ['refresh', 'terms'],
};

/** What a reporter writes for a run of three. */
function report(format: string, terminal = false, colours = false): string {
  let out = '';
  const screen: Screen = {
    write(text) {
      out += text;
    },
    terminal,
  };
  const reporter = FORMATS[format]?.(screen, colours);
  const results = [passed, failed, skipped];
  reporter?.begin({ base: 'http://localhost', cases: 3, offered: new Set(['accounts']) });
  for (const result of results) reporter?.finish(result);
  reporter?.end({ results, passed: 1, failed: 1, skipped: 1, tookMs: 1500 });
  return out;
}

describe('a report of conformance', () => {
  it('has no secret in any format, and says what is no secret', () => {
    for (const format of Object.keys(FORMATS)) {
      const out = report(format);
      expect(out, format).not.to.include(SECRET);
      expect(out, format).to.include('SAM-002');
    }
    expect(report('pretty')).to.include('"session": "shown"').and.include('"refresh_token": true');
  });

  it('for people shows expected and got, the exchange, what was skipped and how to run it again', () => {
    const out = report('pretty');
    expect(out).to.include('step 1 of 1: POST login');
    expect(out).to.match(/status\n +\+ expected 200\n +- got +500\n/);
    expect(out).to.include('← 500').and.include('sample           1 passed, 1 failed, 1 skipped');
    expect(out).to.include('1 passed, 1 failed, 1 skipped in 1.5 s').and.include('terms is not offered: 1 case');
    expect(out).to.include('--only SAM-002');
  });

  it('for people has colours and progress on a terminal alone', () => {
    expect(report('pretty')).not.to.include('\u001b').and.not.include('\r');
    expect(report('pretty', true, true))
      .to.include('\u001b[31m')
      .and.include('2/3 SAM-002');
    expect(report('pretty', true, false))
      .to.include('3/3')
      .and.not.include('\u001b[31m');
  });

  it('as TAP has a plan, a line for each case, a hash that starts no directive, and YAML for what failed', () => {
    const lines = report('tap').split('\n');
    expect(lines.slice(0, 3)).to.deep.equal(['TAP version 14', '1..3', 'ok 1 - SAM-001 A rule \\# with a hash']);
    expect(lines).to.include('ok 3 - SAM-003 A rule of its own # SKIP the server does not offer refresh, terms');
    const detail = lines.slice(lines.indexOf('  ---') + 1, lines.indexOf('  ...')).join('\n');
    expect(parseAllDocuments(detail).map((document) => document.toJS())).to.have.nested.property(
      '[0].problems[0]',
      'status: expected 200, got 500',
    );
  });

  it('as JSON is one object that can be read', () => {
    const out = JSON.parse(report('json'));
    expect(out).to.deep.include({ passed: 1, failed: 1, skipped: 1, missed: { refresh: 1, terms: 1 } });
    expect(out.cases[1]).to.deep.include({ id: 'SAM-002', outcome: 'failed', step: 1 });
  });

  it('as JUnit escapes what XML gives a meaning to, and drops what it cannot hold', () => {
    const out = report('junit');
    expect(out).to.include('name="SAM-002 A rule with &quot;quotes&quot; &amp; &lt;signs&gt;"');
    expect(out).to.include('<testsuites name="matrix-uia conformance" tests="3" failures="1" skipped="1" time="1.5">');
    expect(out).to.include('message="the server does not offer refresh, terms"');
    expect(out).not.to.include('\u0001');
    const opened = out.match(/<(?!\/|\?)[^>]*[^/]>/g)?.length;
    expect(out.match(/<\/[^>]+>/g)?.length).to.equal(opened);
  });
});
