import { expect } from 'chai';
import { type ApprovalLetter, approvalLetter, approvalMail } from '../../../src/notify/approval-mail.js';
import { ENGLISH } from '../../../src/notify/words/english.js';
import { START } from '../../support/fake-clock.js';

const PLACE = { site: 'matrix.example.org', publicUrl: 'https://matrix.example.org', hasAppPages: true };

describe('the mail that tells an administrator of a reset that waits', () => {
  const notice = {
    administrator: '@second:example.org',
    to: 'second@example.net',
    resetId: 'r',
    userId: '@bob:example.org',
    by: '@first:example.org',
    reason: 'lost it\r\nhttps://evil.example/ {site} <b>',
    at: START,
    untilAt: START + 3 * 86_400_000,
  };
  const letter = approvalLetter(notice);
  const mailOf = (place = PLACE) => approvalMail(ENGLISH, place, letter.content as ApprovalLetter);

  it('says who asked, why, and until when, and what to make sure of', () => {
    const { subject, text, html } = mailOf();
    expect(subject).to.equal('A reset waits for an approval – matrix.example.org');
    expect(text).to.include('of the account @bob:example.org on matrix.example.org');
    expect(text)
      .to.match(/^Asked by: @first:example\.org$/m)
      .and.match(/^It lapses: Sunday,? 4 October 2026, 12:00 UTC$/m);
    // In one line, and no link of theirs.
    expect(text).to.match(/^Why: lost it https: \/\/evil\. example\/ \{site\} <b>$/m);
    expect(text.match(/https?:\/\/\S+/g)).to.deep.equal([`${PLACE.publicUrl}/admin/users/%40bob%3Aexample.org`]);
    expect(html.toString()).not.to.include('<b>');
  });

  it('has no link where the page that it would lead to is not served', () => {
    expect(mailOf({ ...PLACE, hasAppPages: false }).text).not.to.match(/https?:\/\/matrix/);
  });

  it('goes with the account of the administrator, once for a reset and an address, and not after the reset', () => {
    expect([letter.userId, letter.expiresAt]).to.deep.equal([notice.administrator, notice.untilAt]);
    expect(approvalLetter({ ...notice, at: START + 1 }).id).to.equal(letter.id);
    expect(approvalLetter({ ...notice, resetId: 'another' }).id).not.to.equal(letter.id);
    expect(approvalLetter({ ...notice, to: 'b@example.net' }).id).not.to.equal(letter.id);
  });
});
