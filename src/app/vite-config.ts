import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const BUILT = at('../../dist/app');

/** Puts a compressed copy beside each file, since the server sends the same few files again and again. */
const compressed: Plugin = {
  name: 'compressed',
  closeBundle() {
    for (const path of readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)))
      writeFileSync(join(BUILT, `${path}.br`), brotliCompressSync(readFileSync(join(BUILT, path))));
  },
};

export default defineConfig({
  plugins: [compressed],
  root: at('.'),
  // Nothing is inlined: the policy of the page lets only files of this server run and style it.
  build: {
    outDir: BUILT,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // All words of a language come in one file.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ debugName: 'words', test: /\/spec\/messages\//, name: (id) => `words-${id.split('/').at(-2)}` }],
        },
      },
    },
  },
  server: { fs: { allow: [at('../..')] }, proxy: { '^/(_matrix|_uia)': 'http://127.0.0.1:8008' } },
});
