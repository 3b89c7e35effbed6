import { expect } from 'chai';
import { describe, it } from 'mocha';
import { confirmMail } from '../../../src/notify/address-mails.js';

const mailOf = (userId: string) =>
  confirmMail(
    {
      site: 'matrix.example.org',
      purpose: 'add_threepid',
      userId,
      askedAt: 0,
      askedFrom: '192.0.2.1',
      lifetimeMs: 3_600_000,
    },
    'https://matrix.example.org/confirm',
  );

describe('the mail that proves an address', () => {
  it('says which account asks', () => {
    expect(mailOf('@alice:example.org').text).to.include('The account @alice:example.org wants');
  });

  it('makes no link of an account’s name, for anybody may have it sent to any address', () => {
    const { text, html } = mailOf('@www.evil.example/login:example.org');
    for (const said of [text, html.toString()]) {
      expect(said).to.include('@www. evil. example/login:example.org');
      expect(said).to.not.include('evil.example');
    }
  });
});
