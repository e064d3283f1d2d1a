/** One document that is too much for a reader takes nothing with it but its process. */
import { execFileSync } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReader } from '../../src/etl/parse/pool/pool.ts';
import { READ_LIMITS } from '../../src/etl/parse/pool/messages.ts';
import { officeFiles } from './hostile/office.ts';
import { pageFiles } from './hostile/pages.ts';
import { REPORT, type Made } from './hostile/words.ts';
import { run, temporaryFolder, writeFiles } from './reports.ts';

const GOOD = Object.fromEntries(['a', 'k', 'z'].map((name) => [`${name}.txt`, REPORT.replace('统计', name)]));

function chosen(made: readonly Made[], ...names: readonly string[]): Record<string, string | Uint8Array> {
  const files = Object.fromEntries(made.filter(([name]) => names.includes(name)));
  expect(Object.keys(files)).toHaveLength(names.length);
  return files;
}

describe('a document beyond the limits', { timeout: 300_000 }, () => {
  it('is a named rejection among good reports, and leaves nothing behind', async () => {
    const hostile = chosen(
      officeFiles(),
      'xml-97-mb.docx',
      'nested-paragraphs.docx',
      'says-4-gb.docx',
      'many-parts.docx',
    );
    const folder = await writeFiles(await temporaryFolder(), { ...GOOD, ...hostile });
    const { query, quality, out } = await run({ inputs: [folder] });
    expect(quality.reports).toBe(3);
    expect(await query('SELECT file, code, text FROM {rejects} ORDER BY file')).toEqual([
      { file: 'many-parts.docx', code: 'over-limit', text: 'files in the archive: more than 20,000' },
      { file: 'nested-paragraphs.docx', code: 'over-limit', text: 'elements inside each other: more than 400' },
      { file: 'says-4-gb.docx', code: 'over-limit', text: 'size of the unpacked archive: more than 48 MB' },
      { file: 'xml-97-mb.docx', code: 'over-limit', text: 'size of the unpacked archive: more than 48 MB' },
    ]);
    expect(await readdir(dirname(out))).toEqual(['parquet']);
  });

  it('that takes too long is given up, remembered, and not tried again without --force', async () => {
    const folder = await temporaryFolder();
    const input = await writeFiles(join(folder, 'in'), { ...GOOD, ...chosen(pageFiles(), 'boxes.html') });
    const limits = { ...READ_LIMITS, seconds: 2 };
    const options = { inputs: [input], cache: join(folder, 'cache'), out: join(folder, 'out'), limits };
    const first = await run(options);
    const gaveUp = [{ file: 'boxes.html', code: 'over-limit', text: 'not read within 2 s' }];
    expect(await first.query('SELECT file, code, text FROM {rejects}')).toEqual(gaveUp);
    expect(first.quality.reports).toBe(3);
    await utimes(join(input, 'boxes.html'), 1, 1);
    await writeFile(join(input, 'new.txt'), REPORT.replace('统计', 'new'));
    const began = process.hrtime.bigint();
    const second = await run({ ...options, limits });
    expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(60);
    expect(await second.query('SELECT file, code, text FROM {rejects}')).toEqual(gaveUp);
    expect(second.quality.reports).toBe(4);
  });

  it('that takes too much memory is given up in a process of its own', async () => {
    const reader = createReader(1, '', { ...READ_LIMITS, seconds: 60, megabytes: 150 });
    onTestFinished(() => reader.close());
    const folder = await writeFiles(await temporaryFolder(), chosen(pageFiles(), 'bars.txt'));
    const parsed = await reader.parse({ kind: 'file', path: join(folder, 'bars.txt'), file: 'bars.txt' });
    expect(parsed).toMatchObject({ ok: false, rejected: { code: 'over-limit' } });
  });

  it('whose process dies gets another one, and so do those after it', async () => {
    const reader = createReader(1, '', { ...READ_LIMITS, seconds: 2 });
    onTestFinished(() => reader.close());
    const folder = await writeFiles(await temporaryFolder(), { ...GOOD, ...chosen(pageFiles(), 'boxes.html') });
    const parse = (file: string) => reader.parse({ kind: 'file', path: join(folder, file), file });
    const before = readers();
    expect(await parse('a.txt')).toMatchObject({ ok: true });
    const own = readers().filter((pid) => !before.includes(pid));
    const slow = parse('boxes.html');
    await wait(200);
    for (const pid of own) process.kill(Number(pid), 'SIGKILL');
    expect(await slow).toMatchObject({ ok: false, rejected: { code: 'over-limit', text: 'not read within 2 s' } });
    expect(await parse('z.txt')).toMatchObject({ ok: true });
  });
});

/** Reading processes of this one. */
function readers(): readonly string[] {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes('keeper.mjs') && line.trim().startsWith(`${process.pid} `));
  return own.flatMap((line) => line.trim().split(/\s+/u)[1] ?? []);
}
