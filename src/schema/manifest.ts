/** `manifest.json` beside the Parquet tables: what there is, how many rows, and where it came from. */
import { SCHEMA_VERSION, TABLE_NAMES, type TableName } from './table-names.ts';

export interface ManifestFile {
  /** Path relative to the manifest. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** First and last `report_id` that its rows may have; absent: any. */
  readonly reports?: readonly [first: number, last: number];
}

export interface Manifest {
  readonly schema_version: number;
  readonly parser_version: string;
  /** ISO timestamp of the run (from the newest input where the run is to be reproducible). */
  readonly built_at: string;
  /** Hash over the tables' hashes: the version of the data shown in pictures and links. */
  readonly data_version: string;
  /** Names of the input folders or corpora, without paths of a machine. */
  readonly sources: readonly string[];
  readonly reports: number;
  readonly synthetic_reports: number;
  /** Reports that add up other organs and stand for their agency and year beside its own; absent: none. */
  readonly consolidated_reports?: number;
  /** First and last year of those; absent without such reports, and in data of an earlier version. */
  readonly consolidated_years?: readonly [first: number, last: number];
  /** Made from the project's own example reports; data of one's own may take its place. */
  readonly example?: true;
  /** sha256 of the files of `agencies` and `reports` that `totals` was made from; absent without such a table. */
  readonly totals_of?: readonly string[];
  /** `quality.json` beside it; absent in data of an earlier version, whose summary does not belong to it for certain. */
  readonly quality?: Pick<ManifestFile, 'bytes' | 'sha256'>;
  readonly tables: Readonly<Record<TableName, { readonly rows: number; readonly files: readonly ManifestFile[] }>>;
}

export type ManifestResult =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly code: 'manifest-invalid' | 'schema-version'; readonly detail: string };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}

function isManifestFile(value: unknown): value is ManifestFile {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    Number.isInteger(value['rows']) &&
    Number.isInteger(value['bytes']) &&
    typeof value['sha256'] === 'string' &&
    (value['reports'] === undefined || isRange(value['reports']))
  );
}

const INTEGERS = ['schema_version', 'reports', 'synthetic_reports'] as const;
const TEXTS = ['parser_version', 'built_at', 'data_version'] as const;

function isTable(value: unknown): boolean {
  return (
    isRecord(value) &&
    Number.isInteger(value['rows']) &&
    Array.isArray(value['files']) &&
    value['files'].every(isManifestFile)
  );
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value)) return false;
  const { tables, sources, totals_of, quality, consolidated_reports, consolidated_years } = value;
  return (
    INTEGERS.every((name) => Number.isInteger(value[name])) &&
    TEXTS.every((name) => typeof value[name] === 'string') &&
    isTexts(sources) &&
    (consolidated_reports === undefined || Number.isInteger(consolidated_reports)) &&
    (consolidated_years === undefined || isRange(consolidated_years)) &&
    (totals_of === undefined || isTexts(totals_of)) &&
    (quality === undefined || isManifestFile({ path: '', rows: 0, ...toRecord(quality) })) &&
    isRecord(tables) &&
    TABLE_NAMES.every((name) => isTable(tables[name]))
  );
}

/** Data of an ETL that made no totals yet: everything else is as it was. */
function withTotals(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['tables']) || value['tables']['totals'] !== undefined) return value;
  return { ...value, tables: { ...value['tables'], totals: { rows: 0, files: [] } } };
}

/** What `totals_of` has to say for the totals to belong to the other tables. */
export function totalsSource(tables: Manifest['tables']): readonly string[] {
  return [...tables.agencies.files, ...tables.reports.files].map((file) => file.sha256);
}

/** Whether `totals` were made from the very files of `agencies` and `reports` that stand beside them. */
export function hasTotals({ tables, totals_of }: Manifest): boolean {
  return tables.totals.files.length > 0 && totals_of?.join() === totalsSource(tables).join();
}

/** Whether the data have consolidated reports beside those of organs. */
export function hasConsolidated({ consolidated_reports }: Manifest): boolean {
  return consolidated_reports !== undefined && consolidated_reports > 0;
}

/** Checks a parsed JSON value; another `schema_version` and a malformed manifest are told apart. */
export function readManifest(value: unknown): ManifestResult {
  if (isRecord(value) && Number.isInteger(value['schema_version']) && value['schema_version'] !== SCHEMA_VERSION) {
    return {
      ok: false,
      code: 'schema-version',
      detail: `schema_version ${String(value['schema_version'])}, expected ${SCHEMA_VERSION}`,
    };
  }
  const manifest = withTotals(value);
  return isManifest(manifest)
    ? { ok: true, manifest }
    : { ok: false, code: 'manifest-invalid', detail: 'not a manifest of this project' };
}
