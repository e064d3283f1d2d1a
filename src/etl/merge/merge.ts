/** Second half of a run: agencies, ids, duplicates and checks between reports, by DuckDB over the staged reports. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { withRoom } from '../store/database.ts';
import { AGENCY_STEPS } from './agencies.ts';
import { AMOUNT_STEPS } from './amounts.ts';
import { COPY_STEPS } from './copies.ts';
import { NUMBERING_STEPS } from './numbering.ts';
import { YEAR_STEPS } from './years.ts';

const FINDINGS =
  'CREATE TABLE work.findings (report_id INTEGER, code VARCHAR, path VARCHAR, "left" DOUBLE, "right" DOUBLE)';

/** In the order in which they need each other. */
export const MERGE_STEPS: readonly string[] = [
  ...AGENCY_STEPS,
  ...NUMBERING_STEPS,
  FINDINGS,
  ...YEAR_STEPS,
  ...COPY_STEPS,
  ...AMOUNT_STEPS,
];

/** What the steps make for each other; together they would take the memory that the large tables are sorted in. */
const IN_BETWEEN = [
  'most_level',
  'most_kind',
  'ranked_agencies',
  'ranked',
  'numbered',
  'winners',
  'panel',
  'alike',
  'alike_groups',
  'peers',
  'amounts',
  'slips',
];

/** Leaves tables behind in the database `work`, which lasts as long as the run: agency_ids, ids, findings, suspects. */
export async function mergeStage(connection: DuckDBConnection): Promise<void> {
  for (const step of MERGE_STEPS) await withRoom(connection, () => connection.run(step));
  for (const table of IN_BETWEEN) await connection.run(`DROP TABLE work.${table}`);
}
