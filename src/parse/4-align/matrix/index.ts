/** Part 三: a located matrix → cells by row and applicant. */
import { APPLICANTS, type RequestRow, type StandardForm } from '../../../schema/form.ts';
import type { Item } from '../../2-locate/items.ts';
import { isPieceOf } from '../../2-locate/labels.ts';
import type { LabelledRow, MatrixRegion } from '../../2-locate/matrix.ts';
import { gatherAbove } from '../row/above.ts';
import { gather, NO_CELLS } from '../row/gather.ts';
import { readRows } from '../row/index.ts';
import { isTraced, UNREAD, type RowRead, type RowToRead } from '../row/row.ts';
import type { Mode } from '../row/modes.ts';
import { slotValue, type Reading, type Slot } from '../row/slots.ts';
import { addsUp, columnProof, columnsProving, hasWeight } from '../row/sums.ts';
import { readCut } from './cut.ts';
import { applicantColumns } from './header.ts';
import { applicantWords } from './header-words.ts';
import { handOver } from './handover.ts';
import { applicantOrder } from './order.ts';
import { cellsUnder } from './under-header.ts';
import { isTrivial, someLackTotal, withoutCutTotals } from './witnesses.ts';
import { COLUMN_SUMS, settle, type Settled } from './settle.ts';
import {
  cutByColumns,
  damagedRows,
  doubtedRows,
  figuresAbove,
  lacksColumn,
  narrowRows,
  type Gathering,
} from './structure.ts';

export interface MatrixRead {
  readonly form: StandardForm;
  /** Settled rows; seven slots each. */
  readonly rows: ReadonlyMap<RequestRow, Settled>;
  /** Columns on which all readings of an open row agree; null slots elsewhere. */
  readonly partly: ReadonlyMap<RequestRow, readonly (Slot | undefined)[]>;
  /** Rows whose columns stay open, with the label's item. */
  readonly open: readonly { readonly row: RequestRow; readonly label: Item }[];
  /** Label items by row. */
  readonly labels: ReadonlyMap<RequestRow, Item>;
  readonly mode: Mode | null;
  /** Columns of a row in which its own sum and those of the column prove digits joined over a line end. */
  readonly proved: ReadonlyMap<RequestRow, ReadonlySet<number>>;
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

const NOTHING: Gathering = { rows: [], moved: new Set(), above: false };

/** The cells of every labelled row; null where figures stand between header and first label, and after the last one as well. */
function gatherRows(items: readonly Item[], region: MatrixRegion, labelled: readonly LabelledRow[]): Gathering | null {
  const after = figuresAbove(items, labelled);
  if (after !== null) {
    const labels = labelled.map(({ label }) => label);
    const last = labels.at(-1) ?? region.to;
    if (items.slice(last + 1, region.to).some(({ type }) => type === 'number')) return null;
    const turned = gatherAbove(items, { after, labels, widths: labels.map(() => WIDTH) });
    return {
      rows: turned.map((row) => ({ ...(row ?? NO_CELLS), width: WIDTH, block: 0, byHeader: null, judge: addsUp })),
      moved: new Set(),
      above: true,
    };
  }
  const columns = applicantColumns(items, region.from);
  const gathered = labelled.map((row): RowToRead => {
    const byHeader = columns === null ? null : cellsUnder(items, row.label, columns);
    const cells = gather(items, { ...row, width: WIDTH, isOwn: (key) => isPieceOf(row.row, key) });
    return { ...cells, width: WIDTH, block: 0, byHeader, judge: addsUp };
  });
  return { ...handOver(gathered), above: false };
}

/** Whether cells were counted off from the first column on: a blank there may be what is left of a label. */
function counts({ via, readings: [reading] }: RowRead): boolean {
  return (via === 'grid' || via === 'count') && slotValue(reading?.[0] ?? null) !== null;
}

interface LayoutRead {
  readonly reads: readonly RowRead[];
  readonly mode: Mode | null;
}

/** Reads the rows by their layout alone, as far as the order of the header's columns lets them be counted off. */
function readLayout(
  items: readonly Item[],
  region: MatrixRegion,
  form: StandardForm,
  labelled: readonly LabelledRow[],
  rows: readonly RowToRead[],
): LayoutRead {
  const cut = readCut(items, region.from, rows);
  const order = applicantOrder(items, region.from, region.to);
  if (cutByColumns(rows)) return { reads: cut ?? [], mode: null };
  const proof = (found: readonly (Reading | null)[]): number => {
    const settled = new Map<RequestRow, Reading>();
    labelled.forEach(({ row }, i) => {
      const reading = found[i] ?? null;
      if (reading !== null) settled.set(row, reading);
    });
    return columnProof(settled, COLUMN_SUMS[form]);
  };
  const { reads, mode } = readRows(rows, { mode: null, proof, header: applicantWords(items, region.from) });
  const lacking = lacksColumn(rows);
  const damaged = damagedRows(rows);
  const narrow = narrowRows(rows);
  // Without the form's columns no figure may be counted off; with a column less, none be put by guess.
  const ordered = reads.map((one, i) =>
    !narrow.has(i) &&
    (isTraced(one) || !damaged.has(i)) &&
    order !== 'changing' &&
    (rows[i]?.byHeader || (order === 'form' && !(lacking && !counts(one))))
      ? one
      : UNREAD,
  );
  return { reads: cut ?? ordered, mode: order === 'form' ? mode : null };
}

/** Columns in which digits joined over a line end are proved by the row's own sum and by those over rows. */
function joinsProved(rows: ReadonlyMap<RequestRow, Settled>, form: StandardForm): MatrixRead['proved'] {
  const readings = new Map([...rows].map(([row, { reading }]) => [row, reading] as const));
  const joined = (reading: Reading): boolean =>
    reading.some((slot) => slot?.figure?.type === 'number' && !slot.figure.certain);
  const adding = [...readings].filter(
    ([, reading]) => joined(reading) && reading.length === WIDTH && addsUp(reading) === true && hasWeight(reading),
  );
  return new Map(adding.map(([row]) => [row, columnsProving(readings, COLUMN_SUMS[form], row)]));
}

/** Reads one matrix. */
export function readMatrix(items: readonly Item[], region: MatrixRegion, form: StandardForm): MatrixRead {
  const labelled = region.rows.filter(({ row }) => (form === '2021' ? row !== 'other' : !FORM_2021_ONLY.includes(row)));
  const gathering = gatherRows(items, region, labelled) ?? NOTHING;
  const { reads, mode } = readLayout(items, region, form, labelled, gathering.rows);
  const doubted = doubtedRows(items, form, labelled, gathering, reads);
  const laidOut = labelled.map(({ row }, i) => ({
    row,
    read: reads[i] ?? UNREAD,
    doubted: doubted.has(i),
    moved: gathering.moved.has(i),
  }));
  const settled = settle(laidOut, form);
  const lacking = someLackTotal(settled.stated, settled.open);
  const partly = new Map<RequestRow, readonly (Slot | undefined)[]>();
  const open: { row: RequestRow; label: Item }[] = [];
  const labels = new Map<RequestRow, Item>();
  labelled.forEach(({ row, label }, i) => {
    const item = items[label];
    if (item === undefined) return;
    labels.set(row, item);
    const left = settled.open.get(row);
    if (left === undefined || (left.length === 0 && gathering.rows[i]?.items.length === 0)) return;
    open.push({ row, label: item });
    partly.set(row, lacking && isTrivial(left) ? [] : agreed(left));
  });
  const stated = withoutCutTotals(settled.stated);
  return { form, rows: stated, partly, open, labels, mode, proved: joinsProved(settled.stated, form) };
}
