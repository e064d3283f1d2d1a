import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { ascii } from './scripts/vite/ascii.ts';
import { firstChunk } from './scripts/vite/first-chunk.ts';
import { prerendered } from './scripts/vite/prerendered.ts';
import { pureValues } from './scripts/vite/pure-values.ts';
import { siteAssets } from './scripts/vite/site-assets.ts';
import { staticBlocks } from './scripts/vite/static-blocks.ts';

export default defineConfig({
  root: 'src/app',
  base: './',
  // The site has one page and its check: any other path is a mistake that `npm run dev` says, too.
  appType: 'mpa',
  plugins: [svelte({ configFile: '../../svelte.config.js' }), siteAssets(), pureValues(), prerendered(), ascii()],
  worker: { plugins: () => [staticBlocks()] },
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    // Below 98 every private field becomes an entry of a map, read thousands of times at a change of the filters. They run since
    // 84; what came later is not in the output, which test/e2e/dist.e2e.ts holds, so that 86 reads it.
    target: 'chrome98',
    cssTarget: 'chrome87',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstChunk() }] } } },
  },
  test: {
    root: '.',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    env: { TZ: 'Asia/Shanghai' },
    // A guard against hanging only: shared machines are slow, and no test is about time.
    testTimeout: 60_000,
  },
});
