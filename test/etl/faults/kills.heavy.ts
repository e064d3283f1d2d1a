/** SIGKILL at random moments of a whole run and of the exchange alone: the output is the old one or the new one, and the next run mends the rest. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openWorkspace } from '../../../src/etl/publish/workspace.ts';
import { REPORT } from './hostile/words.ts';
import { bytesOf, run, temporaryFolder, writeFiles } from '../reports.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** Half of the hundred kills go to whole runs, half to the exchange. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 100) / 2;

function start(file: string, ...args: readonly string[]): ChildProcess {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '0' };
  return spawn(process.execPath, ['--import', TSX, join(ROOT, file), ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

it('a run killed anywhere leaves the old output or the new one', { timeout: 1_200_000 }, async () => {
  const folder = await temporaryFolder();
  const names = Array.from({ length: 200 }, (_, index) => `r${index}.txt`);
  const input = await writeFiles(
    join(folder, 'in'),
    Object.fromEntries(names.map((name) => [name, `${REPORT}${name}`])),
  );
  const out = join(folder, 'out', 'parquet');
  await run({ inputs: [await writeFiles(join(folder, 'old'), { 'r0.txt': REPORT })], out });
  const old = await bytesOf(out);
  const fresh = await bytesOf((await run({ inputs: [input] })).out);
  const options = ['--in', input, '--out', out, '--agencies', 'none.csv', '--jobs', '1', '--allow-loss'];
  const began = Date.now();
  const whole = start('scripts/etl.ts', ...options, '--cache', join(folder, 'cache-0'), '--dry-run');
  whole.stdout?.resume();
  await once(whole, 'exit');
  const lasts = Date.now() - began;
  for (let turn = 1; turn <= KILLS; turn += 1) {
    const child = start('scripts/etl.ts', ...options, '--cache', join(folder, `cache-${turn % 5}`));
    child.stdout?.resume();
    const ended = once(child, 'exit');
    await Promise.race([ended, wait(Math.random() * lasts * 1.1)]);
    child.kill('SIGKILL');
    await ended;
    openWorkspace(out).discard();
    expect([old, fresh]).toContainEqual(await bytesOf(out));
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'))).toEqual(
      [],
    );
  }
});

it('an exchange killed anywhere leaves one generation, whole', { timeout: 1_200_000 }, async () => {
  const out = join(await temporaryFolder(), 'parquet');
  for (let turn = 0; turn < KILLS; turn += 1) {
    const child = start('test/etl/faults/hostile/exchanging.ts', out);
    if (child.stdout !== null) await once(child.stdout, 'data');
    await wait(Math.random() * 30);
    child.kill('SIGKILL');
    await once(child, 'exit');
    openWorkspace(out).discard();
    const files = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    expect(files).toHaveLength(4);
    expect(new Set(files).size).toBe(1);
    expect(existsSync(`${out}.old.tmp`)).toBe(false);
  }
});
