/** What a new run may do to data that is there: everything said, nothing lost unasked, and a way back. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeLines } from '../../../src/etl/changes/print.ts';
import { KEPT } from '../../../src/etl/publish/history.ts';
import { rollback } from '../../../src/etl/publish/rollback.ts';
import { unreadLines } from '../../../src/etl/summary/unread.ts';
import type { Report } from '../../../src/schema/report.ts';
import { bytesOf, report, runReports, temporaryFolder } from '../reports.ts';

/** Two years of each of twenty agencies. */
const MANY = Array.from({ length: 20 }, (_, n) => [
  report(`a${n}-2021.txt`, { agency: `示例${n}局`, year: 2021 }, { 'requests.new.total': n }),
  report(`a${n}-2022.txt`, { agency: `示例${n}局`, year: 2022 }, { 'requests.new.total': n }),
]).flat();

async function out(): Promise<string> {
  return join(await temporaryFolder(), 'parquet');
}

describe('a run over other inputs', { timeout: 60_000 }, () => {
  it('is refused when more than 5 % of the reports would go', async () => {
    const folder = await out();
    await runReports(MANY, { out: folder });
    const before = await bytesOf(folder);
    const less = MANY.filter(({ file }) => !/a[0-2]-2022/u.test(file));
    await expect(runReports(less, { out: folder, allowLoss: false })).rejects.toThrow('would lose 3 of 40 reports');
    await expect(runReports(MANY.slice(0, 1), { out: folder, allowLoss: false })).rejects.toThrow('--allow-loss');
    expect(await bytesOf(folder)).toEqual(before);
    expect((await runReports(less, { out: folder, allowLoss: true })).quality.reports).toBe(37);
  });

  it('is refused when an agency would go with all its years', async () => {
    const folder = await out();
    await runReports(MANY, { out: folder });
    const less = MANY.filter(({ agency }) => agency !== '示例7局');
    const refused = runReports(less, { out: folder, allowLoss: false });
    await expect(refused).rejects.toThrow('1 agencies with all their years (示例7局)');
  });

  it('is not refused for one report of many, or for an agency that only has another name', async () => {
    const folder = await out();
    await runReports(MANY, { out: folder });
    const less = MANY.slice(1);
    await runReports(less, { out: folder, allowLoss: false });
    const renamed = less.map((one): Report => (one.agency === '示例3局' ? { ...one, agency: '示例三局' } : one));
    const { changes } = await runReports(renamed, { out: folder, allowLoss: false });
    expect(changes?.counts).toEqual({ added: 2, changed: 0, removed: 2, newly_rejected: 0 });
    expect(changes?.lost).toBe(0);
  });

  it('takes the place of the embedded example unasked, and the example never the place of other data', async () => {
    const folder = await out();
    expect((await runReports(MANY, { out: folder, example: true })).manifest.example).toBe(true);
    const own = [report('own.txt', { agency: '自己的局' })];
    expect((await runReports(own, { out: folder, allowLoss: false })).manifest.example).toBeUndefined();
    const again = runReports([...MANY, ...own], { out: folder, allowLoss: false, example: true });
    await expect(again).rejects.toThrow('holds data of your own');
  });
});

describe('what a run has changed', { timeout: 60_000 }, () => {
  const OLD = [
    report('a.txt', { year: 2021 }, { 'requests.new.total': 1 }),
    report('b.txt', { year: 2022 }, { 'requests.new.total': 2 }),
    report('c.txt', { year: 2021, agency: '甲局' }),
  ];
  const NEW = [
    report('a.txt', { year: 2021 }, { 'requests.new.total': 1 }),
    report('b.txt', { year: 2022 }, { 'requests.new.total': 3 }),
    report('d.txt', { year: 2023, agency: '乙局' }),
  ];

  it('is told by agency and year, on the terminal and in changes.json', async () => {
    const folder = await out();
    expect((await runReports(OLD, { out: folder })).changes).toBeNull();
    const { changes } = await runReports(NEW, { out: folder, files: { 'c.pdf': '%PDF-1.7 broken' } });
    const place = { region_code: null, reports: 1 };
    expect(changes).toMatchObject({
      added: [{ agency: '乙局', year: 2023, ...place }],
      changed: [{ agency: '青岚市统计局', year: 2022, ...place }],
      removed: [{ agency: '甲局', year: 2021, ...place }],
    });
    const told: unknown = JSON.parse(await readFile(`${folder}.changes.json`, 'utf8'));
    expect(told).toMatchObject({ added: changes?.added, removed: changes?.removed, lost: 1 });
    if (changes === null) throw new Error('no changes');
    expect(changeLines(changes).slice(0, 2)).toEqual(['新增 added: 1', '  乙局  2023']);
  });

  it('is told by --dry-run, which changes nothing', async () => {
    const folder = await out();
    await runReports(OLD, { out: folder });
    const before = await bytesOf(folder);
    const { changes } = await runReports(NEW, { out: folder, allowLoss: false, dryRun: true });
    expect(changes?.counts).toMatchObject({ added: 1, changed: 1, removed: 1 });
    expect(await bytesOf(folder)).toEqual(before);
    expect(await readdir(dirname(folder))).toEqual(['parquet']);
  });
});

describe('earlier outputs', { timeout: 60_000 }, () => {
  it('are kept, the last three, and --rollback takes one back after the other', async () => {
    const folder = await out();
    const states: Awaited<ReturnType<typeof bytesOf>>[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      await runReports([report('a.txt', { year: 2015 + turn })], { out: folder, keep: KEPT });
      states.push(await bytesOf(folder));
    }
    for (const state of [4, 3, 2]) {
      rollback(folder);
      expect(await bytesOf(folder)).toEqual(states[state]);
    }
    expect(() => rollback(folder)).toThrow('no earlier output');
    expect(await bytesOf(folder)).toEqual(states[2]);
  });
});

describe('files that were not read', { timeout: 60_000 }, () => {
  it('are named with reason and advice in both languages', async () => {
    const rejected = { ok: false, file: '=b.txt', rejected: { code: 'empty', text: 'no bytes' } } as const;
    const good = report('a.txt', {});
    const { knownParser } = await import('../reports.ts');
    const parser = knownParser([good], [rejected]);
    const folder = await out();
    const run = await runReports([good], {
      out: folder,
      parser,
      files: { '=b.txt': '', 'c.xyz': 'x', 'README.md': '' },
    });
    const csv = await readFile(join(folder, 'rejects.csv'), 'utf8');
    expect(csv.split('\n')).toEqual([
      '\uFEFFfile,code,detail,原因,reason,处理,to_do',
      expect.stringMatching(/^'=b\.txt,empty,no bytes,文件没有内容,.*重新获取文件。,Fetch the file again\.$/u),
      expect.stringMatching(/^README\.md,readme,/u),
      expect.stringMatching(/^c\.xyz,unknown extension,,扩展名不在支持之列,/u),
      '',
    ]);
    expect(unreadLines(run.unread, 'rejects.csv').join('\n')).toMatch(
      /files not read: 2\n {2}=b\.txt\n.*文件没有内容.*\n.*\n {2}c\.xyz/u,
    );
  });
});

describe('two runs at once', { timeout: 60_000 }, () => {
  it('do not write to one output: the second one says so', async () => {
    const folder = await out();
    const lock = join(dirname(folder), '.parquet.lock');
    await writeFile(lock, `${process.ppid} ${(await import('node:os')).hostname()}\n`);
    await expect(runReports(MANY, { out: folder })).rejects.toThrow(`another run (process ${process.ppid}`);
    await writeFile(lock, `4194304 ${(await import('node:os')).hostname()}\n`);
    await runReports(MANY, { out: folder });
    expect(existsSync(lock)).toBe(false);
  });
});
