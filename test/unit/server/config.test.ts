import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect } from 'chai';
import { ConfigError } from '../../../src/server/config/config-error.js';
import { loadConfig } from '../../../src/server/config.js';
import { defaults } from './default-config.js';

function refusal(...sets: readonly string[]): string {
  return refusalOf({ sets });
}

function refusalOf(sources: Parameters<typeof loadConfig>[0]): string {
  try {
    loadConfig(sources);
  } catch (fault) {
    expect(fault).to.be.instanceOf(ConfigError);
    const { message } = fault as ConfigError;
    expect(message).not.to.match(/[\n\r]/);
    return message;
  }
  throw new Error('these settings were taken');
}

describe('loadConfig', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-uia-config-'));
  after(() => rmSync(folder, { recursive: true }));

  const fileOf = (text: string): string => {
    const file = join(folder, 'config.yaml');
    writeFileSync(file, text);
    return file;
  };

  it('keeps the audit trail for ever, or for so many whole days', () => {
    const keep = (value: string) => loadConfig({ sets: [`audit.keep=${value}`] }).audit.keepMs;
    expect(keep('forever')).to.equal(null);
    expect(keep('1d')).to.equal(86_400_000);
    expect(keep('99999d')).to.equal(99_999 * 86_400_000);
    for (const wrong of ['0d', '100000d', '12h', '1', 'never'])
      expect(refusal(`audit.keep=${wrong}`)).to.include('audit.keep');
  });

  it('has a default for everything', () => {
    expect(loadConfig({})).to.deep.include(defaults);
    expect(loadConfig({}).trustedProxies.rules).to.deep.equal([]);
    const { enabled, readers } = loadConfig({}).metrics;
    expect([
      enabled,
      readers.check('127.9.9.9'),
      readers.check('::1', 'ipv6'),
      readers.check('10.0.0.1'),
    ]).to.deep.equal([true, true, true, false]);
    expect(loadConfig({ file: fileOf('') })).to.deep.include(defaults);
    expect(loadConfig({ file: fileOf('store:\nlisten:\n  port:\n') })).to.deep.include(defaults);
  });

  it('lets flags go before the environment, the environment before the file, and later flags before earlier', () => {
    const file = fileOf('listen: { port: 1, host: 0.0.0.0 }\nserver_name: file.example\nlog: { level: debug }\n');
    const env = { MATRIX_UIA_LISTEN__PORT: '2', MATRIX_UIA_SERVER_NAME: 'env.example', PATH: '/bin' };
    const config = loadConfig({ file, env, sets: ['listen.port=3', 'listen.port=4'] });
    expect(config.listen).to.deep.equal({ host: '0.0.0.0', port: 4 });
    expect(config.serverName).to.equal('env.example');
    expect(config.log.level).to.equal('debug');
  });

  it('reads text by what the key holds', () => {
    const config = loadConfig({
      sets: [
        'registration.open=true',
        'limits.per_address=off',
        'limits.sessions_per_requester=0',
        'two_factor.issuer=Bücher & Söhne = 1',
        'uia.session_lifetime=90s',
        'two_factor.totp.period=60s',
        'two_factor.totp.digits=8',
        'trusted_proxies=10.0.0.0/8, ::1',
      ],
    });
    expect(config.registration).to.include({ open: true, byToken: true });
    expect(config.limits.perAddress).to.equal(false);
    expect(config.limits.sessionsPerRequester).to.equal(0);
    expect(config.twoFactor.issuer).to.equal('Bücher & Söhne = 1');
    expect(config.uia.sessionLifetimeMs).to.equal(90_000);
    expect(config.twoFactor.totp).to.include({ periodS: 60, digits: 8 });
    expect(config.trustedProxies.rules).to.have.length(2);
    const { trustedProxies } = loadConfig({ env: { MATRIX_UIA_TRUSTED_PROXIES: '[10.0.0.1, "fd00::/8"]' } });
    expect(trustedProxies.check('10.0.0.1')).to.equal(true);
    expect(trustedProxies.check('fd00::5', 'ipv6')).to.equal(true);
    expect(trustedProxies.check('10.0.0.2')).to.equal(false);
    expect(loadConfig({ sets: ['trusted_proxies='] }).trustedProxies.rules).to.deep.equal([]);
    expect(loadConfig({ file: fileOf('limits: { per_address: off }') }).limits.perAddress).to.equal(false);
  });

  it('passes over variables for tests, empty ones, and those that Kubernetes adds', () => {
    const env = {
      MATRIX_UIA_TEST_MONGODB_URL: 'mongodb://x',
      MATRIX_UIA_STORE__MONGODB__URL: '',
      MATRIX_UIA_PORT: 'tcp://10.0.0.1:8008',
      MATRIX_UIA_PORT_8008_TCP_ADDR: '10.0.0.1',
      MATRIX_UIA_SERVICE_HOST: '10.0.0.1',
    };
    expect(loadConfig({ env })).to.deep.include(defaults);
    expect(refusalOf({ env: { MATRIX_UIA_PORT: '8008' } })).to.contain('the nearest is listen.port');
  });

  it('names an unknown key, where it comes from, and the nearest known one', () => {
    expect(refusal('two_factor.isuer=x')).to.equal(
      'there is no setting two_factor.isuer (set by --set); the nearest is two_factor.issuer',
    );
    expect(refusal('issuer=x')).to.contain('the nearest is two_factor.issuer');
    expect(refusalOf({ env: { MATRIX_UIA_STORE__MONGO__URL: 'x' } })).to.equal(
      'there is no setting store.mongo.url (set by MATRIX_UIA_STORE__MONGO__URL); the nearest is store.mongodb.url',
    );
    const file = fileOf('listne: {}\n');
    expect(refusalOf({ file })).to.contain(`there is no setting listne (set by ${file})`);
    expect(refusalOf({ file: fileOf('__proto__: { a: 1 }') })).to.contain('there is no setting __proto__');
    expect(refusal('constructor.name=x')).to.contain('there is no setting constructor.name');
    expect(refusal('two_factor.requested=everyone')).to.contain('there is no setting two_factor.requested');
    expect(refusal('a\nb=1')).to.contain('there is no setting a b');
  });

  it('names the path of a wrong value and what is allowed there', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['listen.port=65536', 'listen.port must be a whole number from 0 to 65535 (set by --set)'],
      ['listen.port=-1', 'listen.port must be a whole number'],
      ['listen.port=80.5', 'listen.port must be a whole number'],
      ['listen.port=', 'listen.port must be a whole number'],
      ['registration.open=yes', 'registration.open must be true or false'],
      ['log.level=trace', 'log.level must be one of silent, error, warn, info, debug'],
      ['log.addresses=off', 'log.addresses must be one of full, short, none'],
      ['two_factor.totp.digits=7', 'two_factor.totp.digits must be one of 6, 8'],
      ['two_factor.totp.period=30', 'two_factor.totp.period must be one of 30s, 60s'],
      ['two_factor.recovery_codes.on_reconfigure=x', 'must be one of replace, keep'],
      ['uia.session_lifetime=15 minutes', 'uia.session_lifetime must be a time such as 30s, 15m or 1h'],
      ['uia.session_lifetime=0s', 'uia.session_lifetime must be a time'],
      ['store.mongodb.url=http://x', 'store.mongodb.url must be a URL that begins with mongodb://'],
      ['store.mongodb.database=a/b', 'store.mongodb.database must be a database name'],
      ['store.embedded.path=', 'store.embedded.path must be a folder'],
      ['store.mongodb=x', 'store.mongodb must be a section with url, database'],
      ['trusted_proxies=[1', 'trusted_proxies must be a list of IP addresses'],
      ['registration.stages=[]', 'not empty'],
      [
        'registration.stages=[Not A Stage]',
        'registration.stages must be a list of stage types, not empty and none of them twice',
      ],
      ['limits.second_factor.lock_after=0', 'limits.second_factor.lock_after must be a whole number from 1'],
    ];
    for (const [set, message] of cases) expect(refusal(set), set).to.contain(message);
    expect(refusal('listen.port')).to.equal('--set wants KEY=VALUE, such as two_factor.issuer=Example');
    expect(refusalOf({ file: fileOf('listen: 5') })).to.contain('listen must be a section with host, port');
    expect(refusalOf({ file: fileOf('server_name: 5') })).to.contain('server_name must be a Matrix server name');
  });

  it('takes the policies of the terms from a file or as YAML in one line', () => {
    const privacy = {
      id: 'privacy',
      version: '1.2',
      texts: {
        en: { name: 'Privacy', url: 'https://example.org/privacy' },
        'de-AT': { name: 'Datenschutz', url: 'http://example.org/datenschutz' },
      },
    };
    const inLine = `{privacy: {version: "1.2", en: {name: Privacy, url: ${privacy.texts.en.url}}, de-AT: {name: Datenschutz, url: "${privacy.texts['de-AT'].url}"}}}`;
    const file = fileOf(`registration:\n  terms: ${inLine}\n`);
    for (const config of [loadConfig({ sets: [`registration.terms=${inLine}`] }), loadConfig({ file })])
      expect(config.registration.terms).to.deep.equal([privacy]);
  });

  it('says how policies are written where they are written otherwise', () => {
    const text = '{name: N, url: https://example.org/}';
    for (const terms of [
      'no',
      '[]',
      '{privacy: {version: 1.2, en: {name: N, url: https://example.org/}}}',
      `{privacy: {en: ${text}}}`,
      '{privacy: {version: "1"}}',
      '{privacy: {version: "1", en: {name: N}}}',
      '{privacy: {version: "1", en: {name: N, url: "javascript:alert(1)"}}}',
      '{privacy: {version: "1", en: {name: N, url: /privacy}}}',
      `{privacy: {version: "1", English please: ${text}}}`,
      `{"pri vacy": {version: "1", en: ${text}}}`,
      '{privacy: {version: "1"',
    ])
      expect(refusal(`registration.terms=${terms}`), terms).to.match(
        /^registration\.terms must be policies by id, each with a version in quotes .*\(set by --set\)$/,
      );
  });

  it('checks the server name by the grammar of the specification', () => {
    for (const name of ['localhost', 'example.org', 'Example.org:8448', '1.2.3.4', '1.2.3.4:1'])
      expect(loadConfig({ sets: [`server_name=${name}`] }).serverName).to.equal(name);
    const issuer = 'two_factor.issuer=Example';
    for (const name of ['[::1]', '[2001:db8::1]:8448'])
      expect(loadConfig({ sets: [`server_name=${name}`, issuer] }).serverName).to.equal(name);
    for (const name of ['', 'a b', 'exa_mple.org', 'a:', 'a:x', 'a:65536', '1.2.3', '::1', '[::g]', '[1.2.3.4]', '@a'])
      expect(refusal(`server_name=${name}`, issuer), name).to.contain('server_name must be a Matrix server name');
    expect(refusal(`server_name=${'x'.repeat(231)}`)).to.contain('server_name must be');
  });

  it('takes the host of the server name as the issuer, and refuses one that apps would misread', () => {
    expect(loadConfig({ sets: ['server_name=example.org:8448'] }).twoFactor.issuer).to.equal('example.org');
    expect(refusal('server_name=[::1]')).to.equal(
      'two_factor.issuer must be set, since server_name is an IPv6 address',
    );
    for (const issuer of ['a:b', 'a\0b', 'a\u200eb', 'a\u202eb', 'a\u2066b', 'a\u061cb', ' ', '', 'x'.repeat(231)])
      expect(refusal(`two_factor.issuer=${issuer}`), issuer).to.contain('two_factor.issuer must be up to 230');
    expect(loadConfig({ sets: [`two_factor.issuer=${'x'.repeat(230)}`] }).twoFactor.issuer).to.have.length(230);
  });

  it('takes a public URL that is only an origin, without its last slash', () => {
    const urlOf = (text: string) => loadConfig({ sets: [`public_url=${text}`] }).publicUrl;
    expect(urlOf('https://matrix.example.org/')).to.equal('https://matrix.example.org');
    expect(urlOf('http://localhost:8008')).to.equal('http://localhost:8008');
    expect(urlOf('http://[::1]:8008')).to.equal('http://[::1]:8008');
    const wrong = [
      'matrix.example.org',
      'ftp://a',
      'https://a/b',
      'https://a?b',
      'https://a/?',
      'https://a#',
      'file:///',
    ];
    for (const text of [...wrong, 'https://user:pass@a', ''])
      expect(refusal(`public_url=${text}`), text).to.contain('public_url must be an http or https URL');
  });

  it('takes addresses and networks as trusted proxies, and nothing else', () => {
    for (const entry of ['10.0.0.1', '10.0.0.0/0', '10.0.0.0/32', '::1', 'fd00::/128', '::ffff:10.0.0.1'])
      expect(loadConfig({ sets: [`trusted_proxies=${entry}`] }).trustedProxies.rules, entry).to.have.length(1);
    for (const entry of [
      'localhost',
      '10.0.0',
      '10.0.0.0/33',
      '::/129',
      '10.0.0.0/',
      '10.0.0.0/8/8',
      '10.0.0.0/x',
      'fe80::1%eth0',
    ])
      expect(refusal(`trusted_proxies=10.0.0.1,${entry}`), entry).to.contain('trusted_proxies must be a list of IP');
  });

  it('says which file cannot be read, and where it is not YAML', () => {
    const missing = join(folder, 'missing.yaml');
    expect(refusalOf({ file: missing })).to.equal(`cannot read ${missing}: ENOENT`);
    expect(refusalOf({ file: fileOf('log: { level: info }\nlog: {}\n') })).to.match(/is not YAML: .* at line 2/);
    expect(refusalOf({ file: fileOf('- a\n') })).to.contain('must hold settings by name');
  });

  it('shows no value in a message, and no database URL in print', () => {
    const url = 'mongodb://user:secret@db.example/';
    expect(refusal(`store.mongodb.url=${url} x`)).not.to.contain('secret');
    expect(refusal(`store.mongo.url=${url}`)).not.to.contain('secret');
    const config = loadConfig({ sets: [`store.mongodb.url=${url}`] });
    expect(config.store.mongodb.url?.reveal()).to.equal(url);
    expect(inspect(config, { depth: 9 }) + JSON.stringify(config)).not.to.contain('secret@');
  });
});
