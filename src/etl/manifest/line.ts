/** A line of a manifest: what it knows more about a report than the text. */
import { CORPUS_COLUMNS, type CorpusColumn } from '../../schema/corpus-manifest.ts';
import { LEVELS, type Level } from '../../schema/form.ts';
import { SCOPES, type Scope } from '../../schema/report.ts';
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
  readonly scope: Scope | null;
  /** true: of several editions this one counts, and the document is a report whatever it looks like. */
  readonly counts: boolean | null;
  /** true: the document is left out. */
  readonly skip: boolean | null;
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
    scope: checked('scope', toScope, '本级 (own), 汇总 (consolidated) or unknown'),
    counts: checked('counts', toFlag, 'true or false'),
    skip: checked('skip', toFlag, 'true or false'),
  };
}

/** A six-digit division code, or null. */
export function toRegionCode(text: string): number | null {
  return /^[1-9]\d{5}$/u.test(text) ? Number(text) : null;
}

const SCOPE_WORDS: Readonly<Record<string, Scope>> = { 本级: 'own', 汇总: 'consolidated', 不明: 'unknown' };

function toScope(text: string): Scope | null {
  return SCOPE_WORDS[text] ?? SCOPES.find((scope) => scope === text) ?? null;
}

const YES = ['true', '1', 'yes', '是'];
const NO = ['false', '0', 'no', '否'];

/** Excel writes TRUE. */
function toFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

/** Whether a line says of a rejected document that it is a report: by naming whose and of which year, or by `counts`. */
export function rescues(line: ManifestLine): boolean {
  return line.counts === true || (line.agency !== null && line.year !== null);
}

/** The fields of a line that was kept as JSON. */
export function fieldsOf(json: string): CsvLine['fields'] {
  const value: unknown = JSON.parse(json);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field)])) : {};
}
