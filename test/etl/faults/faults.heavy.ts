/** Real faults: a killed process, an interrupt, a full disk, a corrupt file in the middle. The old data stays whole, the rest is reused. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isRecord } from '../../../src/etl/guards.ts';
import { bytesOf, run, temporaryFolder, writeFiles } from '../reports.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** A report of the time before the forms: read in no time, so that starting and stopping is what the tests wait for. */
const TEXT = `青岚市统计局2015年政府信息公开工作年度报告
一、概述
2015年，我局认真执行政府信息公开条例。
二、主动公开政府信息情况
全年主动公开政府信息120条。
三、依申请公开政府信息情况
共收到申请3件。
`;
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const REPORTS = 3000;
/** Batches of 64 documents after which a commit of 500 must lie. */
const COMMITTED = 10;

async function prepare() {
  const folder = await temporaryFolder();
  const input = join(folder, 'in');
  const names = Array.from({ length: REPORTS }, (_, index) => `r${String(index).padStart(4, '0')}.txt`);
  await writeFiles(input, Object.fromEntries(names.map((name) => [name, `${TEXT}${name}\n`])));
  const old = await writeFiles(join(folder, 'old'), { 'a.txt': TEXT });
  const out = join(folder, 'out', 'parquet');
  await run({ inputs: [old], out });
  return { folder, input, out, before: await bytesOf(out), cache: join(folder, 'cache') };
}

interface Started {
  readonly pid: number;
  readonly said: () => string;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

function start(input: string, out: string, cache: string): Started {
  const options = [
    '--in',
    input,
    '--out',
    out,
    '--cache',
    cache,
    '--jobs',
    '1',
    '--agencies',
    'none.csv',
    '--allow-loss',
  ];
  const child = spawn(process.execPath, ['--import', TSX, join(ROOT, 'scripts/etl.ts'), ...options], {
    cwd: ROOT,
    env: { ...process.env, SOURCE_DATE_EPOCH: '0' },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  child.stdout.resume();
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
  return { pid: child.pid ?? -1, said: () => said, ended };
}

/**
 * Until the first documents have been committed and later ones are under way: the rows of a batch wait in a file of its number, which
 * goes with the commit.
 */
async function halfWay(run: Started, out: string): Promise<void> {
  const scratch = `${out}.${run.pid}.tmp`;
  let over = false;
  void run.ended.then(() => (over = true));
  for (;;) {
    const names = existsSync(scratch) ? readdirSync(scratch) : [];
    const batches = names.flatMap((name) => /^rows-(\d+)\.ndjson$/u.exec(name)?.[1] ?? []).map(Number);
    if (batches.length > 0 && Math.min(...batches) >= COMMITTED) return;
    if (over) throw new Error(`the run ended too early: ${run.said()}`);
    await wait(5);
  }
}

/** How many files the run says it had to read. */
function toRead(said: string): number {
  return Number(/of (\d+) files/u.exec(said)?.[1] ?? Number.NaN);
}

describe('a run in the middle of its reading', { timeout: 900_000 }, () => {
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    it(`ended by ${signal} leaves the old data whole, and the next run goes on where it stopped`, async () => {
      const { folder, input, out, before, cache } = await prepare();
      const first = start(input, out, cache);
      await halfWay(first, out);
      process.kill(first.pid, signal);
      expect(await first.ended).toBe(signal === 'SIGINT' ? 130 : 'SIGKILL');
      expect(await bytesOf(out)).toEqual(before);
      const second = start(input, out, cache);
      expect(await second.ended).toBe(0);
      expect(toRead(second.said())).toBeLessThanOrEqual(REPORTS - 490);
      expect(readdirSync(join(folder, 'out'))).toEqual(['.parquet.history', 'parquet', 'parquet.changes.json']);
      expect(await bytesOf(out)).toEqual(await bytesOf((await run({ inputs: [input] })).out));
    });
  }

  it('goes on after a corrupt file, which becomes a reject', async () => {
    const { input, out, cache } = await prepare();
    await writeFile(join(input, 'r0600.pdf'), '%PDF-1.7\nbroken');
    await writeFile(join(input, 'r0601.jsonl.gz'), Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3));
    const { ended } = start(input, out, cache);
    expect(await ended).toBe(0);
    const quality: unknown = JSON.parse(await readFile(join(out, 'quality.json'), 'utf8'));
    expect(isRecord(quality) && [quality['reports'], quality['rejects']]).toEqual([REPORTS, 2]);
  });
});

/** A small disk of its own; null where this user may not make one. */
async function smallDisk(folder: string, megabytes: number): Promise<string | null> {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  return disk;
}

describe('a disk that fills up', { timeout: 900_000 }, () => {
  it('ends the run with 3; the old data is whole, and with room again the run goes on', async (context) => {
    const { folder, input, out: elsewhere } = await prepare();
    const disk = await smallDisk(folder, 24);
    if (disk === null) return context.skip('needs the right to mount a tmpfs (run it as root)');
    const out = join(disk, 'parquet');
    const cache = join(disk, 'cache');
    await run({ inputs: [join(folder, 'old')], out });
    const before = await bytesOf(out);
    await writeFile(join(disk, 'ballast'), new Uint8Array(19 * 1024 * 1024));
    const first = start(input, out, cache);
    expect(await first.ended, first.said()).toBe(3);
    expect(first.said()).toMatch(/space|full|size|write/iu);
    expect(await bytesOf(out)).toEqual(before);
    expect(readdirSync(disk).sort()).toEqual(['ballast', 'cache', 'parquet']);
    execFileSync('mount', ['-o', 'remount,size=200m', disk]);
    const second = start(input, out, cache);
    expect(await second.ended, second.said()).toBe(0);
    expect(await bytesOf(out)).toEqual(await bytesOf((await run({ inputs: [input] })).out));
    expect(await bytesOf(elsewhere)).not.toEqual({});
  });
});
