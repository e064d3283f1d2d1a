/** What a user or a system does to a run while it reads a document that takes long: it hears a signal within a second, and a second run says so. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bytesOf, report, runReports, temporaryFolder, writeFiles } from './reports.ts';
import { REPORT } from './faults/hostile/words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** Many seconds for its reader: each angle may begin an element. */
const SLOW = `<html><body>${REPORT}${'<'.repeat(15_000_000)}</body></html>`;
/** Computing after which a reading process has started and is at the document. */
const AT_WORK_SECONDS = 2;
/** A machine that others use may be slow to hear once, not three times. */
const TRIES = 3;

const args = (script: string, options: readonly string[]): readonly string[] => [
  ...['--import', TSX, join(ROOT, 'scripts', script)],
  ...options,
];

interface Fields {
  readonly parent: number;
  readonly seconds: number;
}

function fieldsOf(pid: number): Fields | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(parent), seconds: (Number(rest[9]) + Number(rest[10])) / 100 };
  } catch {
    return null;
  }
}

/** The number of the process in which `pid` has a document read, once that is under way. */
async function readerOf(run: ChildProcess): Promise<number> {
  for (;;) {
    for (const name of readdirSync('/proc')) {
      const fields = /^\d+$/u.test(name) ? fieldsOf(Number(name)) : null;
      if (fields !== null && fields.parent === run.pid && fields.seconds > AT_WORK_SECONDS) return Number(name);
    }
    if (run.exitCode !== null) throw new Error(`ended with ${run.exitCode} before it was at work`);
    await wait(20);
  }
}

interface Heard {
  readonly ended: readonly unknown[];
  readonly seconds: number;
}

async function signalled(run: ChildProcess, signal: NodeJS.Signals): Promise<Heard> {
  const reader = await readerOf(run);
  const began = process.hrtime.bigint();
  const ended = once(run, 'exit');
  run.kill(signal);
  const end = await ended;
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  while (existsSync(`/proc/${reader}`)) await wait(20);
  return { ended: end, seconds };
}

function start(script: string, options: readonly string[]): ChildProcess {
  const run = spawn(process.execPath, args(script, options), { cwd: ROOT, stdio: 'ignore' });
  onTestFinished(() => void run.kill('SIGKILL'));
  return run;
}

async function prepare() {
  const { out } = await runReports([report('a.txt', {})]);
  const parent = join(out, '..');
  await writeFiles(parent, { 'in/slow.html': SLOW });
  const options = ['--in', join(parent, 'in'), '--out', out, '--cache', join(parent, 'cache'), '--jobs', '1'];
  return { out, parent, options: [...options, '--time-limit', '600'], before: await bytesOf(out) };
}

describe.skipIf(!existsSync('/proc/self/stat'))('a run at a document that takes long', { timeout: 180_000 }, () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hears %s within a second, and leaves nothing', async (signal) => {
    const { out, parent, options, before } = await prepare();
    let least = Infinity;
    for (let turn = 0; turn < TRIES && least >= 1; turn += 1) {
      const { ended, seconds } = await signalled(start('etl.ts', options), signal);
      expect(ended).toEqual([130, null]);
      least = Math.min(least, seconds);
    }
    expect(least).toBeLessThan(1);
    expect(await bytesOf(out)).toEqual(before);
    expect(readdirSync(parent).sort()).toEqual(['cache', 'in', 'parquet']);
  });

  it('ends as inspect, too, with its reader', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'slow.html': SLOW });
    const { ended, seconds } = await signalled(start('inspect.ts', [folder, '--time-limit', '600']), 'SIGINT');
    expect(ended).toEqual([null, 'SIGINT']);
    expect(seconds).toBeLessThan(3);
  });

  it('keeps a second run from the same output, which says who is at work', async () => {
    const { out, options, before } = await prepare();
    const first = start('etl.ts', options);
    await readerOf(first);
    const second = spawnSync(process.execPath, args('etl.ts', options), { cwd: ROOT, encoding: 'utf8' });
    expect(second).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`another run (process ${first.pid} on`),
    });
    expect(await signalled(first, 'SIGINT')).toMatchObject({ ended: [130, null] });
    expect(await bytesOf(out)).toEqual(before);
  });
});
