/** A question by agency, answered from the panel where there is one, else as it was written down, else by the engine. */
import { abortable } from '../../db/abort.ts';
import type { Db, QueryOptions, RowOf, Shape } from '../../db/db.ts';
import { answered } from '../prepared-answers.ts';
import type { Selection } from '../../db/selection.ts';
import type { Sql } from '../../db/sql.ts';
import { whenAnswered, type Answered } from '../answer.ts';
import type { SelectedPanel } from './panel.ts';

/** `List`: rows, all at once or made when they are looked at. */
export interface ByAgency<S extends Shape, List> {
  readonly shape: S;
  readonly query: (selection: Selection) => Sql;
  /** null: the panel cannot tell. */
  readonly fromPanel: ((selected: SelectedPanel) => List) | null;
  readonly fromReports: (rows: readonly RowOf<S>[]) => List;
}

export function askedByAgency<S extends Shape, List>(
  db: Db,
  selection: Selection,
  options: QueryOptions | undefined,
  { shape, query, fromPanel, fromReports }: ByAgency<S, List>,
): Answered<List> {
  const { prepared = null } = db;
  // The panel has the reports of organs.
  const panel = selection.scope === 'consolidated' ? null : (db.panel ?? null);
  if (panel !== null && panel.current !== null && fromPanel !== null) return fromPanel(panel.current.select(selection));
  const { text, params } = query(selection);
  const written = prepared?.answer(text, params, shape) ?? null;
  if (written !== null) return fromReports(written);
  if (panel === null || fromPanel === null)
    return whenAnswered(answered(db, { text, params }, shape, options), fromReports);
  return abortable(panel.loaded, options?.signal).then((there) => fromPanel(there.select(selection)));
}
