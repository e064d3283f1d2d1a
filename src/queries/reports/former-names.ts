/** Under which other names did an agency report? */
import type { Db, QueryOptions } from '../db/db.ts';
import { sql } from '../db/sql.ts';

/** Names with their years as the ETL writes them; null where it always had the same one, and in data of an earlier version. */
export async function formerNames(db: Db, agencyId: number, options?: QueryOptions): Promise<string | null> {
  const query = sql`select former from agencies where agency_id = ${agencyId}`;
  const [row] = await db.query(query.text, query.params, { former: 'text?' }, options);
  return row?.former ?? null;
}
