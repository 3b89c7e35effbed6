import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isJsonObject } from '../../../src/base/json.js';
import { contract, contractOperations, schemaCheck } from '../../support/openapi.js';

interface Part {
  readonly place: readonly string[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every object in the contract, with where it stands. */
function partsOf(value: unknown, place: readonly string[] = []): Part[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => partsOf(item, [...place, String(index)]));
  if (!isJsonObject(value)) return [];
  return [{ place, value }, ...Object.entries(value).flatMap(([key, part]) => partsOf(part, [...place, key]))];
}

const parts = partsOf(contract);
const isExample = ({ place }: Part): boolean => place.includes('example') || place.includes('examples');

describe('spec/openapi.yaml', () => {
  it('names each operation once and lists it under each version', () => {
    const ids = contractOperations.map(({ operationId }) => operationId);
    const versioned = contractOperations.filter(({ path }) => /\/(v3|r0)\//.test(path));
    expect(contractOperations).to.deep.include({
      method: 'DELETE',
      path: '/_matrix/client/r0/devices/{deviceId}',
      operationId: 'deleteDevice',
    });
    expect(contractOperations).to.deep.include({ method: 'GET', path: '/healthz', operationId: 'getHealth' });
    expect(ids.length - new Set(ids).size).to.equal(versioned.length / 2);
  });

  it('has an example of every JSON body, and each one is as its schema says', () => {
    const media = parts.filter(({ place }) => place.at(-2) === 'content' && place.at(-1) === 'application/json');
    expect(media.length).to.be.greaterThan(40);
    for (const { place, value } of media) {
      const check = schemaCheck([...place, 'schema']);
      const examples = isJsonObject(value.examples)
        ? Object.values(value.examples).map((example) => isJsonObject(example) && example.value)
        : 'example' in value
          ? [value.example]
          : [];
      expect(examples, place.join(' ')).not.to.deep.equal([]);
      for (const example of examples)
        expect(check(example), `${place.join(' ')}: ${JSON.stringify(check.errors)}`).to.equal(true);
    }
  });

  it('leaves no object of an answer open for unknown members', () => {
    const inAnswers = (part: Part) =>
      part.place[0] === 'components' && part.place[1] === 'schemas' && part.place[2] !== 'Auth' && !isExample(part);
    const objects = parts.filter((part) => inAnswers(part) && part.value.type === 'object');
    expect(objects.length).to.be.greaterThan(20);
    for (const { place, value } of objects) expect(value, place.join(' ')).to.have.property('additionalProperties');
  });

  it('uses every schema of a request body', () => {
    const references = new Set(parts.map(({ value }) => value.$ref).filter((ref) => typeof ref === 'string'));
    const used = (file: string) => [...references].some((ref) => String(ref).startsWith(`./schemas/${file}`));
    const files = readdirSync(new URL('../../../spec/schemas/', import.meta.url));
    expect(files.filter((file) => !used(file))).to.deep.equal(['no-body.json']);
  });

  it('knows the same reasons as the code', () => {
    const source = readFileSync(new URL('../../../src/base/matrix-error.ts', import.meta.url), 'utf8');
    const [union = ''] = /type Reason =[^;]*;/.exec(source) ?? [];
    const words = [...union.matchAll(/'(\w+)'/g)].map(([, word]) => word);
    expect(contract.components.schemas.Reason?.enum).to.have.members(words);
  });
});
