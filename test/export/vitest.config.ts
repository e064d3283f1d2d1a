import { defineConfig } from 'vitest/config';

/** Exports, made in a real browser and opened by LibreOffice: `npm run exports`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/export/**/*.e2e.ts'],
    globalSetup: ['test/e2e/harness/build.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    env: { TZ: 'Asia/Shanghai', EXPORTS: '1' },
  },
});
