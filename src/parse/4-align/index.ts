/** The tables of one report → slots by path, with what could not be settled. */
import type { StandardForm } from '../../schema/form.ts';
import type { CellVia } from '../../schema/report.ts';
import type { Item } from '../2-locate/items.ts';
import type { ReportParts } from '../2-locate/index.ts';
import { placeOf, requestPlaces } from '../ground/places.ts';
import { readChannels } from './dispute/channels.ts';
import { edgeOf } from './matrix/cut.ts';
import { DISPUTE_PATHS, readDispute, type DisputeRead } from './dispute/index.ts';
import { formOfRows, readMatrix, type MatrixRead } from './matrix/index.ts';
import { formsOfHeaders, readProactive, type ProactiveRead } from './proactive/index.ts';
import { remarksOn, unreadTables, type Remark } from './remarks.ts';
import { keepsOrder, lacksRepeats } from './trust.ts';
import type { Slot } from './row/slots.ts';

export type { Remark } from './remarks.ts';

export interface AlignedCell {
  /** Index into `PLACES`. */
  readonly place: number;
  readonly slot: Slot;
  readonly via: CellVia;
  /** true when the sums of row and column prove the digits. */
  readonly proved: boolean;
}

export interface Aligned {
  /** null when no table was recognised. */
  readonly form: StandardForm | null;
  /** At most one a place, table by table. */
  readonly cells: readonly AlignedCell[];
  /** By place. */
  readonly moneyHeaders: ReadonlyMap<number, string>;
  readonly remarks: readonly Remark[];
}

function matrixCells(matrix: MatrixRead): AlignedCell[] {
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
function disputeCells(items: readonly Item[], parts: ReportParts, dispute: DisputeRead | null): AlignedCell[] | null {
  const { rows, besideYear, disputeYear } = parts;
  const pieces = dispute?.reading || besideYear !== null || disputeYear !== null;
  const reading =
    dispute?.reading ?? (pieces ? null : readChannels(items.filter(({ row }) => row >= rows[0] && row < rows[1])));
  if (reading === null) return null;
  const via = dispute?.reading ? dispute.via : 'grid';
  return DISPUTE_PLACES.map((place, i) => ({ place, slot: reading[i] ?? null, via, proved: false }));
}

function proactiveCells({ cells }: ProactiveRead): AlignedCell[] {
  return [...cells].map(([place, { slot, via }]) => ({ place, slot, via, proved: false }));
}

/** A figure that ends where the page was cut off may have gone on. */
function doubtedAt(cell: AlignedCell, edge: number): AlignedCell {
  const { slot } = cell;
  const cut = slot?.type === 'number' && slot.rowKind === 'line' && slot.x[1] >= edge - 1;
  return cut ? { ...cell, slot: { ...slot, doubt: 'torn' } } : cell;
}

/** Reads all tables of one report. `due`: the form of its year, where neither rows nor headers tell. */
export function align(items: readonly Item[], parts: ReportParts, due: StandardForm): Aligned {
  const headers = formsOfHeaders(items, parts.proactive);
  const byRows = parts.matrix === null ? null : formOfRows(parts.matrix.rows);
  const form = byRows ?? (headers.size === 1 ? [...headers][0] : undefined) ?? due;
  const matrix = parts.matrix === null ? null : readMatrix(items, parts.matrix, form);
  // A total column left blank is a habit of the organ, not of the layout: it says nothing of the other tables.
  const blanks = matrix?.mode?.type === 'untotalled' ? null : (matrix?.mode ?? null);
  const orderly = keepsOrder(items, parts);
  const proactive = readProactive(items, parts.proactive, { form, mode: blanks, orderly });
  const dispute = parts.dispute === null ? null : readDispute(items, parts.dispute, blanks ?? proactive.mode, orderly);
  const channels = disputeCells(items, parts, dispute);
  if (lacksRepeats(items, parts)) return { form, cells: [], moneyHeaders: new Map(), remarks: unreadTables() };
  const edge = parts.matrix === null ? null : edgeOf(items, parts.matrix.from, parts.rows);
  const cells = [
    ...(matrix === null ? [] : matrixCells(matrix)),
    ...proactiveCells(proactive),
    ...(channels ?? []),
  ].map((cell) => (edge === null ? cell : doubtedAt(cell, edge)));
  const anyTable = matrix !== null || dispute !== null || channels !== null || proactive.labels.size > 0;
  const forms = new Set<StandardForm>([...(byRows === null ? [] : [byRows]), ...headers]);
  return {
    form: anyTable ? form : null,
    cells,
    moneyHeaders: proactive.moneyHeaders,
    remarks: remarksOn({ parts, cells, matrix, proactive, dispute, channelsRead: channels !== null, forms }),
  };
}
