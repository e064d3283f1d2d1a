import { LazyRows, type Facts, type Rows } from '../../../queries/db/rows.ts';
import type { SpendRow } from '../../model.ts';

/** What axis and key have to know of all figures. */
export interface Figures {
  readonly amounts: ArrayLike<number>;
  /** One of them is of an assumed unit, or suspect. */
  readonly assumed: boolean;
  readonly suspect: boolean;
}

/** Rows of agencies that are made when they are drawn. */
export class SpendRows extends LazyRows<SpendRow> {
  readonly figures: Figures;

  constructor(length: number, make: (place: number) => SpendRow, facts: Facts, figures: Figures) {
    super(length, make, facts);
    this.figures = figures;
  }
}

export function figuresOf(rows: Rows<SpendRow>): Figures {
  if (rows instanceof SpendRows) return rows.figures;
  const all = [...rows].flatMap((row) => row.figures);
  return {
    amounts: all.flatMap(({ value }) => value ?? []),
    assumed: all.some((figure) => figure.assumed),
    suspect: all.some((figure) => figure.suspect),
  };
}
