/** The tables of one report, each read by its own rules → cells by place. */
import type { CellVia } from '../../schema/report.ts';
import type { Item } from '../2-locate/items.ts';
import type { ReportParts } from '../2-locate/index.ts';
import { placeOf, requestPlaces } from '../ground/places.ts';
import { readChannels } from './dispute/channels.ts';
import { DISPUTE_PATHS, type DisputeRead } from './dispute/index.ts';
import { edgeOf } from './matrix/cut.ts';
import type { MatrixRead } from './matrix/index.ts';
import { cutFigures } from './proactive/cut.ts';
import type { ProactiveRead } from './proactive/index.ts';
import type { Slot } from './row/slots.ts';

export interface AlignedCell {
  /** Index into `PLACES`. */
  readonly place: number;
  readonly slot: Slot;
  readonly via: CellVia;
  /** true when the sums of row and column prove the digits. */
  readonly proved: boolean;
}

export function matrixCells(matrix: MatrixRead): AlignedCell[] {
  const cells: AlignedCell[] = [];
  for (const [row, { reading, via }] of matrix.rows) {
    const proved = matrix.proved.get(row);
    // Columns that the page has lost are missing, not blank.
    requestPlaces(row).forEach((place, i) => {
      const slot = reading[i];
      if (slot === undefined) return;
      const joined = proved?.has(i) === true;
      cells.push({
        place,
        slot,
        via: joined && slot?.figure?.type === 'number' && !slot.figure.certain ? 'sums' : via,
        proved: joined,
      });
    });
  }
  for (const [row, slots] of matrix.partly) {
    requestPlaces(row).forEach((place, i) => {
      const slot = slots[i];
      if (slot) cells.push({ place, slot, via: 'sums', proved: false });
    });
  }
  return cells;
}

const DISPUTE_PLACES = DISPUTE_PATHS.map(placeOf);

/** Part 四 under one header, or else in pieces; the latter only where no heading tells of another year. */
export function disputeCells(
  items: readonly Item[],
  parts: ReportParts,
  dispute: DisputeRead | null,
): AlignedCell[] | null {
  const { rows, besideYear, disputeYear } = parts;
  const pieces = dispute?.reading || besideYear !== null || disputeYear !== null;
  const reading =
    dispute?.reading ?? (pieces ? null : readChannels(items.filter(({ row }) => row >= rows[0] && row < rows[1])));
  if (reading === null) return null;
  const via = dispute?.reading ? dispute.via : 'grid';
  return DISPUTE_PLACES.map((place, i) => ({ place, slot: reading[i] ?? null, via, proved: false }));
}

export function proactiveCells({ cells }: ProactiveRead): AlignedCell[] {
  return [...cells].map(([place, { slot, via }]) => ({ place, slot, via, proved: false }));
}

/** Whether a figure ends at a column of the text at which the page was cut off. */
function endsAt({ type, rowKind, x }: Item, edge: number | null): boolean {
  return edge !== null && type === 'number' && rowKind === 'line' && x[1] >= edge - 1;
}

/** The cells, those in doubt that stand at the edge at which the page was cut off. */
export function withoutCut(
  items: readonly Item[],
  { matrix, proactive, rows }: ReportParts,
  cells: readonly AlignedCell[],
): readonly AlignedCell[] {
  const edge = matrix === null ? null : edgeOf(items, matrix.from, rows);
  const cut = cutFigures(items, proactive, edge !== null);
  if (edge === null && cut.size === 0) return cells;
  return cells.map((cell): AlignedCell => {
    const { slot } = cell;
    // What ends there may have gone on.
    return slot !== null && (cut.has(slot) || endsAt(slot, edge))
      ? { ...cell, slot: { ...slot, doubt: 'torn' } }
      : cell;
  });
}
