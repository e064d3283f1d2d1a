import { defineConfig } from 'vitest/config';

/** Cards and exports in a real browser; slow, therefore apart from the unit tests. */
export default defineConfig({
  test: {
    include: ['test/charts/**/*.e2e.ts'],
    env: { TZ: 'Asia/Shanghai' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
