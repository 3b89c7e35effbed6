import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  // Nothing is inlined: the policy of the page lets only files of this server run and style it.
  build: {
    outDir: at('../../dist/app'),
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
