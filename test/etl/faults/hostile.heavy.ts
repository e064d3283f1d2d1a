/** Every hostile document at once among thousands of good ones: all good reports are there, every other one is a report or a named reason. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measured } from './hostile/measured.ts';
import { officeFiles } from './hostile/office.ts';
import { pageFiles } from './hostile/pages.ts';
import { pdfFiles } from './hostile/pdf.ts';
import { query, temporaryFolder, writeFiles } from '../reports.ts';

const REPORTS = Number(process.env['FAULT_REPORTS'] ?? 5000);
const GIGABYTE = 1e9;
/** Times the computing of the good ones alone that the run may take, all hostile ones included. */
const MOST = 2;

it(`hostile documents among ${REPORTS} good ones are named, one by one`, { timeout: 1_800_000 }, async () => {
  const folder = await temporaryFolder();
  const input = join(folder, 'in');
  expect(
    (await measured('sample.ts', ['--reports', String(REPORTS), '--seed', '11', '--out', join(input, 'good')])).code,
  ).toBe(0);
  const etl = (out: string): ReturnType<typeof measured> =>
    measured('etl.ts', [
      ...['--in', input, '--out', join(folder, out), '--cache', join(folder, `${out}-cache`)],
      ...['--agencies', 'none.csv', '--jobs', '2'],
    ]);
  const good = await etl('good');
  const hostile = Object.fromEntries([...officeFiles(), ...pdfFiles(), ...pageFiles()]);
  await writeFiles(input, hostile);
  execFileSync('mkfifo', [join(input, 'pipe.txt')]);
  const all = await etl('all');
  const told = `${REPORTS} reports: ${good.computing.toFixed(0)} s, ${(good.memory / 1e6).toFixed(0)} MB`;
  const beside = `with ${Object.keys(hostile).length} hostile ones: ${all.computing.toFixed(0)} s, ${(all.memory / 1e6).toFixed(0)} MB`;
  process.stderr.write(`${told}; ${beside} (${all.parts.join(' + ')})\n`);
  expect([good.code, all.code]).toEqual([0, 0]);
  const out = join(folder, 'all');
  const ask = (sql: string): ReturnType<typeof query> => query(out, sql);
  expect(await ask(`SELECT count(*)::INTEGER AS n FROM {reports} WHERE file LIKE 'good/%'`)).toEqual([{ n: REPORTS }]);
  const rows = await ask('SELECT file, code, text FROM {rejects} UNION SELECT file, file, file FROM {reports}');
  const files = new Set(rows.map(({ file }) => file));
  expect(Object.keys(hostile).filter((name) => !files.has(name))).toEqual([]);
  for (const { text } of rows) expect(text).not.toBe('');
  expect(await ask(`SELECT text FROM {rejects} WHERE file = 'pipe.txt'`)).toHaveLength(1);
  expect(all.memory).toBeLessThan(GIGABYTE);
  expect(all.computing / good.computing).toBeLessThan(MOST);
});
