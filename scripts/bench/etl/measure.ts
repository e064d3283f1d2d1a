/** Runs a command of the project in a process of its own and tells what it took. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Usage {
  /** On the clock. */
  readonly seconds: number;
  /** Of all processors, user and system: what stays the same on a busy machine. */
  readonly cpu_seconds: number;
  /** Largest resident memory, all threads together, in MB of 10⁶ bytes. */
  readonly megabytes: number;
}

const USAGE = new URL('usage.mjs', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** `script`: path from the root of the project. Throws when it does not end with 0. */
export function measured(script: string, args: readonly string[], scratch: string): Usage {
  const usage = join(scratch, 'usage.json');
  const start = performance.now();
  const run = spawnSync(process.execPath, ['--import', USAGE, '--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, BENCH_USAGE: usage, SOURCE_DATE_EPOCH: '0' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`${script} ${args.join(' ')}: ${run.stderr}`);
  const told: unknown = JSON.parse(readFileSync(usage, 'utf8'));
  const [microseconds, kibibytes] = Array.isArray(told) ? told.map(Number) : [];
  if (microseconds === undefined || kibibytes === undefined) throw new Error('a process did not tell its usage');
  return {
    seconds: tenths(seconds),
    cpu_seconds: tenths(microseconds / 1e6),
    megabytes: Math.round((kibibytes * 1024) / 1e6),
  };
}
