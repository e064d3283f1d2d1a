/** One document that is too much for a reader takes nothing with it but its process. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBytes } from '../../src/parse/1-read/index.ts';
import { createReader } from '../../src/etl/parse/pool/pool.ts';
import { READ_LIMITS } from '../../src/etl/parse/pool/messages.ts';
import { officeFiles } from './faults/hostile/office.ts';
import { pageFiles } from './faults/hostile/pages.ts';
import { pdfFiles } from './faults/hostile/pdf.ts';
import { REPORT, type Made } from './faults/hostile/words.ts';
import { run, temporaryFolder, writeFiles } from './reports.ts';

const GOOD = Object.fromEntries(['a', 'k', 'z'].map((name) => [`${name}.txt`, REPORT.replace('统计', name)]));
/** Within all limits of size and number, and seconds and hundreds of megabytes of work: each angle may begin an element. */
const SLOW = { 'slow.html': `<html><body>${REPORT}${'<'.repeat(15_000_000)}</body></html>` };
const MADE = [...pageFiles(), ...pdfFiles()];
/** One second of computing and room enough: time is what is held. */
const SHORT = { seconds: 1, heap: 1024, megabytes: 2000, beside: 2000 };

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

  it.each([
    ['boxes.html', 'words on a page: more than 20,000'],
    ['spans-grid.html', 'columns of a table: more than 5,000'],
    ['bars.txt', 'lines, bars and tabs of the text: more than 200,000'],
    ['text-20-mb.txt', 'characters of the plain text: more than 4,194,304'],
    ['many-tables.html', 'lines and cells: more than 60,000'],
    ['parts.mht', 'parts of the archive: more than 2,000'],
    ['nested-drawing.pdf', 'states of drawing inside each other: more than 5,000'],
    ['text-2-million.pdf', 'pieces drawn on a page: more than 400,000'],
  ])('is given up by what there is of it, not by the time it takes: %s', async (name, text) => {
    const [content] = Object.values(chosen(MADE, name));
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content ?? []);
    expect(await readBytes(bytes, name)).toEqual({ ok: false, code: 'over-limit', text });
  });

  it('that takes too long is given up, remembered, and not tried again without --force', async () => {
    const folder = await temporaryFolder();
    const input = await writeFiles(join(folder, 'in'), { ...GOOD, ...SLOW });
    const options = { inputs: [input], cache: join(folder, 'cache'), out: join(folder, 'out'), limits: SHORT };
    const first = await run(options);
    const gaveUp = [{ file: 'slow.html', code: 'over-limit', text: 'not read within 1 s' }];
    expect(await first.query('SELECT file, code, text FROM {rejects}')).toEqual(gaveUp);
    expect(first.quality.reports).toBe(3);
    await utimes(join(input, 'slow.html'), 1, 1);
    await writeFile(join(input, 'new.txt'), REPORT.replace('统计', 'new'));
    const began = process.hrtime.bigint();
    const second = await run(options);
    expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(60);
    expect(await second.query('SELECT file, code, text FROM {rejects}')).toEqual(gaveUp);
    expect(second.quality.reports).toBe(4);
    const room = { ...SHORT, seconds: 60 };
    const known = await run({ ...options, limits: room });
    expect(await known.query('SELECT file, code, text FROM {rejects}')).toEqual(gaveUp);
    const forced = await run({ ...options, limits: room, force: true });
    expect(await forced.query('SELECT file, code, text FROM {rejects}')).not.toEqual(gaveUp);
  });

  it('that takes too much memory is given up in a process of its own', async () => {
    const reader = createReader(1, '', { ...READ_LIMITS, seconds: 60, megabytes: 150 });
    onTestFinished(() => reader.close());
    const folder = await writeFiles(await temporaryFolder(), SLOW);
    const parsed = await reader.parse({ kind: 'file', path: join(folder, 'slow.html'), file: 'slow.html' });
    const text = 'needs more than the 150 MB that one document may take';
    expect(parsed).toMatchObject({ ok: false, rejected: { code: 'over-limit', text } });
  });

  it('that is large beside another large one is read when that is done, with the same result', async () => {
    const large = `<html><body>${REPORT}${'<'.repeat(5_000_000)}</body></html>`;
    const folder = await writeFiles(await temporaryFolder(), { 'a.html': large, 'b.html': large });
    const job = (file: string) => ({ kind: 'file', path: join(folder, file), file }) as const;
    const room = { seconds: 60, heap: 1024, megabytes: 2000, beside: 100 };
    const before = readers();
    const one = createReader(1, '', room);
    onTestFinished(() => one.close());
    let most = 0;
    const look = setInterval(() => (most = Math.max(most, memoryOf(readers(), before))), 50);
    onTestFinished(() => clearInterval(look));
    const alone = [await one.parse(job('a.html')), await one.parse(job('b.html'))];
    await one.close();
    const [need, limit] = [most, Math.ceil((most * 1.1) / 1024 ** 2)];
    most = 0;
    const two = createReader(2, '', { ...room, megabytes: limit });
    onTestFinished(() => two.close());
    expect(await Promise.all([two.parse(job('a.html')), two.parse(job('b.html'))])).toEqual(alone);
    expect(most).toBeLessThan(1.7 * need);
  });

  it('whose process dies gets another one, and so do those after it', async () => {
    const reader = createReader(1, '', SHORT);
    onTestFinished(() => reader.close());
    const folder = await writeFiles(await temporaryFolder(), { ...GOOD, ...SLOW });
    const parse = (file: string) => reader.parse({ kind: 'file', path: join(folder, file), file });
    const before = readers();
    expect(await parse('a.txt')).toMatchObject({ ok: true });
    const own = readers().filter((pid) => !before.includes(pid));
    const slow = parse('slow.html');
    await wait(200);
    for (const pid of own) process.kill(Number(pid), 'SIGKILL');
    expect(await slow).toMatchObject({ ok: false, rejected: { code: 'over-limit', text: 'not read within 1 s' } });
    expect(await parse('z.txt')).toMatchObject({ ok: true });
  });
});

/** Reading processes of this one. */
function readers(): readonly string[] {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes('keeper.mjs') && line.trim().startsWith(`${process.pid} `));
  return own.flatMap((line) => line.trim().split(/\s+/u)[1] ?? []);
}

/** Bytes that the processes have together, those that were there before left out. */
function memoryOf(processes: readonly string[], before: readonly string[]): number {
  const own = processes.filter((pid) => !before.includes(pid));
  const kilobytes = own.map((pid) => {
    try {
      return Number(/^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0) * 1024;
}
