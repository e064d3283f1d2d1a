/** Loaded into a measured process before anything else: leaves what it has used where BENCH_USAGE says. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
  });
}
