/** The lines of docs/etl.md for more than one process, run by a real shell: shards by GNU parallel and by xargs, merged. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bytesOf, run, temporaryFolder } from '../reports.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const INPUT = join(ROOT, 'data/reports/panel');
const SHARDS = 3;

function shell(line: string, environment: Readonly<Record<string, string>> = {}): void {
  execFileSync('sh', ['-c', line], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SOURCE_DATE_EPOCH: '0', ...environment },
  });
}

function there(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function mergedLikeASingleRun(folder: string): Promise<void> {
  shell(`npm run --silent etl -- --merge ${join(folder, 'shards')}/* --out ${join(folder, 'out')}`);
  const single = await run({ inputs: [INPUT], agencies: join(ROOT, 'data/agencies.csv') });
  expect(await bytesOf(join(folder, 'out'))).toEqual(await bytesOf(single.out));
}

/** The line of the document that begins so, with the folders and the number of shards of this test. */
async function documented(program: string, folder: string): Promise<string> {
  const text = await readFile(join(ROOT, 'docs/etl.md'), 'utf8');
  const line = text.split('\n').find((one) => one.startsWith(`seq 8 | ${program} `));
  if (line === undefined) throw new Error(`docs/etl.md has no line for ${program}`);
  return line
    .replaceAll('/data/in', INPUT)
    .replaceAll('/data/shards', join(folder, 'shards'))
    .replace('seq 8', `seq ${SHARDS}`)
    .replace('{}/8', `{}/${SHARDS}`)
    .replace('--jobs 1', `--jobs 1 --cache ${join(folder, 'cache')}`);
}

describe('the documented line', { timeout: 900_000 }, () => {
  for (const program of ['parallel', 'xargs']) {
    it.skipIf(!there(program))(`of ${program} gives shards that merge into the bytes of a single run`, async () => {
      const folder = await temporaryFolder();
      shell(await documented(program, folder));
      await mergedLikeASingleRun(folder);
    });
  }

  // What the scheduler does with it is not tried: only what it is given to run, once for each number.
  it.each([
    [
      'Slurm',
      /`(npm run etl -- [^`]*\$SLURM_ARRAY_TASK_ID\/8)`/u,
      (index: number) => ({ SLURM_ARRAY_TASK_ID: String(index + 1) }),
    ],
    ['Kubernetes', /command: \[sh, -c, '([^']*)'\]/u, (index: number) => ({ JOB_COMPLETION_INDEX: String(index) })],
  ] as const)('for %s gives the same', async (_, pattern, environment) => {
    const folder = await temporaryFolder();
    const found = pattern.exec(await readFile(join(ROOT, 'docs/etl.md'), 'utf8'))?.[1] ?? 'false';
    const line = found
      .replaceAll(/\/data\/(in|shards|cache)/gu, (_path, name: string) => (name === 'in' ? INPUT : join(folder, name)))
      .replaceAll(/(\$\w+)\/8/gu, `$1/${SHARDS}`);
    const own = line.includes('--cache') ? line : `${line} --cache ${join(folder, 'cache')}`;
    for (let index = 0; index < SHARDS; index += 1) shell(own, environment(index));
    await mergedLikeASingleRun(folder);
  });
});
