/** A line of a manifest: what it knows more about a report than the text. */
import { CORPUS_COLUMNS, type CorpusColumn } from '../../schema/corpus-manifest.ts';
import { LEVELS, type Level } from '../../schema/form.ts';
import type { Scope } from '../../schema/report.ts';
import { isRecord } from '../guards.ts';
import type { CsvLine } from './csv.ts';
import { toDay, toFlag, toKind, toLevel, toProvince, toRegionCode, toScope, toYear } from './fields.ts';

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
  const latest = new Date().getFullYear();
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
  const province = field('province');
  if (file === null) problems.push('file is empty');
  return {
    file: (file ?? '').replaceAll('\\', '/').replace(/^\.\//u, ''),
    agency: field('agency'),
    region_code: checked('region_code', toRegionCode, 'the six digits of a division'),
    province: province === null ? null : toProvince(province),
    city: field('city'),
    county: field('county'),
    level: checked('level', toLevel, LEVELS.join(', ')),
    kind: checked('kind', toKind, 'one of the kinds in docs/identity.md, or nothing'),
    year: checked('year', (text) => toYear(text, latest), `a year up to ${latest}`),
    url: field('url'),
    published: checked('published', toDay, 'a day as 2024-01-18 or 2024/1/18'),
    synthetic: checked('synthetic', toFlag, 'true or false'),
    scope: checked('scope', toScope, '本级 (own), 汇总 (consolidated) or unknown'),
    counts: checked('counts', toFlag, 'true or false'),
    skip: checked('skip', toFlag, 'true or false'),
  };
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
