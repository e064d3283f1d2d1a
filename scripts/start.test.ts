/** `npm start` beside data of one's own, and a run over a wrong folder: the real commands, in a copy of the project. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { bytesOf } from '../test/etl/reports.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OWN = ['out/parquet', 'data/parquet'] as const;

/** What the commands need of the project, so that they find no other homes of data than the copy's. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'start-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'project');
  const parts = [
    'src',
    'scripts',
    'data',
    'deploy',
    'package.json',
    'package-lock.json',
    'LICENSE',
    'tsconfig.json',
    'tsconfig.base.json',
  ];
  for (const part of [...parts, 'svelte.config.js', 'vite.config.ts']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function etl(cwd: string, ...options: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/etl.ts', ...options, '--jobs', '1'],
    { cwd, encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
}

/** Runs `npm start` until it says where the site is. */
async function started(cwd: string): Promise<{ readonly url: string; readonly said: string }> {
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = ['--import', 'tsx', 'scripts/start.ts', '--no-open', '--port', '0'];
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    if (child.kill()) await ended;
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const url = /dashboard is on (\S+)/u.exec(line)?.[1];
    if (url !== undefined) return { url, said: lines.join('\n') };
  }
  throw new Error(`npm start ended early:\n${lines.join('\n')}`);
}

it(
  'npm start leaves data and site of one’s own as they are; a run over a wrong folder is refused',
  { timeout: 600_000 },
  async () => {
    const copy = copyOfProject();
    const mine = join(copy, '../mine');
    cpSync(join(ROOT, 'data/reports/panel/p000'), mine, {
      recursive: true,
      filter: (path) => !/p000[1-9]\d-/u.test(path),
    });
    expect(etl(copy, '--in', mine)).toMatchObject({ code: 0 });
    expect(etl(copy, '--in', mine, '--out', OWN[1])).toMatchObject({ code: 0 });
    mkdirSync(join(copy, 'dist'));
    writeFileSync(join(copy, 'dist/index.html'), 'built of my data');
    const held = (): Promise<unknown> => Promise.all([...OWN, 'dist'].map((folder) => bytesOf(join(copy, folder))));
    const before = await held();

    const wrong = join(copy, '../wrong');
    mkdirSync(wrong);
    writeFileSync(join(wrong, 'a.txt'), '今天天气很好，适合散步。');
    const refused = etl(copy, '--in', wrong);
    expect(refused).toMatchObject({ code: 2, said: expect.stringMatching(/refused, for this run would lose \d+ of/u) });
    expect(refused.said).toContain('--allow-loss');
    expect(await held()).toEqual(before);

    const { url, said } = await started(copy);
    expect(said).toContain('your own data and site stay as they are');
    expect(await held()).toEqual(before);
    const manifest: unknown = await (await fetch(new URL('data/manifest.json.bin', url))).json();
    expect(manifest).toMatchObject({ example: true });
    expect((await fetch(url)).status).toBe(200);
    expect(existsSync(join(copy, '.cache/example/dist/index.html'))).toBe(true);
  },
);
