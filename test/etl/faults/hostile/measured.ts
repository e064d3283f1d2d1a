/** A run of the ETL in a process of its own, with what it takes: its memory and that of its readers together, and their computing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const LOOK_MS = 60;
/** Of the clock that Linux counts computing in, a second. */
const TICKS = 100;

export interface Measured {
  readonly code: number | null;
  /** Most bytes at once, of all processes: what they share counts once. */
  readonly memory: number;
  /** What each had then, in megabytes: the run, then its readers. */
  readonly parts: readonly number[];
  /** Seconds of computing of all processes. */
  readonly computing: number;
}

/** What `/proc/PID/stat` tells behind the name; null when the process is gone. */
function statOf(pid: number): { readonly parent: number; readonly computed: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1, 2);
    return { parent, computed: fields.slice(11, 13).reduce((sum, ticks) => sum + ticks, 0) / TICKS };
  } catch {
    return null;
  }
}

/** Bytes of its own, and its part of those that it shares. */
function memoryOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) * 1024;
  } catch {
    return 0;
  }
}

/** Runs `scripts/FILE` with `args`; Linux only. */
export async function measured(file: string, args: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, ['--import', TSX, `${ROOT}scripts/${file}`, ...args], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const own = new Set([child.pid ?? -1]);
  const computed = new Map<number, number>();
  let memory = 0;
  let parts: readonly number[] = [];
  const timer = setInterval(() => {
    const now = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      const stat = Number.isInteger(pid) ? statOf(pid) : null;
      if (stat === null || !(own.has(pid) || own.has(stat.parent))) continue;
      own.add(pid);
      computed.set(pid, stat.computed);
      now.set(pid, memoryOf(pid));
    }
    const sum = [...now.values()].reduce((all, bytes) => all + bytes, 0);
    if (sum <= memory) return;
    memory = sum;
    parts = [...now].sort(([a], [b]) => a - b).map(([, bytes]) => Math.round(bytes / 1e6));
  }, LOOK_MS);
  const [code]: unknown[] = await once(child, 'exit');
  clearInterval(timer);
  const computing = [...computed.values()].reduce((sum, seconds) => sum + seconds, 0);
  return { code: typeof code === 'number' ? code : null, memory, parts, computing };
}
