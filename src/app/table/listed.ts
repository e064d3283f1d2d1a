/** A table of the page as a model for the briefing: what its files would hold. */
import { listedModel, type Listed } from '../../charts/kinds/listed/model.ts';
import type { ListedModel } from '../../charts/model.ts';
import type { Column } from './column.ts';

export function listedOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  about: Omit<Listed, 'columns' | 'rows'>,
): ListedModel {
  return listedModel({
    ...about,
    columns: columns.map(({ key, label, number }) => ({ key, label, format: number === true ? 'number' : 'text' })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  });
}
