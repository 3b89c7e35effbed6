import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { requestRule } from '../../../src/server/config/limits.js';
import { loadConfig } from '../../../src/server/config.js';

const SOURCES = fileURLToPath(new URL('../../../src/http', import.meta.url));

describe('the limits for requests of one kind', () => {
  const { limits } = loadConfig({ sets: ['limits.requests_per_minute.register_available=7'] });

  it('are what their settings say', () => {
    expect(requestRule(limits, 'register/available')).to.deep.equal({ limit: 7, windowMs: 60_000 });
    expect(requestRule(limits, 'token validity')).to.deep.equal({ limit: 60, windowMs: 60_000 });
    expect(() => requestRule(limits, 'sync')).to.throw('limits.requests_per_minute has no setting for sync');
  });

  it('have a setting for every kind that a route names', () => {
    const kinds = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...readFileSync(`${SOURCES}/${file}`, 'utf8').matchAll(/\blimited\('([^']+)'\)/g)].map(
          ([, kind = '']) => kind,
        ),
      );
    expect(kinds).to.include.members(['login', 'register']);
    for (const kind of kinds) expect(requestRule(limits, kind).limit, kind).to.be.greaterThan(0);
  });
});
