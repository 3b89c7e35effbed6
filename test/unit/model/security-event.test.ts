import { expect } from 'chai';
import {
  byAdministrator,
  byCommandLine,
  byPerson,
  byServer,
  completeEvent,
  securityEvent,
} from '../../../src/model/security-event.js';
import { type EventKind, SECURITY_EVENTS } from '../../../src/model/security-events.js';

const DOING = { address: '192.0.2.1', userAgent: 'Element/1.0' };

describe('securityEvent', () => {
  it('takes who and from where out of a grant, a stage’s context or a request', () => {
    const grant = {
      ...DOING,
      requester: { userId: '@a:x', deviceId: 'PHONE' },
      session: 'digest',
      body: { secret: 1 },
    };
    expect(securityEvent('factor_removed', byPerson(grant), 7, { id: 'f' })).to.deep.equal({
      type: 'factor_removed',
      at: 7,
      actor: { kind: 'person' },
      ...DOING,
      deviceId: 'PHONE',
      session: 'digest',
      reason: null,
      detail: { id: 'f' },
    });
    expect(byPerson({ ...DOING, deviceId: 'LAPTOP', session: 's' })).to.include({ deviceId: 'LAPTOP', session: 's' });
    expect(byPerson({ ...DOING, requester: null })).to.include({ deviceId: null, session: null });
  });

  it('has no detail where the type has no fields, and a reason where one is given', () => {
    const event = securityEvent('two_factor_disabled', byAdministrator('@admin:x', DOING), 7, undefined, 'phone lost');
    expect(event).to.include({ reason: 'phone lost', address: '192.0.2.1' }).and.not.to.have.property('detail');
    expect(event.actor).to.deep.equal({ kind: 'administrator', userId: '@admin:x' });
  });

  it('comes from nowhere when a command or the server itself does it', () => {
    for (const origin of [byCommandLine, byServer]) {
      expect(origin).to.include({ address: null, userAgent: null, deviceId: null, session: null });
    }
  });
});

describe('An event of a release that knew fewer facts', () => {
  it('was the account’s holder’s, and the missing facts are null', () => {
    const kept = { type: 'password_changed', at: 7, address: null, deviceId: 'A' } as const;
    const whole = { ...kept, actor: { kind: 'person' }, userAgent: null, session: null, reason: null } as const;
    expect(completeEvent(kept)).to.deep.equal(whole);
    expect(completeEvent({ ...whole, reason: 'why' })).to.deep.equal({ ...whole, reason: 'why' });
  });
});

describe('The catalogue of events', () => {
  it('has words for a person, and fields whose names tell of no secret', () => {
    for (const [type, kind] of Object.entries<EventKind>(SECURITY_EVENTS)) {
      expect(type).to.match(/^[a-z]+(_[a-z]+)*$/);
      expect(kind.words, type).to.match(/^[A-Z][^.]+[^.]$/);
      for (const field of Object.keys(kind.fields)) {
        expect(field, type).not.to.match(/secret|password|token|code|digest|hash|key/i);
      }
    }
  });
});
