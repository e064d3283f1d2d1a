import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { report, runReports, temporaryFolder, writeFiles } from './reports.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A report of the fictional panel whose row of 要求行政机关确认 does not add up. */
const PANEL_REPORT = 'p000/p00007-2019.txt';
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

function args(script: string, options: readonly string[]): readonly string[] {
  return ['--import', TSX, join(ROOT, 'scripts', script), ...options];
}

function command(script: string, options: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const result = spawnSync(process.execPath, args(script, options), {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('npm run etl', { timeout: 60_000 }, () => {
  it('tells its options and its version', () => {
    const help = command('etl.ts', ['--help']);
    expect(help.code).toBe(0);
    for (const option of ['--in', '--out', '--manifest', '--jobs', '--strict', '--force']) {
      expect(help.out).toContain(option);
    }
    expect(command('etl.ts', ['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    });
  });

  it('ends with 2 and one clear line when it is used wrongly', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'a.txt': 'x', 'manifest.csv': 'file,year\na.txt,20\n' });
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [[], '--in'],
      [['--in', folder, '--jobs', '0'], '--jobs'],
      [['--in', folder, '--out', join(folder, 'out')], 'manifest.csv:2: year is 20'],
      [['--in', folder, '--out', join(folder, 'a.txt/out')], 'a.txt/out: output cannot be prepared: '],
      [['--in', folder, join(folder, 'a.txt')], 'a.txt lies in '],
    ];
    for (const [options, message] of wrong) {
      const { code, out, err } = command('etl.ts', options);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(message);
    }
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('reads an input that is given twice once, for its reports would count twice', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'in/a.txt': '' });
    const [input, out, cache] = [join(folder, 'in'), join(folder, 'out'), join(folder, 'cache')];
    const twice = command('etl.ts', ['--in', input, `${input}/.`, '--out', out, '--cache', cache]);
    expect(twice.out).toContain('1 documents');
  });

  it('writes data, says what it did, and counts rejected documents under --strict only', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'in/a.txt': '', 'in/b.bin': '' });
    const options = ['--in', join(folder, 'in'), '--out', join(folder, 'out'), '--cache', join(folder, 'cache')];
    const plain = command('etl.ts', options, { SOURCE_DATE_EPOCH: '1700000000' });
    expect(plain).toMatchObject({ code: 0, out: expect.stringContaining('rejected documents by reason') });
    expect(plain.err).toMatch(/^reading: 1 of 1 files \(100 %\), 1 documents, \d+\/s$/mu);
    expect(await readFile(join(folder, 'out', 'manifest.json'), 'utf8')).toContain('2023-11-14T22:13:20.000Z');
    expect(await readFile(join(folder, 'out', 'quality.json'), 'utf8')).not.toContain(folder);
    const strict = command('etl.ts', [...options, '--strict']);
    expect(strict).toMatchObject({ code: 1, err: expect.stringMatching(/^etl: --strict: 1 rejected as empty$/mu) });
    expect(command('etl.ts', [...options, '--strict', 'year-missing']).code).toBe(0);
    expect(command('etl.ts', [...options, '--strict', 'no-such-code']).code).toBe(2);
  });

  it.skipIf(spawnSync('script', ['--version']).status !== 0)('shows rate and time left on a terminal', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'in/a.txt': '', 'in/b.txt': '' });
    const options = ['--in', join(folder, 'in'), '--out', join(folder, 'out'), '--cache', join(folder, 'cache')];
    const line = [process.execPath, ...args('etl.ts', options)].map((word) => `'${word}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toMatch(/100 % \| 2\/2 files \| 0 s left \| \d+\/s \| 2 documents/u);
  });

  it('interrupted while reading leaves the old data and no scratch', async () => {
    const { out } = await runReports([report('a.txt', {})]);
    const before = await readFile(join(out, 'manifest.json'));
    const parent = join(out, '..');
    const text = await readFile(join(ROOT, 'data/reports/panel', PANEL_REPORT), 'utf8');
    await writeFiles(parent, { 'long.jsonl': `${JSON.stringify({ text })}\n`.repeat(20_000) });
    const options = ['--in', join(parent, 'long.jsonl'), '--out', out, '--jobs', '1', '--cache', join(parent, 'cache')];
    const child = spawn(process.execPath, args('etl.ts', options), { cwd: ROOT });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const scratch = `parquet.${child.pid}.tmp`;
    while (!existsSync(join(parent, scratch)) || !existsSync(join(parent, 'cache'))) await wait(20);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(await readFile(join(out, 'manifest.json'))).toEqual(before);
    expect(readdirSync(parent).sort()).toEqual(['cache', 'long.jsonl', 'parquet']);
  });
});

describe('npm run inspect', { timeout: 60_000 }, () => {
  it('prints one JSON object a line and nothing else on stdout', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'sub/empty.txt': '',
      'b.txt': '今天天气很好，适合散步。\n',
      'c.jpg': 'x',
      'manifest.csv': 'file\nb.txt\n',
    });
    const { code, out, err } = command('inspect.ts', [folder, join(folder, 'sub', 'empty.txt')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines: unknown[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const rejected = (file: string) => ({ file, rejected: { code: expect.any(String), text: expect.any(String) } });
    expect(lines).toEqual([rejected('b.txt'), rejected('sub/empty.txt'), rejected('empty.txt')]);
  });

  it('prints a report in the shape of the contract', async () => {
    const { code, out } = command('inspect.ts', [join(ROOT, 'data/reports/panel', PANEL_REPORT)]);
    expect(code).toBe(0);
    const parsed: unknown = JSON.parse(out);
    expect(parsed).toMatchObject({
      file: basename(PANEL_REPORT),
      index: 0,
      title: expect.stringContaining('鲸屿市自然资源局'),
      form: '2019',
      agency: '鲸屿市自然资源局',
      agency_from: 'title',
      agency_complete: true,
      region: '鲸屿市',
      region_code: null,
      level: '市',
      kind: '自然资源',
      year: 2019,
      published: expect.stringMatching(/^2020-\d\d-\d\d$/u),
      url: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      cells: {
        'requests.rejected_confirm.total': {
          value: 5,
          state: 'stated',
          raw: '5',
          at: [expect.any(Number), expect.any(Number)],
        },
      },
      money: {
        'procurement.amount': {
          stated: expect.any(Number),
          unit: expect.any(String),
          unit_from: 'cell',
          yuan: expect.any(Number),
        },
      },
      messages: expect.any(Array),
    });
    expect(parsed).toHaveProperty(
      'checks',
      expect.arrayContaining([
        { code: 'row-sum', path: 'requests.rejected_confirm.*', left: 2, right: 5, holds: false },
      ]),
    );
  });

  it('ends with 2 for a path that does not exist, 1 for a rejected document under --strict', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'a.txt': '' });
    expect(command('inspect.ts', [join(folder, 'b.txt')])).toMatchObject({ code: 2, out: '' });
    expect(command('inspect.ts', [])).toMatchObject({ code: 2, out: '' });
    expect(command('inspect.ts', ['--strict', folder]).code).toBe(1);
    expect(command('inspect.ts', ['--table', folder]).out).toContain('a.txt: rejected');
  });
});

describe('npm run score', { timeout: 60_000 }, () => {
  it('ends with 2 and one clear line when it is used wrongly', async () => {
    const folder = await temporaryFolder();
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [['--bogus'], 'bogus'],
      [[join(folder, 'none')], 'none: not found'],
      [[folder], 'gold.json: not found'],
    ];
    for (const [options, message] of wrong) {
      const { code, out, err } = command('score.ts', options);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(message);
    }
  });
});
