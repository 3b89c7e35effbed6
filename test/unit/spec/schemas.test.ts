import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { refused, taken } from './bodies.js';

const FOLDER = new URL('../../../spec/schemas/', import.meta.url);
const files = readdirSync(FOLDER);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

const ajv = new Ajv2020({ strict: true, strictRequired: false, ownProperties: true });
for (const file of files) ajv.addSchema(read(file), file);

/** The keyword that refuses the value, from which the server makes its answer; null when it is taken. */
function refusedBy(file: string, value: unknown): string | null {
  const check = ajv.getSchema(file);
  if (!check) throw new Error(`no ${file}`);
  return check(value) ? null : (check.errors?.[0]?.keyword ?? 'unknown');
}

describe('the schemas of the request bodies', () => {
  it('compile in strict mode, and each has cases here', () => {
    for (const file of files) expect(ajv.getSchema(file), file).to.be.a('function');
    const bodies = files.filter((file) => file !== 'values.json');
    expect(Object.keys(taken)).to.have.members(bodies);
    expect(Object.keys(refused)).to.have.members(bodies);
  });

  for (const [file, values] of Object.entries(taken))
    it(`${file} takes what is right`, () => {
      for (const value of values) expect(refusedBy(file, value), JSON.stringify(value)).to.equal(null);
    });

  for (const [file, cases] of Object.entries(refused))
    it(`${file} refuses what is wrong by the keyword that decides the error code`, () => {
      for (const [value, keyword] of cases) expect(refusedBy(file, value), JSON.stringify(value)).to.equal(keyword);
    });
});
