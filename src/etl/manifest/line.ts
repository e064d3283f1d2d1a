/** A line of a manifest: what it knows more about a report than the text. */
import { CORPUS_COLUMNS, type CorpusColumn } from '../../schema/corpus-manifest.ts';
import { LEVELS, type Level } from '../../schema/form.ts';
import { isIsoDate, isRecord, isReportYear } from '../guards.ts';
import type { CsvLine } from './csv.ts';

/** What one line says; null where its field is empty or the column is absent. */
export interface ManifestLine {
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

/** Columns that a manifest may not have. */
export function unknownColumns(fields: CsvLine['fields']): readonly string[] {
  return Object.keys(fields).filter((name) => !CORPUS_COLUMNS.some((column) => column === name));
}

/** Reads a line; what is wrong with it goes to `problems`, and its field is null. */
export function manifestLine(csv: Pick<CsvLine, 'fields'>, problems: string[]): ManifestLine {
  const field = (name: CorpusColumn): string | null => {
    const value = csv.fields[name] ?? '';
    return value === '' ? null : value;
  };
  const checked = <T>(name: CorpusColumn, convert: (text: string) => T | null, expected: string): T | null => {
    const text = field(name);
    const value = text === null ? null : convert(text);
    if (text !== null && value === null) problems.push(`${name} is ${text}, expected ${expected}`);
    return value;
  };
  const file = field('file');
  if (file === null) problems.push('file is empty');
  return {
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

/** The fields of a line that was kept as JSON. */
export function fieldsOf(json: string): CsvLine['fields'] {
  const value: unknown = JSON.parse(json);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field)])) : {};
}
