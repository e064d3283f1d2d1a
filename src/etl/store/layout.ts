/**
 * Tables of the working database. A report is one row of `staged`: what the merge must know of it in columns of its own, and its facts
 * as lists, one a column of their table, so that sorting reports moves thousands of rows and not millions.
 */
import { APPLICANTS, CHANNELS, OUTCOMES, REQUEST_ROWS } from '../../schema/form.ts';
import { pathsOf } from '../../schema/paths.ts';
import { CELL_STATES } from '../../schema/report.ts';
import { columnsOf, disputeColumn, requestColumn, type ColumnType, type TableName } from '../../schema/tables.ts';
import type { AppendColumn } from './appender.ts';
import { literal, quoted, SQL_TYPES } from './ddl.ts';

/** Tables of facts about single reports. */
export const FACT_TABLES = [
  'applicants',
  'proactive',
  'checks',
  'cells',
  'texts',
] as const satisfies readonly TableName[];
export type FactTable = (typeof FACT_TABLES)[number];
/** Those whose rows tell of their own report and nothing else; `checks` holds those between reports as well. */
export const OWN_FACTS = FACT_TABLES.filter((table) => table !== 'checks');

const column = (type: ColumnType, ...names: readonly string[]): readonly AppendColumn[] =>
  names.map((name) => ({ name, type }));

/** Everything the merge needs of a report, in the wide columns of `reports` and beside them. */
export const HEAD: readonly AppendColumn[] = [
  ...column('text', 'source', 'file'),
  ...column('int', 'part'),
  ...column('text', 'sha256', 'title', 'url', 'form'),
  ...column('smallint', 'year'),
  ...column('date', 'published'),
  ...column('bool', 'synthetic'),
  ...column('text', 'agency', 'place', 'place_key', 'organ_key', 'loose', 'former', 'scope', 'covers'),
  ...column('bool', 'corrected', 'chosen'),
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

/** Words that stand in millions of rows are numbers in the working database. */
const WORDS = {
  cell_path: [...new Set([...pathsOf('2019'), ...pathsOf('2021')])],
  cell_state: CELL_STATES,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const CREATE_WORDS: readonly string[] = Object.entries(WORDS).map(
  ([name, words]) => `CREATE TYPE ${name} AS ENUM (${words.map(literal).join(', ')})`,
);

export interface StageColumn {
  readonly name: string;
  /** Type in SQL. */
  readonly sql: string;
}

const toStage = ({ name, type }: AppendColumn): StageColumn => ({ name, sql: SQL_TYPES[type] });

/** Columns of a fact table that a report brings along; the number of the report and what follows from others come at the end. */
export function factColumns(table: FactTable): readonly AppendColumn[] {
  return columnsOf(table).filter(({ name }) => name !== 'report_id' && !(table === 'checks' && name === 'severity'));
}

/** Name of the list in `staged` that holds a column of a fact table. */
export function listColumn(table: FactTable, name: string): string {
  return `${table}_${name}`;
}

/** Type of a column of a fact table in the working database. */
function factType(table: FactTable, { name, type }: AppendColumn): string {
  if (isWord(table, name)) return name === 'path' ? 'cell_path' : 'cell_state';
  return SQL_TYPES[type];
}

/** Whether the column is of a type of `WORDS`. Parquet gets it as text, with these words for its dictionary: that need not be made then. */
export function isWord(table: FactTable, name: string): boolean {
  return name === 'state' || (table === 'cells' && name === 'path');
}

/** Name of the column in `staged` that tells, with the number of the report, what a report gives to a fact table. */
export function digestColumn(table: FactTable): string {
  return `${table}_digest`;
}

/** What a report's line in a batch's file holds; `key` is added when it is taken in. */
export const LINE_COLUMNS: readonly StageColumn[] = [
  { name: 'doc', sql: 'INTEGER' },
  ...HEAD.map(toStage),
  ...FACT_TABLES.flatMap((table) =>
    factColumns(table).map((one) => ({ name: listColumn(table, one.name), sql: `${factType(table, one)}[]` })),
  ),
  ...OWN_FACTS.map((table) => ({ name: digestColumn(table), sql: 'VARCHAR' })),
  { name: 'messages', sql: 'VARCHAR[]' },
];

/** Tables that are filled row by row. */
export const WORK_TABLES = {
  /** Input files that are done with. */
  units: [...column('int', 'unit'), ...column('text', 'signature')],
  /** Documents: a file, or a row of a corpus; `content` tells the same document again. */
  docs: [...column('int', 'doc', 'unit'), ...column('text', 'content')],
  rejects: [...column('int', 'doc'), ...column('text', 'source', 'file', 'code', 'text')],
  warnings: [...column('int', 'doc'), ...column('text', 'text')],
  /** Lines of the manifests, to tell which of them no document answers to. */
  listed: [...column('text', 'source', 'label'), ...column('int', 'line'), ...column('text', 'name')],
  skipped: column('text', 'file', 'reason', 'extension'),
} as const satisfies Readonly<Record<string, readonly AppendColumn[]>>;

export type WorkTable = keyof typeof WORK_TABLES;
export const WORK_TABLE_NAMES: readonly WorkTable[] = ['units', 'docs', 'rejects', 'warnings', 'listed', 'skipped'];
export type StageTable = WorkTable | 'staged';

/** All tables that travel from a shard to the merge, in a fixed order. */
export const STAGE_TABLES: readonly StageTable[] = [...WORK_TABLE_NAMES, 'staged'];

export function stageColumns(table: StageTable): readonly StageColumn[] {
  return table === 'staged' ? [{ name: 'key', sql: 'INTEGER' }, ...LINE_COLUMNS] : WORK_TABLES[table].map(toStage);
}

/** Tells a shard's folder from finished data. */
export const SHARD_FILE = 'shard.json';

export function createStageTable(table: StageTable): string {
  const columns = stageColumns(table).map(({ name, sql }) => `${quoted(name)} ${sql}`);
  return `CREATE TABLE IF NOT EXISTS ${quoted(table)} (${columns.join(', ')})`;
}

/** What the last output was made from, and the hash of its summary; see `unchanged.ts`. */
export const CREATE_FINISHED = 'CREATE TABLE finished (state VARCHAR, summary VARCHAR)';

/** Files of the last output and what each was made from; see `made.ts`. */
export const CREATE_MADE =
  'CREATE TABLE made (recipe VARCHAR, path VARCHAR, "rows" BIGINT, bytes BIGINT, sha256 VARCHAR)';
