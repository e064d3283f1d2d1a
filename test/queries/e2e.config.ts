/** `npx vitest run --config test/queries/e2e.config.ts`: the engine in a real browser (CHROMIUM_PATH names another one). */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/queries/**/*.e2e.ts'],
    env: { TZ: 'Asia/Shanghai' },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
