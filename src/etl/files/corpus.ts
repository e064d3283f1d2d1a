/** Corpora: files with one document a row (`.jsonl`, `.jsonl.gz`, `.parquet`), read as streams. */
import { DuckDBInstance } from '@duckdb/node-api';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { reasonOf } from '../errors.ts';
import { isRecord } from '../guards.ts';
import type { Hints, Job } from '../parse/job.ts';

/** A row that is a document, or the reason why it is none. */
export type CorpusRow =
  { readonly ok: true; readonly job: Job } | { readonly ok: false; readonly file: string; readonly text: string };

/** The rows of a corpus; row n (from 1) is named `file#n`. A broken corpus ends with one row that says so. */
export async function* readCorpus(path: string, file: string): AsyncGenerator<CorpusRow> {
  let row = 0;
  try {
    for await (const record of file.toLowerCase().endsWith('.parquet') ? parquetRecords(path) : jsonRecords(path)) {
      row += 1;
      yield toRow(record, `${file}#${row}`);
    }
  } catch (error) {
    yield { ok: false, file, text: `corpus breaks off after row ${row}: ${reasonOf(error)}` };
  }
}

async function* jsonRecords(path: string): AsyncGenerator<unknown> {
  const bytes = createReadStream(path);
  const input = path.toLowerCase().endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => input.destroy(error));
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const text = line.replace(/^\uFEFF/u, '').trim();
    if (text !== '') yield parseLine(text);
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* parquetRecords(path: string): AsyncGenerator<unknown> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    const result = await connection.stream('SELECT * FROM read_parquet($path)', { path });
    for await (const rows of result.yieldRowObjectJs()) yield* rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function toRow(record: unknown, file: string): CorpusRow {
  if (!isRecord(record)) return { ok: false, file, text: 'row is not a JSON object' };
  const text = textField(record, 'text') ?? textField(record, 'content');
  const html = textField(record, 'html');
  const body = text ?? html;
  if (body === null) return { ok: false, file, text: 'row has no field text, html or content' };
  const format = text === null ? ('html' as const) : null;
  return { ok: true, job: { kind: 'record', file, text: body, format, hints: hintsOf(record) } };
}

function textField(record: Record<string, unknown>, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function hintsOf(record: Record<string, unknown>): Hints {
  const year = Number(record['year'] ?? Number.NaN);
  const date = record['date'];
  return {
    url: textField(record, 'url'),
    title: textField(record, 'title'),
    agency: textField(record, 'agency'),
    region: textField(record, 'region'),
    year: Number.isInteger(year) ? year : null,
    published:
      date instanceof Date ? date.toISOString().slice(0, 10) : (textField(record, 'date')?.slice(0, 10) ?? null),
  };
}
