/** A `Db` that can be asked before its engine is up: what the totals cannot tell waits for it. */
import { abortable } from '../../queries/db/abort.ts';
import type { Db } from '../../queries/db/db.ts';
import type { Summary } from './summary.ts';
import { OpenFailure, type OpenError } from '../failure.ts';
import type { PanelSource } from '../../queries/executors/panel/late.ts';
import type { OpenedDatabase } from './opened.ts';

export type Opening = Promise<OpenedDatabase | OpenError>;

/** Its queries reject with `OpenFailure` when the engine did not come up. */
export function lateDb(
  opening: Opening,
  { totals, known }: Pick<Summary, 'totals' | 'known'>,
  panel: PanelSource | null = null,
): Db {
  return {
    totals,
    known,
    panel,
    async query(sql, params, shape, options) {
      const opened = await abortable(opening, options?.signal);
      if (!opened.ok) throw new OpenFailure(opened.code, opened.detail);
      return opened.db.query(sql, params, shape, options);
    },
    async close() {
      const opened = await opening;
      if (opened.ok) await opened.db.close();
    },
  };
}

/** `ensureTable` of an engine that is still to come. */
export function lateTables(opening: Opening): OpenedDatabase['ensureTable'] {
  return async (table, options) => {
    const opened = await opening;
    return opened.ok ? opened.ensureTable(table, options) : opened;
  };
}
