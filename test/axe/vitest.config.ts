import { defineConfig } from 'vitest/config';

/** `npm run axe`: the built site in the combinations that `npm test` leaves out. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/axe/**/*.axe.ts'],
    globalSetup: ['test/e2e/harness/build.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
