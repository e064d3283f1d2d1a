/** CSV with a header and with line numbers: whole for a short list, as a stream for a long one. Errors name the file. */
import { parse as parseStream, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { reasonOf, UsageError } from '../errors.ts';
import { isRecord } from '../guards.ts';

/** A line by column name, with its number for errors. */
export interface CsvLine {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

const OPTIONS: Options = { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true };

/** A file as text (UTF-8, with or without BOM). `label` names it in errors. Throws `UsageError`. */
export async function readCsvText(path: string, label: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw notUtf8(label, error);
  }
}

/** Lines of a CSV with a header. Throws `UsageError`. */
export function csvLines(text: string, label: string): readonly CsvLine[] {
  let records: unknown[];
  try {
    records = parse(text, OPTIONS);
  } catch (error) {
    throw new UsageError(`${label}: ${reasonOf(error)}`);
  }
  return records.map(toLine);
}

/** Tells the lines one by one, however many there are. Rejects with `UsageError`. */
export async function eachCsvLine(path: string, label: string, onLine: (line: CsvLine) => void): Promise<void> {
  try {
    await pipeline(
      createReadStream(path),
      decoded(label),
      parseStream(OPTIONS),
      async (records: AsyncIterable<unknown>) => {
        for await (const record of records) onLine(toLine(record));
      },
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${label}: ${reasonOf(error)}`);
  }
}

function decoded(label: string): (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<string> {
  return async function* decode(chunks) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    } catch (error) {
      throw notUtf8(label, error);
    }
  };
}

function notUtf8(label: string, error: unknown): UsageError {
  return new UsageError(`${label}: cannot be read as UTF-8: ${reasonOf(error)}`);
}

function toLine(entry: unknown): CsvLine {
  const record = isRecord(entry) && isRecord(entry['record']) ? entry['record'] : {};
  const info = isRecord(entry) && isRecord(entry['info']) ? entry['info'] : {};
  const fields = Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value ?? '')]));
  return { line: Number(info['lines']), fields };
}
