/** What the page knows of the data before their rows are there: enough for every question that the totals can answer. */
import { hasTotals, readManifest, type Manifest } from '../../schema/manifest.ts';
import { datasetInfoOfTotals, type DatasetInfo } from '../../queries/overview/dataset.ts';
import type { PreparedAnswers } from '../../queries/db/db.ts';
import { preparedAnswers, type WrittenAnswers } from '../../queries/executors/prepared-answers.ts';
import { agencyOptions, optionsFromTotals, type FilterOptions } from '../../queries/overview/options.ts';
import { unpacked, type PackedColumns } from '../../queries/executors/column-packing.ts';
import { readColumns, type PlainColumns } from '../../queries/executors/totals/columns.ts';
import { wholeCube } from '../../queries/executors/totals/cube.ts';
import { Totals } from '../../queries/executors/totals/totals.ts';

export interface Summary {
  readonly manifest: Manifest;
  readonly info: DatasetInfo;
  readonly options: FilterOptions;
  /** null where the data have none: the engine then answers everything. */
  readonly totals: Totals | null;
  /** Answers of the engine that were written down at build time; null where there are none. */
  readonly prepared: PreparedAnswers | null;
  /** false: only the years, without places, levels, kinds and agencies; good for the first view alone. */
  readonly whole: boolean;
}

/** The same as JSON, for the page that the build writes. */
export interface SummaryJson {
  readonly manifest: unknown;
  readonly totals: PackedColumns;
  readonly agencies: PackedColumns;
  readonly answers: WrittenAnswers;
  readonly whole: boolean;
}

/** Which data these are. */
export function dataKey({ data_version, built_at, tables }: Manifest): string {
  return [data_version, built_at, ...tables.totals.files.map((file) => file.sha256)].join(' ');
}

/** What the files of the data say. Throws when the columns are not those of the schema. */
export function readSummary(manifest: Manifest, totals: Totals, agencies: PlainColumns): Summary {
  const info = datasetInfoOfTotals(totals);
  const options = optionsFromTotals(totals, agencyOptions(agencies));
  return { manifest, totals, info, options, prepared: null, whole: true };
}

/** Throws when the parts are not those of the schema, or do not belong to one another. */
export function makeSummary({ manifest: json, totals: columns, agencies, answers, whole }: SummaryJson): Summary {
  const read = readManifest(json);
  if (!read.ok) throw new TypeError(read.detail);
  if (!hasTotals(read.manifest)) throw new TypeError('the totals were made from other tables');
  // So few rows that nothing is gained by adding them up beforehand.
  const cube = wholeCube(readColumns(unpacked(columns)));
  const totals = new Totals(() => cube, whole);
  return { ...readSummary(read.manifest, totals, unpacked(agencies)), prepared: preparedAnswers(answers), whole };
}

/** `id` of the element that holds a `SummaryJson`. */
export const SUMMARY_ELEMENT = 'embedded-summary';

function isSummaryJson(value: unknown): value is SummaryJson {
  return typeof value === 'object' && value !== null && 'manifest' in value && 'totals' in value && 'agencies' in value;
}

/** What the build has put into the page; null when there is nothing, or nothing that can be read. */
export function embeddedSummary(page: Document): Summary | null {
  try {
    const text = page.getElementById(SUMMARY_ELEMENT)?.textContent;
    const json: unknown = text ? JSON.parse(text) : null;
    return isSummaryJson(json) ? makeSummary(json) : null;
  } catch {
    return null;
  }
}
