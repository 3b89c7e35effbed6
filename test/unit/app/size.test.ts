import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readAppFiles } from '../../../src/http/app-files.js';

const MOST_SCRIPT_BYTES = 60 * 1024;

describe('the account page as it is built', () => {
  const files = readAppFiles() ?? new Map();
  const index = files.get('index.html')?.plain.toString() ?? '';
  const loaded = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const words = [...files.keys()].filter((path) => path.includes('/words-'));

  it('loads files of this server alone, all of which are there', () => {
    expect(loaded).to.have.length.of.at.least(2);
    expect(loaded.filter((path) => !files.has(path))).to.deep.equal([]);
    expect(index).to.not.match(/https?:|<style|<script(?![^>]*\bsrc=)|\son\w+=/);
  });

  it('is at most 60 KB of compressed script with the words of any language', () => {
    const script = loaded.filter((path) => path.endsWith('.js'));
    const sizeOf = (path: string): number => gzipSync(files.get(path)?.plain ?? '').length;
    const sum = script.map(sizeOf).reduce((a, b) => a + b, 0);
    expect(words).to.have.length.of.at.least(1);
    expect(sum + Math.max(...words.map(sizeOf))).to.be.within(1000, MOST_SCRIPT_BYTES);
  });

  it('sends every file as it is, and smaller by brotli', () => {
    for (const { plain, brotli } of files.values()) expect(brotliDecompressSync(brotli)).to.deep.equal(plain);
  });
});
