/** Corpora: files with one document a row (`.jsonl`, `.jsonl.gz`, `.parquet`, `.csv`, `.tsv`, `.warc`, `.warc.gz`), read as streams. */
import { DuckDBInstance } from '@duckdb/node-api';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { decode } from '../../parse/1-read/decode.ts';
import { LIMITS } from '../../parse/1-read/limits/limits.ts';
import { reasonOf } from '../errors.ts';
import { isRecord } from '../guards.ts';
import type { CorpusRow, Hints } from '../parse/job.ts';
import { rowsOf } from '../store/database.ts';
import { literal, quoted } from '../store/ddl.ts';
import { isArchive, isTable } from '../../parse/1-read/formats.ts';
import { boundedLines } from './lines.ts';
import { archiveRows } from './members.ts';
import { tableRecords } from './table.ts';
import { isWarc, warcRows } from './warc.ts';

/** A line of JSON that is longer holds no report. */
const LINE_BYTES = 32 * 1024 * 1024;
/** One thread holds one group of rows at a time; a file whose groups need more is broken off, with its name. */
const PARQUET_MEMORY = '400MB';

/** What is read of a row. */
const BODIES: readonly string[] = ['text', 'content', 'html'];
const FIELDS: readonly string[] = [...BODIES, 'url', 'title', 'agency', 'region', 'year', 'date'];

/** The rows of a corpus; row n (from 1) is named `file#n`. A corpus that is broken, or has no rows, ends with one row that says so. */
export async function* readCorpus(path: string, file: string): AsyncGenerator<CorpusRow> {
  if (isArchive(file)) {
    yield* archiveRows(path, file);
    return;
  }
  if (isWarc(file)) {
    yield* warcRows(path, file);
    return;
  }
  let row = 0;
  try {
    const records = await recordsOf(path, file);
    if (records === null) {
      yield { ok: true, job: { kind: 'file', path, file } };
      return;
    }
    for await (const record of records) {
      row += 1;
      yield toRow(record, `${file}#${row}`);
    }
    if (row === 0) yield { ok: false, file, code: 'empty', text: 'the corpus has no rows' };
  } catch (error) {
    const what = row === 0 ? 'corpus cannot be read' : `corpus breaks off after row ${row}`;
    // DuckDB names the file by its path on this machine, which is nobody's business in the tables.
    yield { ok: false, file, code: 'unreadable', text: `${what}: ${reasonOf(error).replaceAll(path, file)}` };
  }
}

/** null for a table that is a document itself. */
async function recordsOf(path: string, file: string): Promise<AsyncIterable<unknown> | null> {
  if (isTable(file)) return tableRecords(path, file, BODIES);
  return file.toLowerCase().endsWith('.parquet') ? parquetRecords(path) : jsonRecords(path);
}

async function* jsonRecords(path: string): AsyncGenerator<unknown> {
  const bytes = createReadStream(path);
  const input = path.toLowerCase().endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => input.destroy(error));
  let number = 0;
  for await (const line of boundedLines(input, LINE_BYTES)) {
    number += 1;
    if (line === null) yield new Unreadable(`line ${number}: more than ${LINE_BYTES / 1024 / 1024} MB`, 'over-limit');
    else {
      const text = line.replace(/^\uFEFF/u, '').trim();
      if (text !== '') yield parseLine(text, number);
    }
  }
}

/** A row that cannot be read, and why. */
class Unreadable {
  readonly text: string;
  readonly code: 'unreadable' | 'over-limit';

  constructor(text: string, code: 'unreadable' | 'over-limit' = 'unreadable') {
    this.text = text;
    this.code = code;
  }
}

function parseLine(line: string, number: number): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : new Unreadable(`line ${number} is not a JSON object`);
  } catch (error) {
    return new Unreadable(`line ${number} is not JSON: ${reasonOf(error)}`);
  }
}

async function* parquetRecords(path: string): AsyncGenerator<unknown> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: PARQUET_MEMORY,
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const source = `read_parquet(${literal(path)})`;
    const columns = await rowsOf(connection, `DESCRIBE SELECT * FROM ${source}`);
    const names = columns.map((row) => String(row['column_name']));
    const used = names.filter((name) => FIELDS.includes(name));
    if (!used.some((name) => BODIES.includes(name))) {
      throw new Error(`no column text, html or content among ${names.join(', ')}`);
    }
    const result = await connection.stream(`SELECT ${used.map(quoted).join(', ')} FROM ${source}`);
    for await (const rows of result.yieldRowObjectJs()) yield* rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function toRow(record: unknown, file: string): CorpusRow {
  if (record instanceof Unreadable) return { ok: false, file, code: record.code, text: record.text };
  if (!isRecord(record)) return { ok: false, file, code: 'unreadable', text: 'row is not an object' };
  const text = bodyField(record, 'text') ?? bodyField(record, 'content');
  const html = bodyField(record, 'html');
  const body = text ?? html;
  if (body === null) {
    return { ok: false, file, code: 'unreadable', text: 'row has no field text, html or content' };
  }
  if (Math.max(body.length, html === null ? 0 : html.length) > LIMITS.characters) {
    const most = LIMITS.characters.toLocaleString('en');
    return { ok: false, file, code: 'over-limit', text: `characters of the text: more than ${most}` };
  }
  const job = { kind: 'record', file, text: body, hints: hintsOf(record) } as const;
  if (text === null) return { ok: true, job: { ...job, format: 'html' } };
  return { ok: true, job: { ...job, format: null, ...(html === null ? {} : { page: html }) } };
}

function textField(record: Record<string, unknown>, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A text, also where the corpus keeps it as bytes. */
function bodyField(record: Record<string, unknown>, name: string): string | null {
  const value = record[name];
  if (!(value instanceof Uint8Array)) return textField(record, name);
  const decoded = decode(value);
  return decoded.ok ? decoded.text : null;
}

function hintsOf(record: Record<string, unknown>): Hints {
  const { year: stated, date } = record;
  const year = stated === null || stated === undefined ? null : Number(stated);
  return {
    url: textField(record, 'url'),
    title: textField(record, 'title'),
    agency: textField(record, 'agency'),
    region: textField(record, 'region'),
    year: year !== null && Number.isInteger(year) ? year : null,
    published:
      date instanceof Date ? date.toISOString().slice(0, 10) : (textField(record, 'date')?.slice(0, 10) ?? null),
  };
}
