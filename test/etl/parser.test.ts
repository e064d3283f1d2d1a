import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/etl/parse/document.ts';
import { etlFingerprint } from '../../src/etl/parse/fingerprint.ts';
import type { Assignment, Job } from '../../src/etl/parse/job.ts';
import { createReader } from '../../src/etl/parse/pool/pool.ts';
import { lineOf } from '../../src/etl/rows/line.ts';
import { bytesOf, knownParser, report, run, temporaryFolder, writeFiles, type Parser } from './reports.ts';

const EMPTY_LINE = {
  line: 2,
  file: 'a.txt',
  agency: null,
  region_code: null,
  province: null,
  city: null,
  county: null,
  level: null,
  kind: null,
  year: null,
  url: null,
  published: null,
  synthetic: null,
  scope: null,
  counts: null,
  skip: null,
};

function assignment(job: Job, doc = 0): Assignment {
  return { job, doc, source: 'in', manifestLabel: 'manifest.csv', lines: [] };
}

describe('the content of a document', () => {
  it('is another one for another name, input, reader, line of the manifest or bytes', () => {
    const job: Job = { kind: 'file', path: 'x', file: 'a.txt' };
    const hints = { url: null, title: null, agency: null, region: null, year: null, published: null };
    const loaded = { bytes: new Uint8Array(), sha256: 's1' };
    const record: Job = { kind: 'record', file: 'a.txt', text: '', format: null, hints };
    const contents = [
      contentOf(assignment(job), loaded),
      contentOf(assignment(job), { ...loaded, sha256: 's2' }),
      contentOf(assignment({ ...job, file: 'b.txt' }), loaded),
      contentOf({ ...assignment(job), source: 'other' }, loaded),
      contentOf({ ...assignment(job), lines: [EMPTY_LINE] }, loaded),
      contentOf(assignment(record), loaded),
      contentOf(assignment({ ...record, format: 'html' }), loaded),
      contentOf(assignment({ ...record, hints: { ...hints, year: 2020 } }), loaded),
    ];
    expect(new Set(contents).size).toBe(contents.length);
    expect(contentOf(assignment({ ...job, path: 'moved' }, 7), loaded)).toBe(contents[0]);
  });

  it('belongs to the sources of parser and ETL', async () => {
    expect(etlFingerprint()).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('a reader', { timeout: 60_000 }, () => {
  async function read(jobs: number, folder: string) {
    const reader = await createReader(jobs, 'alias,agency\n甲局,甲审计局\n');
    const rows = join(await temporaryFolder(), 'rows.ndjson');
    try {
      const names = (await readdir(folder)).sort();
      const jobsOf = names.map((file): Job => ({ kind: 'file', path: join(folder, file), file }));
      const documents = jobsOf.map((job, doc) => assignment(job, doc));
      const contents = await reader.contents(documents);
      const { files, ...result } = await reader.read({ documents, rows });
      expect(files).toEqual(existsSync(rows) ? [rows] : []);
      return { contents, result, rows: existsSync(rows) ? await readFile(rows, 'utf8') : '' };
    } finally {
      await reader.close();
    }
  }

  it('gives the same in one process and in two', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'a.txt':
        '青岚市统计局2015年政府信息公开工作年度报告\n一、概述\n主动公开政府信息情况\n二、依申请公开政府信息情况\n',
      'b.txt': '',
      'c.txt': Uint8Array.of(0, 1, 2, 3, 0, 255),
    });
    const here = await read(1, folder);
    expect(here.result).toMatchObject({
      reports: 1,
      outcomes: [{ rejected: null }, { rejected: {} }, { rejected: {} }],
    });
    expect(here.result.outcomes.map(({ content }) => content)).toEqual(here.contents);
    expect(await read(2, folder)).toEqual(here);
  });

  it('rejects a file that is gone, and goes on', async () => {
    const reader = await createReader(1, '');
    const gone = assignment({ kind: 'file', path: '/nowhere/a.txt', file: 'a.txt' });
    expect(await reader.contents([gone])).toEqual([null]);
    expect(await reader.read({ documents: [gone], rows: '/nowhere/rows' })).toEqual({
      outcomes: [
        {
          doc: 0,
          content: null,
          rejected: { code: 'unreadable', text: 'file cannot be read: not found' },
          warnings: [],
        },
      ],
      files: [],
      reports: 0,
      bytes: 0,
      longest: 0,
    });
  });
});

describe('the line of a report', () => {
  const origin = { doc: 1, source: 'in', text: 'half a pair \uD83D and a zero \0', cells: true };

  it('is JSON that any reader takes, whatever the text', () => {
    expect(JSON.parse(lineOf(report('a.txt', {}), origin).toString())).toMatchObject({
      doc: 1,
      texts_text: ['half a pair \uFFFD and a zero \0'],
    });
  });

  it('is refused when a number does not fit its column', () => {
    for (const region_code of [2 ** 40, 1.5]) {
      expect(() => lineOf(report('a.txt', { region_code }), origin)).toThrow('column region_code cannot hold');
    }
  });
});

describe('a document that is known', { timeout: 60_000 }, () => {
  it('is not parsed again when it has only another date or a corpus has changed elsewhere', async () => {
    const folder = await temporaryFolder();
    const input = join(folder, 'in');
    const line = (text: string): string => `${JSON.stringify({ text: `信息公开 ${text}` })}\n`;
    await writeFiles(input, { 'a.txt': 'x', 'b.txt': 'y', 'c.jsonl': line('1') + line('2') });
    const reports = ['a.txt', 'b.txt', 'c.jsonl#1', 'c.jsonl#2', 'c.jsonl#3'].map((file, index) =>
      report(file, { year: 2019 + index }),
    );
    const known = knownParser(reports);
    const parsed: string[] = [];
    const parser: Parser = { parse: (job, loaded) => (parsed.push(job.file), known.parse(job, loaded)) };
    const options = { inputs: [input], out: join(folder, 'out'), cache: join(folder, 'cache'), parser };
    await run(options);
    expect(parsed.splice(0)).toHaveLength(4);
    await utimes(join(input, 'a.txt'), 1, 1);
    await rename(join(input, 'b.txt'), join(input, 'b.old'));
    await writeFiles(input, { 'b.txt': 'y', 'c.jsonl': line('1') + line('2') + line('3') });
    await rm(join(input, 'b.old'));
    const { out, quality } = await run(options);
    expect(parsed).toEqual(['c.jsonl#3']);
    expect(quality).toMatchObject({ documents: 5, reports: 5 });
    expect(await bytesOf(out)).toEqual(await bytesOf((await run({ inputs: [input], parser: known })).out));
  });
});
