import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../support/system.js';

export interface SourceFile {
  /** Below its folder, such as `uia/engine.ts`. */
  readonly path: string;
  readonly text: string;
}

const SOURCE = /\.tsx?$/;

/** Every source file below a folder of the project. */
export const sourceFiles = (folder: string): SourceFile[] =>
  pathsOf(folder)
    .filter((path) => SOURCE.test(path))
    .map((path) => ({ path, text: readFileSync(join(projectRoot, folder, path), 'utf8') }));

/** Files below a folder of the project; none when there is no such folder. */
export function pathsOf(folder: string): string[] {
  try {
    return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** The text without its comments, so that prose breaks no rule. */
export const code = ({ text }: SourceFile): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** What a file imports or re-exports, types included. */
export const importsOf = (file: SourceFile): string[] =>
  [...code(file).matchAll(/\b(?:from\s*|import\s*\(?\s*)(['"])([^'"\n]+)\1/g)].flatMap(([, , name]) => name ?? []);

export const linesOf = ({ text }: SourceFile): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
