import { expect } from 'chai';
import { EVENT_TYPES } from '../../../src/app/words/event-types.js';
import { SECURITY_EVENTS } from '../../../src/model/security-events.js';
import { messagesOf } from '../messages/message-files.js';
import { variablesOf } from '../messages/patterns.js';

describe('the words of events in the app', () => {
  const messages = messagesOf('en', 'events');

  it('are there for every type of event, and for no other', () => {
    expect([...EVENT_TYPES]).to.have.members(Object.keys(SECURITY_EVENTS));
    const ids = EVENT_TYPES.map((type) => `event-${type.replaceAll('_', '-')}`);
    expect([...messages.keys()].filter((id) => /^event-/.test(id))).to.have.members(ids);
  });

  for (const [type, { fields }] of Object.entries(SECURITY_EVENTS)) {
    it(`${type}: nothing is said but what the event holds`, () => {
      const pattern = messages.get(`event-${type.replaceAll('_', '-')}`);
      expect(pattern && variablesOf(pattern).filter((name) => !(name in fields))).to.deep.equal([]);
    });
  }
});
