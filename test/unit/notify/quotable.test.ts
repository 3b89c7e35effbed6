import { expect } from 'chai';
import { quotable } from '../../../src/notify/quotable.js';

describe('what somebody called something, in a mail', () => {
  it('stays as it is when it is plain', () => {
    for (const text of ['My phone', 'Element/1.11.2 (Linux)', 'Schlüssel 🔑', 'a: b', '12:30', 'eve@mail.example.net'])
      expect(quotable(text)).to.equal(text);
  });

  it('is of one line, without marks that turn the text around', () => {
    expect(quotable('a\r\nFrom:\tb\u2028c\u202ed\0')).to.equal('a From: b c d');
  });

  it('is no link, in whatever way it is written', () => {
    for (const text of [
      'https://evil.example/x',
      'www.evil.example',
      'evil.example',
      'mailto:a@b.example',
      'evil。example',
    ])
      expect(quotable(text), text).not.to.match(/[.:。][^\s\d]/);
  });

  it('is cut after 120 characters, none of them in two', () => {
    expect(quotable('🔑'.repeat(120))).to.equal('🔑'.repeat(120));
    expect(quotable('🔑'.repeat(121))).to.equal(`${'🔑'.repeat(120)}…`);
  });
});
