/** Second half of a run: agencies, ids, duplicates and checks between reports, by DuckDB over the staged reports. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Succession } from '../manifest/succession.ts';
import { withRoom } from '../store/database.ts';
import { literal } from '../store/ddl.ts';
import { AGENCY_STEPS } from './agencies.ts';
import { AMOUNT_STEPS } from './amounts.ts';
import { COPY_STEPS } from './copies.ts';
import { CREATE_SUCCESSION, KEY_STEPS } from './keys.ts';
import { NUMBERING_STEPS } from './numbering.ts';
import { PART_STEPS } from './parts.ts';
import { YEAR_STEPS } from './years.ts';

const FINDINGS =
  'CREATE TABLE work.findings (report_id INTEGER, code VARCHAR, path VARCHAR, "left" DOUBLE, "right" DOUBLE)';

/** In the order in which they need each other. */
export const MERGE_STEPS: readonly string[] = [
  ...KEY_STEPS,
  ...AGENCY_STEPS,
  ...NUMBERING_STEPS,
  FINDINGS,
  ...YEAR_STEPS,
  ...COPY_STEPS,
  ...AMOUNT_STEPS,
  ...PART_STEPS,
];

/** What the steps make for each other; together they would take the memory that the large tables are sorted in. */
const IN_BETWEEN = [
  'most_level',
  'most_kind',
  'renamed',
  'keyed_first',
  'contested',
  'latest',
  'former_names',
  'ranked_agencies',
  'ranked',
  'numbered',
  'orders',
  'winners',
  'panel',
  'alike',
  'alike_groups',
  'peers',
  'medians',
  'deviations',
  'pairs',
  'slips',
];

/**
 * Leaves tables behind in the database `work`, which lasts as long as the run: keyed, agency_ids, ids, findings, copied, suspects, parts.
 */
export async function mergeStage(connection: DuckDBConnection, succession: readonly Succession[] = []): Promise<void> {
  await connection.run(CREATE_SUCCESSION);
  const rows = succession.map(({ former, organ, code }) => `(${[former, organ, code].map(literal).join(', ')})`);
  if (rows.length > 0) await connection.run(`INSERT INTO work.succession VALUES ${rows.join(', ')}`);
  for (const step of MERGE_STEPS) await withRoom(connection, () => connection.run(step));
  for (const table of IN_BETWEEN) await connection.run(`DROP TABLE work.${table}`);
}
