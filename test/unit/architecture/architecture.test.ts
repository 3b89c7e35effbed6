import { expect } from 'chai';
import { breaksOf } from './breaks.js';
import { EMPTY_NAMES, FLOORS, GENERATED, ISLANDS, MEDIAN_LINES, MOST_LINES } from './rules.js';
import { linesOf, pathsOf, sourceFiles } from './source-files.js';

describe('the architecture', () => {
  const files = sourceFiles('src');
  const written = files.filter(({ path }) => !path.startsWith(GENERATED));

  it('finds the sources', () => {
    expect(files.map(({ path }) => path)).to.include.members(['uia/engine.ts', 'index.ts', 'store/port/store.ts']);
  });

  it('gives every folder of src a floor', () => {
    const known = [...Object.keys(FLOORS), ...Object.keys(ISLANDS)];
    expect(new Set(files.map(({ path }) => path.split('/')[0]))).to.satisfy((folders: Set<string>) =>
      [...folders].every((folder) => known.includes(folder)),
    );
  });

  it('lets a file import its own folder or a lower floor, and keeps packages, time and chance in their places', () => {
    expect(files.flatMap(breaksOf)).to.deep.equal([]);
  });

  it(`lets no source file be longer than ${MOST_LINES} lines`, () => {
    expect(written.filter((file) => linesOf(file) > MOST_LINES).map(({ path }) => path)).to.deep.equal([]);
  });

  it(`keeps the median source file at ${MEDIAN_LINES} lines or fewer`, () => {
    const sizes = written.map(linesOf).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).to.be.at.most(MEDIAN_LINES);
  });

  for (const folder of ['src', 'test', 'examples', 'bench']) {
    it(`finds no name in ${folder} that says nothing`, () => {
      const empty = pathsOf(folder).filter((path) => path.split(/[/.-]/).some((word) => EMPTY_NAMES.includes(word)));
      expect(empty).to.deep.equal([]);
    });
  }

  it('names source files and folders in kebab-case', () => {
    const odd = files.filter(
      ({ path }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(path),
    );
    expect(odd.map(({ path }) => path)).to.deep.equal([]);
  });
});
