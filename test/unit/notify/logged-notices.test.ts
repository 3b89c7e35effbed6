import { expect } from 'chai';
import { pino } from 'pino';
import { byPerson, type NumberedEvent, securityEvent } from '../../../src/model/security-event.js';
import { loggedNotices } from '../../../src/notify/owner-notices.js';

describe('a server without mail', () => {
  it('writes a line for each mail that there would be, without what the event holds', async () => {
    const lines: string[] = [];
    const log = pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) });
    const origin = byPerson({ address: '192.0.2.7', userAgent: 'App', deviceId: 'D' });
    const events: NumberedEvent[] = [
      { ...securityEvent('factor_added', origin, 1, { id: 'f1', name: 'Phone' }), userId: '@a:b', sequence: 1 },
      { ...securityEvent('refresh_token_reused', origin, 1), userId: '@a:b', sequence: 2 },
      { ...securityEvent('reset_requested', origin, 1, { until: 2 }, 'a reason'), userId: '@a:b', sequence: 3 },
    ];
    await loggedNotices(log)(events);
    const line = { level: 30, userId: '@a:b' };
    const added = { ...line, sequence: 1, event: 'factor_added', subject: 'An authenticator was added' };
    const subject = 'An administrator asked to remove all second factors, and another one has to agree';
    const requested = { ...line, sequence: 3, event: 'reset_requested', subject };
    expect(lines.map((text) => JSON.parse(text))).to.deep.equal([
      { ...added, msg: 'the owner would be told by mail, but mail is not set up' },
      { ...requested, msg: 'the owner would be told by mail, but mail is not set up' },
      { ...requested, msg: 'administrators would be told by mail, but mail is not set up' },
    ]);
  });
});
