/** One run an output: the second one says so. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { UsageError } from '../errors.ts';

/** Throws `UsageError` while another run holds the lock; one that was killed does not hold it any more. */
export function takeLock(lock: string, out: string): void {
  const own = `${process.pid} ${hostname()}\n`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(lock, own, { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const [pid, host = ''] = holder(lock);
    const dead = host === hostname() && !isAlive(pid);
    if (!dead || attempt > 0) {
      throw new UsageError(
        `${out}: another run (process ${pid} on ${host}) is writing here; wait for it, or name another --out` +
          (host === hostname() ? '' : ` (if that machine is not running it any more, remove ${lock})`),
      );
    }
    rmSync(lock, { force: true });
  }
}

export function releaseLock(lock: string): void {
  rmSync(lock, { force: true });
}

function holder(lock: string): readonly [pid: number, host: string] {
  try {
    const [pid, host = hostname()] = readFileSync(lock, 'utf8').trim().split(' ');
    return [Number(pid), host];
  } catch {
    // Gone between two looks.
    return [Number.NaN, hostname()];
  }
}

/** Whether a process of this machine has that number. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
