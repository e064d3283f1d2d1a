/** Part 三: a located matrix → cells by row and applicant. */
import { APPLICANTS, REQUEST_ROWS, type RequestRow, type StandardForm } from '../../schema/form.ts';
import type { Item } from '../2-locate/items.ts';
import type { LabelledRow, MatrixRegion } from '../2-locate/matrix.ts';
import { readCut } from './cut.ts';
import { gather } from './gather.ts';
import { applicantColumns, applicantWords, cellsUnder } from './header.ts';
import { figuresAbove, lacksColumn } from './doubt.ts';
import { handOver } from './handover.ts';
import { applicantOrder } from './order.ts';
import { solid, type Mode } from './modes.ts';
import { readRows, UNREAD, type RowRead, type RowToRead } from './rows.ts';
import { slotValue, type Reading, type Slot } from './slots.ts';
import {
  addsUp,
  breaksColumns,
  columnProof,
  columnsProving,
  hasWeight,
  settleByColumns,
  type ColumnSum,
} from './sums.ts';

export interface MatrixRead {
  readonly form: StandardForm;
  /** Settled rows; seven slots each. */
  readonly rows: ReadonlyMap<RequestRow, Reading>;
  /** Columns on which all readings of an open row agree; null slots elsewhere. */
  readonly partly: ReadonlyMap<RequestRow, readonly (Slot | undefined)[]>;
  /** Rows whose columns stay open, with the label's item. */
  readonly open: readonly { readonly row: RequestRow; readonly label: Item }[];
  readonly bySums: readonly RequestRow[];
  /** Label items by row. */
  readonly labels: ReadonlyMap<RequestRow, Item>;
  readonly mode: Mode | null;
  /** Columns of a row in which its own sum and those of the column prove digits joined over a line end. */
  readonly proved: ReadonlyMap<RequestRow, ReadonlySet<number>>;
  /** Whether every row was read under the table's own header: then its figures are where they stand, whatever they add up to. */
  readonly exact: boolean;
}

const WIDTH = APPLICANTS.length;
const FORM_2021_ONLY: readonly RequestRow[] = ['other_overdue_correction', 'other_overdue_fee', 'other_other'];

/** The form by its rows: 其他处理 in three parts is the form of 2021. null when the rows that differ are not there. */
export function formOfRows(rows: readonly LabelledRow[]): StandardForm | null {
  const has = (name: RequestRow): boolean => rows.some(({ row }) => row === name);
  if (has('other_overdue_correction') || has('other_overdue_fee')) return '2021';
  // On the form of 2021 其他处理 heads three rows: only rows after it show that it is one.
  return has('other') && (has('total') || has('carried_out')) ? '2019' : null;
}

function columnSumsOf(form: StandardForm): readonly ColumnSum<RequestRow>[] {
  const outcomes = REQUEST_ROWS.filter((row) => {
    const forms: readonly StandardForm[] = row.forms;
    return forms.includes(form) && !['in', 'sum', 'out'].includes(row.group);
  }).map((row) => row.code);
  return [
    { plus: ['new', 'carried_in'], equals: ['total', 'carried_out'], needs: ['new', 'total'] },
    { plus: outcomes, equals: ['total'], needs: ['total'] },
    // Where the total row is blank the outcomes stand for it.
    { plus: ['new', 'carried_in'], equals: [...outcomes, 'carried_out'], needs: ['new'] },
  ];
}

function agreed(readings: readonly Reading[]): readonly (Slot | undefined)[] {
  const [first, ...rest] = readings;
  if (first === undefined) return [];
  return first.map((slot, i) => {
    const same = rest.every(
      (reading) =>
        reading[i] === slot || (slotValue(reading[i] ?? null) === slotValue(slot) && slotValue(slot) !== null),
    );
    return same && slot !== null ? slot : undefined;
  });
}

const COLUMN_SUMS: Readonly<Record<StandardForm, readonly ColumnSum<RequestRow>[]>> = {
  '2019': columnSumsOf('2019'),
  '2021': columnSumsOf('2021'),
};

/** With more labels than this without any figure after them the text was cut by columns: no figure stands by its label. */
const MAX_BARE = 0.4;

function garbled(rows: readonly RowToRead[]): boolean {
  const bare = rows.filter((row) => row.bare).length;
  return bare > MAX_BARE * rows.length && rows.some((row) => row.items.length > 0);
}

/**
 * Whether a label in running text has more figures after it than the form has columns: some of them belong to a label further down,
 * so that no figure is known to stand after its own label.
 */
function surplus(rows: readonly RowToRead[], reads: readonly RowRead[]): boolean {
  return rows.some(
    (row, i) => row.kind === 'lines' && solid(row).length > row.width && reads[i]?.readings.length !== 1,
  );
}

/** Whether cells were counted off from the first column on: a blank there may be what is left of a label. */
function counts({ firm, readings: [reading] }: RowRead): boolean {
  return firm && slotValue(reading?.[0] ?? null) !== null;
}

/** The column sums may settle the rest only where the layout has settled more than this of the rows. */
const MIN_SETTLED = 0.6;

/** Reads one matrix. */
export function readMatrix(items: readonly Item[], region: MatrixRegion, form: StandardForm): MatrixRead {
  const labelled = region.rows.filter(({ row }) => (form === '2021' ? row !== 'other' : !FORM_2021_ONLY.includes(row)));
  const columns = applicantColumns(items, region.from);
  const gathered = labelled.map((row): RowToRead => {
    const byHeader = columns === null ? null : cellsUnder(items, row.label, columns);
    return { ...gather(items, row.label, row.to, WIDTH), width: WIDTH, byHeader, judge: addsUp };
  });
  const { rows: toRead, moved } = handOver(gathered);
  const sums = COLUMN_SUMS[form];
  const proof = (found: readonly (Reading | null)[]): number => {
    const settled = new Map<RequestRow, Reading>();
    labelled.forEach(({ row }, i) => {
      const reading = found[i] ?? null;
      if (reading !== null) settled.set(row, reading);
    });
    return columnProof(settled, sums);
  };
  const first =
    garbled(toRead) || figuresAbove(items, region.from)
      ? { reads: [], mode: null }
      : readRows(toRead, { mode: null, proof, header: applicantWords(items, region.from) });
  const counted = surplus(toRead, first.reads) ? { reads: [], mode: null } : first;
  const order = applicantOrder(items, region.from, region.to);
  const lacking = lacksColumn(toRead);
  // Without the form's columns no figure may be counted off; with a column less, none be put by guess.
  const reads =
    readCut(items, region.from, toRead) ??
    counted.reads.map((one, i) =>
      order !== 'changing' && (toRead[i]?.byHeader || (order === 'form' && !(lacking && !counts(one)))) ? one : UNREAD,
    );
  const readings = new Map<RequestRow, readonly Reading[]>();
  labelled.forEach((row, i) => {
    const found = reads[i]?.readings ?? [];
    if (found.length > 0) readings.set(row.row, found);
  });
  const byLayout = [...readings.values()].filter((found) => found.length === 1).length;
  const left = byLayout >= MIN_SETTLED * labelled.length ? settleByColumns(readings, sums) : readings;
  const rows = new Map<RequestRow, Reading>();
  const partly = new Map<RequestRow, readonly (Slot | undefined)[]>();
  const open: { row: RequestRow; label: Item }[] = [];
  const bySums: RequestRow[] = [];
  const labels = new Map<RequestRow, Item>();
  const single = new Map<RequestRow, Reading>();
  for (const [row, [only, ...others]] of left) if (only !== undefined && others.length === 0) single.set(row, only);
  labelled.forEach(({ row, label }, i) => {
    const item = items[label];
    if (item === undefined) return;
    labels.set(row, item);
    const found = left.get(row) ?? [];
    const only = single.get(row);
    // An organ may slip in a sum; but a row put into columns by guess that breaks one was as likely put wrongly.
    const believed = moved.has(i)
      ? columnsProving(single, sums, row).size > 0 && !breaksColumns(single, sums, row)
      : reads[i]?.firm === true || !breaksColumns(single, sums, row);
    if (only !== undefined && !believed) open.push({ row, label: item });
    else if (only !== undefined) {
      rows.set(row, only);
      if (reads[i]?.bySums === true || (readings.get(row)?.length ?? 0) > 1) bySums.push(row);
    } else if ((toRead[i]?.items.length ?? 0) > 0) {
      open.push({ row, label: item });
      partly.set(row, agreed(found));
    }
  });
  const joined = (reading: Reading): boolean =>
    reading.some((slot) => slot?.figure?.type === 'number' && !slot.figure.certain);
  const adding = [...rows].filter(
    ([, reading]) => joined(reading) && reading.length === WIDTH && addsUp(reading) === true && hasWeight(reading),
  );
  const proved = new Map(adding.map(([row]) => [row, columnsProving(rows, sums, row)]));
  return {
    form,
    rows,
    partly,
    open,
    bySums,
    labels,
    mode: order === 'form' ? counted.mode : null,
    proved,
    exact: columns?.width === null && toRead.every((row) => row.byHeader !== null),
  };
}
