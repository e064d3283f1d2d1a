/** What could not be settled in the tables of a report, as remarks. */
import { APPLICANTS, requestRowsOf, type StandardForm } from '../../schema/form.ts';
import type { MessageCode } from '../../schema/messages.ts';
import type { Span } from '../../schema/report.ts';
import type { ReportParts } from '../2-locate/index.ts';
import { stemOf } from '../2-locate/proactive.ts';
import { PLACES } from '../ground/places.ts';
import type { DisputeRead } from './dispute/index.ts';
import type { MatrixRead } from './matrix/index.ts';
import type { ProactiveRead } from './proactive/index.ts';
import { rivalledStems } from './rivals.ts';
import type { Slot } from './row/slots.ts';

export interface Remark {
  readonly code: MessageCode;
  readonly path: string | null;
  readonly detail: string;
  readonly at: Span | null;
}

/** The tables of a report as they were read. */
export interface Tables {
  readonly parts: ReportParts;
  readonly cells: readonly { readonly place: number; readonly slot: Slot }[];
  readonly matrix: MatrixRead | null;
  readonly proactive: ProactiveRead;
  readonly dispute: DisputeRead | null;
  /** Whether part 四 was read, under one header or in pieces. */
  readonly channelsRead: boolean;
  /** All forms whose labels are there. */
  readonly forms: ReadonlySet<StandardForm>;
}

function remark(code: MessageCode, path: string | null, detail = '', at: Span | null = null): Remark {
  return { code, path, detail, at };
}

function unreadable(cells: Tables['cells']): Remark[] {
  return cells.flatMap(({ place, slot }) =>
    slot?.type === 'word' ? [remark('cell-unreadable', PLACES[place] ?? null, slot.text.trim(), slot.at)] : [],
  );
}

function onMatrix(matrix: MatrixRead): Remark[] {
  const remarks = matrix.open.map(({ row, label }) => remark('row-unaligned', `requests.${row}`, '', label.at));
  const widest = Math.max(0, ...[...matrix.rows.values()].map(({ reading }) => reading.length));
  const lost = APPLICANTS.slice(widest);
  if (matrix.rows.size > 0 && lost.length > 0) remarks.push(remark('table-truncated', 'requests', lost.join(', ')));
  const bySums = [...matrix.rows].flatMap(([row, { via }]) => (via === 'sums' ? [row] : []));
  if (bySums.length > 0) remarks.push(remark('settled-by-sums', 'requests', bySums.join(', ')));
  const missing = requestRowsOf(matrix.form).filter((row) => !matrix.labels.has(row));
  const last = [...matrix.labels.values()].at(-1);
  if (missing.length > 0) {
    const code = missing.includes('carried_out') ? 'table-truncated' : 'row-missing';
    remarks.push(remark(code, 'requests', missing.join(', '), last?.at ?? null));
  }
  return remarks;
}

function missingTables({ parts, matrix, proactive, dispute, channelsRead }: Tables): Remark[] {
  const { size } = proactive.labels;
  const none = matrix === null && dispute === null && !channelsRead && size === 0;
  if (none || parts.besideYear !== null) return [];
  return [
    ...(matrix === null ? [remark('table-missing', 'requests')] : []),
    ...(dispute === null && !channelsRead ? [remark('table-missing', 'review')] : []),
    ...(size === 0 ? [remark('table-missing', 'proactive')] : []),
  ];
}

/** That no row of any table can be put into columns. */
export function unreadTables(): Remark[] {
  return ['requests', 'review', 'proactive'].map((table) => remark('row-unaligned', table));
}

/** All remarks on the tables of one report. */
export function remarksOn(tables: Tables): Remark[] {
  const { parts, cells, matrix, proactive, dispute, channelsRead, forms } = tables;
  const unread = dispute !== null && !channelsRead && dispute.hasFigures;
  return [
    ...unreadable(cells),
    ...(matrix === null ? [] : onMatrix(matrix)),
    ...proactive.open.map(({ name, label }) => remark('row-unaligned', stemOf(name), '', label.at)),
    ...(unread ? [remark('row-unaligned', 'review', '', dispute.header.at)] : []),
    ...missingTables(tables),
    ...rivalledStems(parts).map((path) => remark('row-repeated', path)),
    ...(forms.size > 1 ? [remark('form-mixed', null)] : []),
  ];
}
