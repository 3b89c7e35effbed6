import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contract, contractOperations } from '../../support/openapi.js';

const SCHEMAS = new URL('../../../spec/schemas/', import.meta.url);

/** What Python's regular expressions do not know, written out. Half a character cannot be sent in UTF-8 anyway. */
const CLASSES: Readonly<Record<string, string>> = {
  Cc: '\\u0000-\\u001f\\u007f-\\u009f',
  Cs: '',
  Zl: '\\u2028',
  Zp: '\\u2029',
};

/** "Not blank" before a class of characters; the generator takes most of its time to meet that where it stands ahead. */
const NOT_BLANK = /\(\?=\.\*\\\\S\)(\[\^[^\]]+)\]\*/g;

const portable = (json: string): string =>
  json
    .replace(NOT_BLANK, '$1]*$1\\\\s]$1]*')
    .replace(/\\\\p\{(\w+)\}/g, (whole, name: string) => CLASSES[name]?.replaceAll('\\', '\\\\') ?? whole);

/**
 * Writes the contract as the generator can read it, each operation under its whole path in its newest version, and
 * gives the file. The words are the same.
 */
export async function writePortableContract(folder: string): Promise<string> {
  const wholePath = (template: string): string => {
    const found = contractOperations.find(({ path }) => path.endsWith(template) && !path.includes('/r0/'));
    if (!found) throw new Error(`${template} is nowhere`);
    return found.path;
  };
  const paths = Object.entries(contract.paths).map(([template, { servers: _servers, ...item }]) => [
    wholePath(template),
    item,
  ]);
  const document = { ...contract, servers: [{ url: '/' }], paths: Object.fromEntries(paths) };
  const file = join(folder, 'openapi.json');
  await writeFile(file, portable(JSON.stringify(document)));
  await mkdir(join(folder, 'schemas'), { recursive: true });
  for (const name of await readdir(SCHEMAS))
    await writeFile(join(folder, 'schemas', name), portable(await readFile(new URL(name, SCHEMAS), 'utf8')));
  return file;
}
