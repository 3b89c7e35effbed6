import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ConfigError } from '../../../src/server/config/config-error.js';
import { loadConfig } from '../../../src/server/config.js';

const SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const URL_OK = 'https://hooks.example.org/x';
const hooks = (...webhooks: object[]) => loadConfig({ sets: [`webhooks=${JSON.stringify(webhooks)}`] }).webhooks;

describe('the settings of webhooks', () => {
  it('are none by default; one wants all events and short addresses', () => {
    expect(loadConfig({}).webhooks).to.deep.equal([]);
    const [hook] = hooks({ url: URL_OK, secret: SECRET });
    expect(hook).to.include({ url: URL_OK, events: null, addresses: 'short' });
    expect(hook?.secret.reveal()).to.equal(SECRET.slice('whsec_'.length));
    expect(JSON.stringify(hook)).not.to.include(SECRET.slice(6));
  });

  it('take a secret from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'matrix-uia-hook-'));
    const file = join(folder, 'secret');
    await writeFile(file, `${SECRET}\n`);
    try {
      expect(hooks({ url: URL_OK, secret_file: file })[0]?.secret.reveal()).to.equal(SECRET.slice(6));
      expect(() => hooks({ url: URL_OK, secret_file: `${file}-not` })).to.throw(
        ConfigError,
        'webhooks[0].secret_file cannot',
      );
      expect(() => hooks({ url: URL_OK, secret_file: file, secret: SECRET })).to.throw(ConfigError, 'one of secret');
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(() => hooks({ url: URL_OK })).to.throw(ConfigError, 'webhooks[0] must have one of secret and secret_file');
  });

  it('take https, and http to this machine alone', () => {
    for (const url of ['https://a.example/', 'http://localhost:80/', 'http://127.0.0.1:9/x', 'http://[::1]:9/'])
      expect(hooks({ url, secret: SECRET })[0]?.url).to.equal(new URL(url).href);
    for (const url of [
      'http://hooks.example.org/',
      'http://127.0.0.1.example.org/',
      'http://localhost.example.org/',
      'ftp://a.example/',
      'https://name:password@a.example/',
      'https://a.example/#x',
      'a.example',
    ])
      expect(() => hooks({ url, secret: SECRET }), url).to.throw(ConfigError, 'webhooks[0].url must be a URL of https');
  });

  it('refuse a secret that is short, long or no base64, without showing it', () => {
    for (const length of [24, 64]) hooks({ url: URL_OK, secret: `whsec_${Buffer.alloc(length).toString('base64')}` });
    for (const secret of [
      'hunter2',
      SECRET.slice(6),
      `whsec_${Buffer.alloc(23).toString('base64')}`,
      `whsec_${Buffer.alloc(65).toString('base64')}`,
      `${SECRET} x`,
    ])
      expect(() => hooks({ url: URL_OK, secret }))
        .to.throw(ConfigError, 'webhooks[0].secret must hold whsec_')
        .with.property('message')
        .that.does.not.include(secret);
  });

  it('refuse events that there are not, a receiver twice, and what is no setting', () => {
    const good = { url: URL_OK, secret: SECRET };
    expect(hooks({ ...good, events: ['password_changed'] })[0]?.events).to.deep.equal(new Set(['password_changed']));
    expect(() => hooks({ ...good, events: ['password_change'] })).to.throw(
      ConfigError,
      'webhooks[0].events: there is no event password_change; the nearest is password_changed',
    );
    expect(() => hooks(good, { ...good })).to.throw(ConfigError, 'webhooks[1].url is that of another receiver');
    expect(() => hooks({ ...good, adresses: 'full' })).to.throw(ConfigError, 'webhooks must be a list of receivers');
    expect(() => hooks({ ...good, addresses: 'all' })).to.throw(ConfigError, 'webhooks must be a list of receivers');
  });
});
