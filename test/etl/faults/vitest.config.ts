/** `npm run faults`: real kills and full disks, too slow for every `npm test`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.heavy.ts'], env: { TZ: 'Asia/Shanghai' }, fileParallelism: false },
});
