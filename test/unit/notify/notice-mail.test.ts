import { expect } from 'chai';
import { securityEvent } from '../../../src/model/security-event.js';
import { type EventKind, SECURITY_EVENTS, type SecurityEventType } from '../../../src/model/security-events.js';
import { moreNoticesLetter, type NoticeLetter, noticeLetter } from '../../../src/notify/notice-letter.js';
import { moreNoticesMail, noticeMail } from '../../../src/notify/notice-mail.js';
import { ENGLISH } from '../../../src/notify/words/english.js';
import { START } from '../../support/fake-clock.js';

const PLACE = { site: 'matrix.example.org', publicUrl: 'https://matrix.example.org', hasAppPages: true };
const EVENTS = Object.entries(SECURITY_EVENTS) as [SecurityEventType, EventKind][];
const HOSTILE =
  'x</p><script>alert("1")</script>\r\nFrom: evil\u202e https://evil.example/?a=1&b=2 www.evil.example {site}';

const person = {
  actor: { kind: 'person' },
  address: '192.0.2.7',
  userAgent: 'Element/1.11',
  deviceId: 'D',
  session: 's',
} as const;

function letterOf(
  type: SecurityEventType,
  { kind, detail }: { kind?: 'administrator' | 'server'; detail?: object } = {},
) {
  const actor =
    kind === 'administrator' ? { kind, userId: '@root:example.org' } : { kind: kind ?? ('person' as const) };
  const event = {
    // The fields of each type are known to the catalogue alone.
    ...securityEvent('password_changed', { ...person, actor }, START),
    type,
    reason: 'a reason for the record',
    ...(detail && { detail: detail as Record<string, string> }),
  };
  return noticeLetter({ to: 'a@example.net', userId: '@alice:example.org', event, name: 1 }).content as NoticeLetter;
}

const mailOf = (letter: NoticeLetter) => {
  const { subject, text, html } = noticeMail(ENGLISH, PLACE, letter);
  return { subject, text, rich: html.toString() };
};

const fieldsOf = (type: SecurityEventType, value: string) =>
  Object.fromEntries(
    Object.entries((SECURITY_EVENTS[type] as EventKind).fields).map(([name, { kind }]) => [
      name,
      kind === 'text' ? value : 3,
    ]),
  );

describe('the mail that tells of an event', () => {
  it('says what happened to which account, when, from where, and what to do', () => {
    const { subject, text } = mailOf(letterOf('factor_added', { detail: { id: 'f1', name: 'My phone' } }));
    expect(subject).to.equal('An authenticator was added – matrix.example.org');
    // Releases of Node differ in this comma.
    const said = text.replace('Thursday,', 'Thursday');
    expect(
      said,
    ).to.equal(`An authenticator was added. This is about the account @alice:example.org on matrix.example.org.

It is called “My phone”, and its codes are as good as those of your others.

When: Thursday 1 October 2026, 12:00 UTC
From: 192.0.2.7
With: Element/1.11

If it was not you, somebody else uses your account: change your password, sign out the devices that you do not know, and remove authenticators and addresses that are not yours.
`);
  });

  for (const [type] of EVENTS) {
    const words = ENGLISH.what(type);
    it(`tells of ${type} in both forms, whatever its fields hold, without a link`, () => {
      for (const detail of [fieldsOf(type, 'Phone'), fieldsOf(type, HOSTILE), undefined]) {
        const letter = { ...letterOf(type, detail && { detail }), userAgent: detail ? HOSTILE : null };
        const { subject, text, rich } = mailOf(letter);
        expect(subject).to.equal(`${words} – matrix.example.org`);
        for (const form of [text, rich]) {
          expect(form)
            .to.include(words)
            .and.include('@alice:example.org')
            .and.include('1 October 2026, 12:00 UTC')
            .and.include('192.0.2.7');
          expect(form).not.to.match(/https?:\/\/|www\.\w/);
          expect(form).not.to.include('undefined').and.not.include('a reason for the record');
          expect(form).not.to.match(/\p{Cf}|\r|\0/u);
        }
        expect(text).not.to.match(/^From: evil/m);
        expect(rich).not.to.match(/<(?:script|img|link|iframe|a)\b|url\(|@import/);
        expect(text.trim().split('\n\n').length).to.equal(rich.match(/<p>/g)?.length);
        expect(text.trim()).to.match(/\.$/);
      }
    });
  }

  it('has one link at most: to a page of this server, with the token that stops what is under way', () => {
    const { text, rich } = mailOf({ ...letterOf('two_factor_reset'), link: '/_uia/stop?token=a&b' });
    expect(text.match(/https?:\/\/\S+/g)).to.deep.equal(['https://matrix.example.org/_uia/stop?token=a&b']);
    expect(rich.match(/href="[^"]*"/g)).to.deep.equal(['href="https://matrix.example.org/_uia/stop?token=a&amp;b"']);
  });

  it('leaves out a sentence whose field the event lacks', () => {
    expect(mailOf(letterOf('factor_added')).text)
      .not.to.include('called')
      .and.not.include('{');
  });

  it('keeps an address of e-mail as it is, so that its owner knows it again', () => {
    const { text } = mailOf(letterOf('address_added', { detail: { address: 'eve@mail.example.net' } }));
    expect(text).to.include('It is eve@mail.example.net.');
  });

  it('names the office of who did it, and no place or person, when it was not the owner', () => {
    const { text } = mailOf(letterOf('factor_removed', { kind: 'administrator', detail: { id: 'f1' } }));
    expect(text)
      .to.include('By: an administrator of matrix.example.org')
      .and.include('tell whoever runs matrix.example.org');
    expect(text).not.to.match(/192\.0\.2\.7|Element|@root|If it was not you/);
    expect(mailOf(letterOf('factor_removed', { kind: 'server' })).text).to.include('By: the server');
  });

  it('asks to tell the operator too after an alarm, and not to change the password of an account that is gone', () => {
    expect(ENGLISH.ifNotYou.alarm).to.include('{site}');
    expect(mailOf(letterOf('account_deactivated')).text)
      .to.include('tell whoever runs')
      .and.not.include('change your password');
  });

  it('is refused for an event that only a newer release knows, to be sent by one', () => {
    const letter = letterOf('password_changed');
    for (const type of ['of_tomorrow', 'constructor'])
      expect(() => noticeMail(ENGLISH, PLACE, { ...letter, type })).to.throw('unknown event');
  });

  it('has words for fields that there are, and no others', () => {
    const known = new Set(['site']);
    for (const [type, text] of Object.entries(ENGLISH.more))
      for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g))
        expect(
          known.has(name) || name in SECURITY_EVENTS[type as SecurityEventType].fields,
          `${type}: ${name}`,
        ).to.equal(true);
  });

  it('has a summary for when there are too many', () => {
    const { content } = moreNoticesLetter('a@example.net', '@alice:example.org', START + 3_600_000);
    const { subject, text } = moreNoticesMail(ENGLISH, PLACE, content as never);
    expect(subject).to.equal('More happened to your account – matrix.example.org');
    expect(text).to.include('1 October 2026, 13:00 UTC').and.include('@alice:example.org').and.not.include('{');
  });
});
