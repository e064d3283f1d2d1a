/** Rows of lists for follow-up, by the organ that is told. */
import { QUALITY_WORDS } from '../../../../words/site/quality.ts';
import type { Lang } from '../../../../words/lang.ts';
import { superiorOf, type Placed } from './superior.ts';

export interface FollowUpGroup<Row> {
  readonly superior: string;
  readonly rows: readonly Row[];
}

/** In the order of the rows; those whose superior nobody knows last. */
export function bySuperior<Row extends Placed>(rows: readonly Row[], lang: Lang): readonly FollowUpGroup<Row>[] {
  const unknown = QUALITY_WORDS[lang].absent.unknownSuperior;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const superior = superiorOf(row) ?? unknown;
    const group = groups.get(superior);
    if (group === undefined) groups.set(superior, [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([superior, list]) => ({ superior, rows: list }))
    .toSorted((a, b) => Number(a.superior === unknown) - Number(b.superior === unknown));
}
