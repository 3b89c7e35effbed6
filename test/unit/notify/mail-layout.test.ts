import { expect } from 'chai';
import { mailText } from '../../../src/notify/mail-layout.js';

describe('the text of a mail', () => {
  const url = 'https://matrix.example.org/?a=1&b=2';
  const mail = mailText('Subject & <more>', [
    'First "paragraph"',
    { caption: 'Press', url },
    '<script>alert(1)</script>',
  ]);

  it('says the same in both forms, in order', () => {
    expect(mail.subject).to.equal('Subject & <more>');
    expect(mail.text).to.equal(`First "paragraph"\n\nPress:\n${url}\n\n<script>alert(1)</script>\n`);
  });

  it('is escaped in HTML, in its texts, its title and its links', () => {
    const rich = mail.html.toString();
    expect(rich).to.include('<title>Subject &amp; &lt;more&gt;</title>');
    expect(rich).to.include('<p>First &quot;paragraph&quot;</p>');
    expect(rich).to.include('href="https://matrix.example.org/?a=1&amp;b=2"');
    expect(rich).to.include('&lt;script&gt;').and.not.include('<script');
  });

  it('joins lines that belong together, and is readable on light and dark', () => {
    const { text, html } = mailText('Subject', [['When: now', 'From: <here>'], 'End.']);
    expect(text).to.equal('When: now\nFrom: <here>\n\nEnd.\n');
    expect(html.toString()).to.match(/<p>When: now<br>\s*From: &lt;here&gt;<\/p>/);
    expect(html.toString())
      .to.include('name="color-scheme" content="light dark"')
      .and.include('prefers-color-scheme:dark');
  });
});
