import { expect } from 'chai';
import { ConfigError } from '../../../src/server/config/config-error.js';
import { loadConfig } from '../../../src/server/config.js';

const URL_SET = 'mail.smtp_url=smtps://name:hunter2@mail.example.org';
const FROM_SET = 'mail.from=Example <no-reply@example.org>';
const mailOf = (...sets: string[]) => loadConfig({ sets }).mail;

describe('the settings of mail', () => {
  it('are off as a whole, or on as a whole', () => {
    expect(mailOf()).to.equal(null);
    expect(mailOf(URL_SET, FROM_SET)).to.deep.include({
      from: 'Example <no-reply@example.org>',
      lifetimeMs: 24 * 3_600_000,
      nextLinkHosts: [],
      revealAddresses: false,
    });
    expect(() => mailOf(URL_SET)).to.throw(ConfigError, 'mail.from must be set, since mail.smtp_url is');
    expect(() => mailOf(FROM_SET)).to.throw(ConfigError, 'mail.smtp_url must be set, since mail.from is');
  });

  it('keep the password of the mail server out of what is printed', () => {
    expect(JSON.stringify(mailOf(URL_SET, FROM_SET))).not.to.include('hunter2');
  });

  it('take a sender with and without a name, and nothing that could be several', () => {
    for (const from of ['no-reply@example.org', 'Die Übung <a@example.org>', "O'Neil (x) <a@example.org>"])
      expect(mailOf(URL_SET, `mail.from=${from}`)?.from).to.equal(from);
    for (const from of [
      'example.org',
      'A, B <a@example.org>',
      'a@example.org, b@example.org',
      'A <a@b>',
      '<a@example.org>',
      'A <a@example.org> B',
    ])
      expect(() => mailOf(URL_SET, `mail.from=${from}`), from).to.throw(ConfigError, 'mail.from must be');
  });

  it('take URLs of SMTP alone', () => {
    for (const url of [
      'http://mail.example.org',
      'mail.example.org',
      'smtp://',
      'smtp://mail example.org',
      'smtp:///path',
    ])
      expect(() => mailOf(FROM_SET, `mail.smtp_url=${url}`), url).to.throw(ConfigError, 'mail.smtp_url must be');
  });
});
