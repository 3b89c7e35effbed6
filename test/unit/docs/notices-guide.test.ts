import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { byPerson, securityEvent } from '../../../src/model/security-event.js';
import { type NoticeLetter, noticeLetter } from '../../../src/notify/notice-letter.js';
import { noticeMail } from '../../../src/notify/notice-mail.js';
import { ENGLISH } from '../../../src/notify/words/english.js';
import { START } from '../../support/fake-clock.js';

describe('docs/guide/notices.md', () => {
  it('shows a mail as it is sent', () => {
    const page = readFileSync(new URL('../../../docs/guide/notices.md', import.meta.url), 'utf8');
    const origin = byPerson({ address: '192.0.2.7', userAgent: 'Element/1.11' });
    const event = securityEvent('factor_added', origin, START, { id: 'f1', name: 'My phone' });
    const letter = noticeLetter({ to: 'a@example.net', userId: '@alice:example.org', event, name: 1 });
    const { subject, text } = noticeMail(
      ENGLISH,
      { site: 'matrix.example.org', publicUrl: 'https://matrix.example.org', hasAppPages: true },
      letter.content as NoticeLetter,
    );
    // Releases of Node differ in this comma.
    expect(page).to.include(`\`\`\`text\nSubject: ${subject}\n\n${text.replace('Thursday,', 'Thursday')}\`\`\``);
  });
});
