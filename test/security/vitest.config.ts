import { defineConfig } from 'vitest/config';

/** Hostile data through every page and file: `npm run security`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/security/**/*.e2e.ts'],
    globalSetup: ['test/e2e/harness/build.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
