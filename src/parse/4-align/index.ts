/** The tables of one report → slots by path, with what could not be settled. */
import { APPLICANTS, requestRowsOf, type StandardForm } from '../../schema/form.ts';
import type { Span } from '../../schema/report.ts';
import type { MessageCode } from '../../schema/messages.ts';
import type { Item } from '../2-locate/items.ts';
import type { ReportParts } from '../2-locate/index.ts';
import { stemOf } from '../2-locate/proactive.ts';
import { PLACES, placeOf, requestPlaces } from '../ground/places.ts';
import { readChannels } from './channels.ts';
import { DISPUTE_PATHS, readDispute } from './dispute.ts';
import { formOfRows, readMatrix, type MatrixRead } from './matrix.ts';
import { formsOfHeaders, readProactive } from './proactive.ts';
import type { Reading, Slot } from './slots.ts';
import { rivalledStems } from './rivals.ts';
import { keepsOrder } from './trust.ts';

export interface Remark {
  readonly code: MessageCode;
  readonly path: string | null;
  readonly detail: string;
  readonly at: Span | null;
}

export interface AlignedCell {
  /** Index into `PLACES`. */
  readonly place: number;
  readonly slot: Slot;
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
  /** Whether the request matrix was read under its own header throughout. */
  readonly exactMatrix: boolean;
}

function addMatrix(cells: AlignedCell[], matrix: MatrixRead): void {
  for (const [row, reading] of matrix.rows) {
    const proved = matrix.proved.get(row);
    const places = requestPlaces(row);
    // Columns that the page has lost are missing, not blank.
    const width = Math.min(reading.length, places.length);
    for (let i = 0; i < width; i += 1) {
      cells.push({ place: places[i] ?? -1, slot: reading[i] ?? null, proved: proved?.has(i) === true });
    }
  }
  for (const [row, slots] of matrix.partly) {
    requestPlaces(row).forEach((place, i) => {
      const slot = slots[i];
      if (slot) cells.push({ place, slot, proved: false });
    });
  }
}

const DISPUTE_PLACES = DISPUTE_PATHS.map(placeOf);

function matrixRemarks(matrix: MatrixRead): Remark[] {
  const remarks: Remark[] = matrix.open.map(({ row, label }) => ({
    code: 'row-unaligned',
    path: `requests.${row}`,
    detail: '',
    at: label.at,
  }));
  const lost = APPLICANTS.slice(Math.max(0, ...[...matrix.rows.values()].map((reading) => reading.length)));
  if (matrix.rows.size > 0 && lost.length > 0) {
    remarks.push({ code: 'table-truncated', path: 'requests', detail: lost.join(', '), at: null });
  }
  if (matrix.bySums.length > 0) {
    remarks.push({ code: 'settled-by-sums', path: 'requests', detail: matrix.bySums.join(', '), at: null });
  }
  const expected = requestRowsOf(matrix.form);
  const missing = expected.filter((row) => !matrix.labels.has(row));
  const last = [...matrix.labels.values()].at(-1);
  if (missing.length > 0) {
    const truncated = missing.includes('carried_out');
    remarks.push({
      code: truncated ? 'table-truncated' : 'row-missing',
      path: 'requests',
      detail: missing.join(', '),
      at: last?.at ?? null,
    });
  }
  return remarks;
}

/** Part 四 in pieces; only where no heading tells of another year. */
function channelsOf(
  items: readonly Item[],
  { rows: [from, to], besideYear, disputeYear }: ReportParts,
): Reading | null {
  if (besideYear !== null || disputeYear !== null) return null;
  return readChannels(items.filter(({ row }) => row >= from && row < to));
}

/** Reads all tables of one report. `due`: the form of its year, where neither rows nor headers tell. */
export function align(items: readonly Item[], parts: ReportParts, due: StandardForm): Aligned {
  const remarks: Remark[] = [];
  const headers = formsOfHeaders(items, parts.proactive);
  const byRows = parts.matrix === null ? null : formOfRows(parts.matrix.rows);
  const form = byRows ?? (headers.size === 1 ? [...headers][0] : undefined) ?? due;
  const matrix = parts.matrix === null ? null : readMatrix(items, parts.matrix, form);
  // A total column left blank is a habit of the organ, not of the layout: it says nothing of the other tables.
  const blanks = matrix?.mode?.type === 'untotalled' ? null : (matrix?.mode ?? null);
  const orderly = keepsOrder(items, parts);
  const proactive = readProactive(items, parts.proactive, { form, mode: blanks, orderly });
  const dispute = parts.dispute === null ? null : readDispute(items, parts.dispute, blanks ?? proactive.mode, orderly);
  const cells: AlignedCell[] = [];
  if (matrix !== null) addMatrix(cells, matrix);
  for (const [place, slot] of proactive.cells) cells.push({ place, slot, proved: false });
  const channels = dispute?.reading ?? channelsOf(items, parts);
  channels?.forEach((slot, i) => {
    const place = DISPUTE_PLACES[i];
    if (place !== undefined) cells.push({ place, slot, proved: false });
  });
  for (const { place, slot } of cells) {
    if (slot?.type !== 'word') continue;
    remarks.push({ code: 'cell-unreadable', path: PLACES[place] ?? null, detail: slot.text.trim(), at: slot.at });
  }
  if (matrix !== null) remarks.push(...matrixRemarks(matrix));
  for (const { name, label } of proactive.open) {
    remarks.push({
      code: 'row-unaligned',
      path: stemOf(name),
      detail: '',
      at: label.at,
    });
  }
  if (dispute !== null && channels === null && dispute.hasFigures) {
    remarks.push({ code: 'row-unaligned', path: 'review', detail: '', at: dispute.header.at });
  }
  const anyTable = matrix !== null || dispute !== null || channels !== null || proactive.labels.size > 0;
  if (anyTable && parts.besideYear === null) {
    if (matrix === null) remarks.push({ code: 'table-missing', path: 'requests', detail: '', at: null });
    if (dispute === null && channels === null)
      remarks.push({ code: 'table-missing', path: 'review', detail: '', at: null });
    if (proactive.labels.size === 0) remarks.push({ code: 'table-missing', path: 'proactive', detail: '', at: null });
  }
  for (const path of rivalledStems(parts)) remarks.push({ code: 'row-repeated', path, detail: '', at: null });
  const forms = new Set<StandardForm>([...(byRows === null ? [] : [byRows]), ...headers]);
  if (forms.size > 1) remarks.push({ code: 'form-mixed', path: null, detail: '', at: null });
  return {
    form: anyTable ? form : null,
    cells,
    moneyHeaders: proactive.moneyHeaders,
    remarks,
    exactMatrix: matrix?.exact ?? false,
  };
}
