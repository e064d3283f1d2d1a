import { defineConfig } from 'vitest/config';

/** `npm run hosting` (smoke) and `hosting:all`: the built site on real web servers and from the disk, in browsers of three generations. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/hosting/**/*.e2e.ts'],
    globalSetup: ['test/e2e/harness/build.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
