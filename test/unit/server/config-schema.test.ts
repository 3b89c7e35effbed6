import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isJsonObject, type JsonObject } from '../../../src/base/json.js';
import { ConfigError } from '../../../src/server/config/config-error.js';
import { RULED_OPERATIONS } from '../../../src/server/config/operation-rules.js';
import { loadConfig } from '../../../src/server/config.js';

describe('spec/config.schema.json', () => {
  const schema: JsonObject = JSON.parse(
    readFileSync(new URL('../../../spec/config.schema.json', import.meta.url), 'utf8'),
  );

  it('describes every key in one line, and gives a default for all but those that are optional', () => {
    const without: string[] = [];
    const visit = (node: JsonObject, path: string): void => {
      expect(node.description, path).to.match(/^[^\n]+\.$/);
      if (node.default === undefined) without.push(path);
      if (!isJsonObject(node.properties)) return;
      expect(node.additionalProperties, path).to.equal(false);
      for (const [name, inner] of Object.entries(node.properties))
        visit(isJsonObject(inner) ? inner : {}, path ? `${path}.${name}` : name);
    };
    visit(schema, '');
    expect(without).to.deep.equal([
      '',
      'store.mongodb.url',
      'tokens.plain_lifetime',
      'tokens.refresh_lifetime',
      'passwords.breached_list',
      'two_factor.issuer',
      'two_factor.required',
      'two_factor.required_from',
      ...Object.keys(RULED_OPERATIONS).map((word) => `two_factor.operations.${word}`),
      'mail.smtp_url',
      'mail.from',
    ]);
  });

  it('reads who must have a second factor, as one word, as roles, and from when', () => {
    const enforcement = (...sets: string[]) => loadConfig({ sets }).twoFactor.enforcement;
    expect(enforcement('two_factor.required=everyone')).to.deep.equal({ required: 'everyone', from: 0 });
    expect(enforcement('two_factor.required=nobody')).to.deep.equal({ required: 'nobody', from: 0 });
    expect(enforcement('two_factor.required=staff, teacher', 'two_factor.required_from=2027-01-31')).to.deep.equal({
      required: ['staff', 'teacher'],
      from: Date.UTC(2027, 0, 31),
    });
    for (const [setting, ...more] of [
      ['two_factor.required=everyone,staff'],
      ['two_factor.required='],
      ['two_factor.required=Staff'],
      ['two_factor.required_from=2027-01-31'],
      ['two_factor.required_from=31.1.2027', 'two_factor.required=everyone'],
    ] as const) {
      const path = setting.split('=')[0] ?? '';
      expect(() => enforcement(setting, ...more), setting).to.throw(ConfigError, `${path} must be`);
    }
  });
});
