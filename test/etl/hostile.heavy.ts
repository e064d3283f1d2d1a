/** Every hostile document at once, among good ones: all good reports are there, every other one is a report or a named reason. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { officeFiles } from './hostile/office.ts';
import { pageFiles } from './hostile/pages.ts';
import { pdfFiles } from './hostile/pdf.ts';
import { REPORT } from './hostile/words.ts';
import { run, temporaryFolder, writeFiles } from './reports.ts';

it('hostile documents among good ones are named, one by one', { timeout: 1_200_000 }, async () => {
  const hostile = Object.fromEntries([...officeFiles(), ...pdfFiles(), ...pageFiles()]);
  const good = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [`good/r${n}.txt`, REPORT.replace('统计', `第${n}`)]),
  );
  const input = await writeFiles(await temporaryFolder(), { ...good, ...hostile });
  execFileSync('mkfifo', [join(input, 'pipe.txt')]);
  const { query, quality } = await run({ inputs: [input], jobs: 2 });
  expect(await query(`SELECT count(*)::INTEGER AS n FROM {reports} WHERE file LIKE 'good/%'`)).toEqual([{ n: 300 }]);
  const told = await query('SELECT file, text FROM {rejects} UNION SELECT file, file AS text FROM {reports}');
  const files = new Set(told.map(({ file }) => file));
  expect(Object.keys(hostile).filter((name) => !files.has(name))).toEqual([]);
  for (const { text } of told) expect(text).not.toBe('');
  expect(quality.skipped_files).toEqual([{ file: 'pipe.txt', reason: 'not a regular file' }]);
});
