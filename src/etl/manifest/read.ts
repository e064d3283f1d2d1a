/** The manifest: a CSV that knows more about the reports than their text. Errors name file and line. */
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { LEVELS, type Level } from '../../schema/form.ts';
import { reasonOf, UsageError } from '../errors.ts';
import { isIsoDate, isRecord, isReportYear } from '../guards.ts';

/** What one line says; null where its field is empty or the column is absent. */
export interface ManifestLine {
  readonly line: number;
  readonly file: string;
  readonly agency: string | null;
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: Level | null;
  readonly kind: string | null;
  readonly year: number | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly synthetic: boolean | null;
}

const COLUMNS = [
  'file',
  'agency',
  'region_code',
  'year',
  'url',
  'published',
  'province',
  'city',
  'county',
  'level',
  'kind',
  'synthetic',
] as const;
type ColumnName = (typeof COLUMNS)[number];

/** A CSV line by column name, with its line number for errors. */
export interface CsvLine {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** A file as text (UTF-8, with or without BOM). `label` names it in errors. Throws `UsageError`. */
export async function readCsvText(path: string, label: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw new UsageError(`${label}: cannot be read as UTF-8: ${reasonOf(error)}`);
  }
}

/** Lines of a CSV with a header. Throws `UsageError`. */
export function csvLines(text: string, label: string): readonly CsvLine[] {
  let records: unknown[];
  try {
    records = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new UsageError(`${label}: ${reasonOf(error)}`);
  }
  return records.map((entry) => {
    const record = isRecord(entry) && isRecord(entry['record']) ? entry['record'] : {};
    const info = isRecord(entry) && isRecord(entry['info']) ? entry['info'] : {};
    const fields = Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value ?? '')]));
    return { line: Number(info['lines']), fields };
  });
}

/** Reads and checks a manifest whole; the keys are the values of `file`. Throws `UsageError` that lists every error. */
export async function readManifestCsv(path: string, label: string): Promise<ReadonlyMap<string, ManifestLine>> {
  const lines = csvLines(await readCsvText(path, label), label);
  const errors: string[] = [];
  const found = new Map<string, ManifestLine>();
  const unknown = Object.keys(lines[0]?.fields ?? {}).filter((name) => !COLUMNS.some((column) => column === name));
  if (unknown.length > 0) errors.push(`${label}:1: unknown column ${unknown.join(', ')}`);
  for (const csv of lines) {
    const problems: string[] = [];
    const line = toLine(csv, problems);
    const first = found.get(line.file);
    if (first !== undefined) problems.push(`file ${line.file} is already on line ${first.line}`);
    errors.push(...problems.map((problem) => `${label}:${csv.line}: ${problem}`));
    found.set(line.file, line);
  }
  if (errors.length > 0) throw new UsageError(errors.join('\n'));
  return found;
}

function toLine(csv: CsvLine, problems: string[]): ManifestLine {
  const field = (name: ColumnName): string | null => {
    const value = csv.fields[name] ?? '';
    return value === '' ? null : value;
  };
  const checked = <T>(name: ColumnName, convert: (text: string) => T | null, expected: string): T | null => {
    const text = field(name);
    const value = text === null ? null : convert(text);
    if (text !== null && value === null) problems.push(`${name} is ${text}, expected ${expected}`);
    return value;
  };
  const file = field('file');
  if (file === null) problems.push('file is empty');
  return {
    line: csv.line,
    file: (file ?? '').replaceAll('\\', '/').replace(/^\.\//u, ''),
    agency: field('agency'),
    region_code: checked('region_code', toRegionCode, 'six digits'),
    province: field('province'),
    city: field('city'),
    county: field('county'),
    level: checked('level', (text) => LEVELS.find((level) => level === text) ?? null, LEVELS.join(', ')),
    kind: field('kind'),
    year: checked('year', (text) => (isReportYear(Number(text)) ? Number(text) : null), 'a year'),
    url: field('url'),
    published: checked('published', (text) => (isIsoDate(text) ? text : null), 'YYYY-MM-DD'),
    synthetic: checked('synthetic', toFlag, 'true or false'),
  };
}

/** A six-digit division code, or null. */
export function toRegionCode(text: string): number | null {
  return /^[1-9]\d{5}$/u.test(text) ? Number(text) : null;
}

function toFlag(text: string): boolean | null {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : null;
}
