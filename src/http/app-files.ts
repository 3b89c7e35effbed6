import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the built pages, as it is sent. */
export interface AppFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Where `npm run build` puts them, seen from the sources and from the built package. */
const BUILT = fileURLToPath(new URL('../../dist/app/', import.meta.url));

/** All files of the account page by their path, such as `assets/index-1a2b.js`, read once. Null: they are not built. */
export function readAppFiles(folder: string = BUILT): ReadonlyMap<string, AppFile> | null {
  const all = new Set(listed(folder));
  // One that was not compressed comes from a build that was cut short.
  const paths = [...all].filter((path) => extname(path) in TYPES && all.has(`${path}.br`));
  const files = paths.map((path) => [path.replaceAll('\\', '/'), fileAt(join(folder, path))] as const);
  return files.some(([path]) => path === 'index.html') ? new Map(files) : null;
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function fileAt(path: string): AppFile {
  return { type: TYPES[extname(path)] ?? '', plain: readFileSync(path), brotli: readFileSync(`${path}.br`) };
}
