/** CSV with a header and with line numbers: whole for a short list, as a stream for a long one. Errors name the file. */
import { parse as parseStream, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { pipeline } from 'node:stream/promises';
import { reasonOf, UsageError } from '../errors.ts';
import { isRecord } from '../guards.ts';
import { beginText, firstLines, separatorOf } from '../files/delimited.ts';
import { columnNamed } from './names.ts';

/** A line by column name, with its number for errors. */
export interface CsvLine {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

const SEPARATORS = [',', ';', '\t', '，', '；'] as const;
/** `sep=;`, by which Excel is told the separator. */
const TOLD = /^sep=(.)\s*$/iu;

/** How a list is laid out, by its first lines: Excel separates by what the system's settings say. */
function layoutOf(beginning: string): Options {
  const [first = '', second = ''] = firstLines(beginning, 2);
  const told = TOLD.exec(first)?.[1];
  const header = told === undefined ? first : second;
  return {
    bom: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    delimiter: told ?? separatorOf(header, SEPARATORS),
    from_line: told === undefined ? 1 : 2,
    // A column without a name comes of cells that were filled once.
    columns: (names: readonly string[]) => names.map((name) => columnNamed(name) ?? false),
  };
}

/** Lines of a CSV with a header. Throws `UsageError`. */
export function csvLines(text: string, label: string): readonly CsvLine[] {
  let records: unknown[];
  try {
    records = parse(text, layoutOf(text));
  } catch (error) {
    throw new UsageError(`${label}: ${reasonOf(error)}`);
  }
  return records.map(toLine);
}

/** Tells the lines one by one, however many there are. Rejects with `UsageError`. */
export async function eachCsvLine(path: string, label: string, onLine: (line: CsvLine) => void): Promise<void> {
  const { beginning, pieces } = await beginText(path, label);
  try {
    await pipeline(pieces, parseStream(layoutOf(beginning)), async (records: AsyncIterable<unknown>) => {
      for await (const record of records) onLine(toLine(record));
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${label}: ${reasonOf(error)}`);
  }
}

function toLine(entry: unknown): CsvLine {
  const record = isRecord(entry) && isRecord(entry['record']) ? entry['record'] : {};
  const info = isRecord(entry) && isRecord(entry['info']) ? entry['info'] : {};
  const fields = Object.fromEntries(Object.entries(record).map(([name, value]) => [name, plain(String(value ?? ''))]));
  return { line: Number(info['lines']), fields };
}

/** Without what nobody sees: marks of zero width, and line ends inside a cell (between Latin letters a space stays). */
export function plain(text: string): string {
  const lines = text
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF\u00AD]/gu, '')
    .split(/[\r\n]/u)
    .map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .reduce((before, line) => before + (latin(before, line) ? ' ' : '') + line, '');
}

function latin(before: string, after: string): boolean {
  return /[!-~]$/u.test(before) && /^[!-~]/u.test(after);
}
