import { defineConfig } from 'vitest/config';

/** `npm run numbers`: every number of every page against SQL, in every state of `states.ts`. */
export default defineConfig({
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    include: ['test/e2e/numbers/*.e2e.ts'],
    globalSetup: ['test/e2e/harness/build.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'Asia/Shanghai', NUMBERS: 'all' },
  },
});
