/** Tables of the working database: facts by the key of their report, and everything that belongs to one input file (`unit`). */
import { APPLICANTS, CHANNELS, OUTCOMES, REQUEST_ROWS } from '../../schema/form.ts';
import { columnsOf, disputeColumn, requestColumn, type ColumnType, type TableName } from '../../schema/tables.ts';
import type { AppendColumn } from './appender.ts';
import { quoted, SQL_TYPES } from './ddl.ts';

/** Tables filled report by report while reading. */
export const FACT_TABLES = [
  'applicants',
  'proactive',
  'checks',
  'cells',
  'texts',
] as const satisfies readonly TableName[];
export type FactTable = (typeof FACT_TABLES)[number];

const column = (type: ColumnType, ...names: readonly string[]): readonly AppendColumn[] =>
  names.map((name) => ({ name, type }));

/** Everything the merge needs of a report, in the wide columns of `reports` and beside them. */
const HEAD: readonly AppendColumn[] = [
  ...column('int', 'key', 'unit'),
  ...column('text', 'source', 'file'),
  ...column('int', 'part'),
  ...column('text', 'sha256', 'title', 'url', 'form'),
  ...column('smallint', 'year'),
  ...column('date', 'published'),
  ...column('bool', 'synthetic'),
  ...column('text', 'agency', 'place'),
  ...column('bool', 'complete'),
  ...column('int', 'region_code'),
  ...column('text', 'province', 'city', 'county', 'level', 'kind'),
  ...column('smallint', 'checks_failed', 'checks_assessed', 'cells_stated', 'cells_blank'),
  ...column('smallint', 'cells_derived', 'cells_unsure'),
  ...column('int', ...REQUEST_ROWS.map((row) => requestColumn(row.code))),
  ...column('int', ...CHANNELS.flatMap((channel) => OUTCOMES.map((outcome) => disputeColumn(channel, outcome)))),
  ...column('int', 'procurement_projects'),
  ...column('double', 'procurement_yuan'),
  ...column('text', 'procurement_unit_from'),
  ...column('double', ...APPLICANTS.flatMap((applicant) => [`in_${applicant}`, `out_${applicant}`])),
  ...column('double', 'regulations_made', 'regulations_repealed', 'regulations_valid'),
  ...column('double', 'normative_made', 'normative_repealed', 'normative_valid'),
  ...column('text', 'matrix'),
];

export const WORK_TABLES = {
  heads: HEAD,
  rejects: [...column('int', 'unit'), ...column('text', 'source', 'file', 'code', 'text')],
  messages: [...column('int', 'unit'), ...column('text', 'code'), ...column('int', 'count')],
  warnings: [...column('int', 'unit'), ...column('text', 'text')],
  /** Lines of the manifests, to tell which of them no document answers to. */
  listed: [...column('text', 'source', 'label'), ...column('int', 'line'), ...column('text', 'name')],
  skipped: column('text', 'file', 'reason', 'extension'),
  /** Input files that are done with. */
  units: [...column('int', 'unit'), ...column('text', 'signature'), ...column('int', 'documents')],
} as const satisfies Readonly<Record<string, readonly AppendColumn[]>>;

export type WorkTable = keyof typeof WORK_TABLES;
export type StageTable = WorkTable | FactTable;

const KEYED: readonly AppendColumn[] = column('int', 'key', 'seq');

function isFact(table: StageTable): table is FactTable {
  return FACT_TABLES.some((name) => name === table);
}

/** Columns of a table of the working database; a fact has the arrival key and its position instead of `report_id`. */
export function stageColumns(table: StageTable): readonly AppendColumn[] {
  if (!isFact(table)) return WORK_TABLES[table];
  return [...KEYED, ...columnsOf(table).filter(({ name }) => name !== 'report_id')];
}

/** Tells a shard's folder from finished data. */
export const SHARD_FILE = 'shard.json';

/** All tables that travel from a shard to the merge, in a fixed order. */
export const STAGE_TABLES: readonly StageTable[] = [
  'units',
  'heads',
  'rejects',
  'messages',
  'warnings',
  'listed',
  'skipped',
  ...FACT_TABLES,
];

export function createStageTable(table: StageTable): string {
  const columns = stageColumns(table).map(({ name, type }) => `${quoted(name)} ${SQL_TYPES[type]}`);
  return `CREATE TABLE IF NOT EXISTS ${quoted(table)} (${columns.join(', ')})`;
}
