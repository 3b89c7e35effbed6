import { expect } from 'chai';
import { canonicalEmail } from '../../../src/model/email.js';

const long = (length: number): string => 'x'.repeat(length);

describe('an e-mail address', () => {
  it('is kept in small letters', () => {
    expect(canonicalEmail('Alice.B+Tag@Mail.EXAMPLE.org')).to.equal('alice.b+tag@mail.example.org');
  });

  it('may use every character that needs no quotes', () => {
    for (const address of [
      'a@b.cd',
      "o'neil!#$%&*+/=?^_`{|}~-@example.org",
      '-a-@example.org',
      '1@1.2.3.4.example',
      'a@xn--bcher-kva.example',
      'a@b.x1',
    ])
      expect(canonicalEmail(address)).to.equal(address);
  });

  it('has a local part of 64 characters, labels of 63 and 254 in all at most', () => {
    expect(canonicalEmail(`${long(64)}@example.org`)).to.be.a('string');
    expect(canonicalEmail(`${long(65)}@example.org`)).to.equal(null);
    expect(canonicalEmail(`a@${long(63)}.org`)).to.be.a('string');
    expect(canonicalEmail(`a@${long(64)}.org`)).to.equal(null);
    expect(canonicalEmail(`${long(64)}@${long(62)}.${long(61)}.${long(60)}.x`)).to.have.lengthOf(252);
    expect(canonicalEmail(`${long(64)}@${long(62)}.${long(61)}.${long(60)}.xyz`)).to.have.lengthOf(254);
    expect(canonicalEmail(`${long(64)}@${long(62)}.${long(61)}.${long(60)}.wxyz`)).to.equal(null);
  });

  it('is nothing that a mailer could read as several addresses, a name, a group or a header', () => {
    for (const address of [
      'a@example.org,b@example.org',
      'a@example.org;b@example.org',
      'a@example.org b@example.org',
      'Alice <a@example.org>',
      '<a@example.org>',
      '"a b"@example.org',
      '"a,b@example.org"@example.org',
      'a@b@example.org',
      'a(comment)@example.org',
      'group: a@example.org;',
      'a@example.org\r\nBcc: b@example.org',
      'a@example.org\n',
      ' a@example.org',
      'a@example.org ',
      'a\0@example.org',
      'a\\@example.org',
      'a:b@example.org',
      'a[1]@example.org',
    ])
      expect(canonicalEmail(address), JSON.stringify(address)).to.equal(null);
  });

  it('has a name of a mail server behind it', () => {
    for (const address of [
      '',
      '@',
      'a',
      'a@',
      '@example.org',
      'a@localhost',
      'a@.example.org',
      'a@example..org',
      'a@example.org.',
      'a@-example.org',
      'a@example-.org',
      'a@exa_mple.org',
      'a@127.0.0.1',
      'a@[127.0.0.1]',
      'a@[IPv6:::1]',
      'a@example.123',
      '.a@example.org',
      'a.@example.org',
      'a..b@example.org',
    ])
      expect(canonicalEmail(address), address).to.equal(null);
  });

  it('is ASCII: letters that look or fold alike make no other address', () => {
    for (const address of [
      'ali\u0441e@example.org',
      '\u212a@example.org',
      'a@ex\u00e4mple.org',
      'a@example.\uff4frg',
      'a@example\u3002org',
    ])
      expect(canonicalEmail(address), address).to.equal(null);
  });
});
