import { defineConfig } from 'vitest/config';

/** End to end: the built site in a real browser. Slow files run one after another, for the browser takes the machine. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/e2e/**/*.e2e.ts', 'test/charts/**/*.e2e.ts', 'test/queries/**/*.e2e.ts', 'test/export/**/*.e2e.ts'],
    globalSetup: ['test/e2e/harness/build.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
