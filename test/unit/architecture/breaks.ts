import { posix } from 'node:path';
import { ADAPTER_USERS, FLOORS, ISLANDS, PACKAGES, PARTS, type Reservation, WORDS } from './rules.js';
import { code, importsOf, type SourceFile } from './source-files.js';

/** Everything that a file does against the rules, one line each. */
export const breaksOf = (file: SourceFile): string[] => [
  ...importsOf(file).flatMap((name) => (name.startsWith('.') ? ownImport(file, name) : packageImport(file, name))),
  ...WORDS.filter(({ word }) => word.test(code(file)))
    .filter((rule) => !mayUse(file, rule))
    .map(({ what }) => `${file.path} uses ${what}`),
];

const folderOf = (path: string): string => path.split('/')[0] ?? '';

const mayUse = ({ path }: SourceFile, { only }: Reservation): boolean =>
  only.some((place) => path === place || path.startsWith(`${place}/`));

function packageImport(file: SourceFile, name: string): string[] {
  const island = ISLANDS[folderOf(file.path)];
  if (island?.length === 0) return [`${file.path} imports ${name}: ${folderOf(file.path)} imports nothing`];
  return PACKAGES.filter(({ names }) => names.some((known) => name === known || name.startsWith(`${known}/`)))
    .filter((rule) => !mayUse(file, rule))
    .map(({ what }) => `${file.path} imports ${what}`);
}

function ownImport({ path }: SourceFile, name: string): string[] {
  const target = posix.normalize(posix.join(posix.dirname(path), name)).replace(/\.js$/, '.ts');
  // Data files, such as those of `spec`, have no floor.
  if (!/\.tsx?$/.test(target)) return [];
  const broken = (why: string): string[] => [`${path} imports ${target}: ${why}`];
  if (target.startsWith('..')) return broken('outside src');
  const [from, to] = [folderOf(path), folderOf(target)];
  if (from === to) return betweenParts(path, target) ? broken('an adapter imports the other') : [];
  const island = ISLANDS[from];
  if (island) return island.includes(to) ? [] : broken(`${from} imports ${island.join(', ') || 'nothing'} of ours`);
  const [here, there] = [FLOORS[from], FLOORS[to]];
  if (here === undefined || there === undefined) return broken('a folder without a floor');
  if (there >= here) return broken(`floor ${here} imports floor ${there}`);
  if (isAdapter(target) && !ADAPTER_USERS.includes(from)) return broken('an adapter, not the port');
  return [];
}

const partOf = (path: string): string => path.split('/')[1] ?? '';
const isAdapter = (path: string): boolean =>
  folderOf(path) === PARTS.folder && PARTS.apart.some((part) => part === partOf(path));

function betweenParts(path: string, target: string): boolean {
  if (folderOf(path) !== PARTS.folder || partOf(path) === partOf(target)) return false;
  return partOf(target) !== PARTS.shared;
}
