/** A report as one line of JSON: its row of `staged`. A value that does not fit its column is a defect and throws. */
import type { Report } from '../../schema/report.ts';
import { headRow } from '../merge/head.ts';
import { checkFit } from '../store/appender.ts';
import { HEAD, listColumn } from '../store/layout.ts';
import { applicantRows, checkRows, proactiveRows } from './facts.ts';
import type { Row, Value } from './value.ts';

interface Origin {
  readonly doc: number;
  /** Name of the input. */
  readonly source: string;
  /** Text for the source page; null where none is kept. */
  readonly text: string | null;
  /** Whether every cell is kept; they are most of the facts. */
  readonly cells: boolean;
}

type List = (Value | undefined)[];

/** `report` must be `dated`. The line ends with a line feed. */
export function lineOf(report: Report, { doc, source, text, cells }: Origin): string {
  const head = headRow(report, source);
  for (const { name, type } of HEAD) checkFit(head[name], type, name);
  if (Object.keys(head).length !== HEAD.length) throw new Error(`a row has columns beyond the table's`);
  const line = {
    doc,
    ...head,
    ...listsOf('applicants', ['row', 'applicant', 'count', 'state'], applicantRows(report)),
    ...listsOf('proactive', ['item', 'measure', 'value'], proactiveRows(report)),
    ...listsOf('checks', ['code', 'path', 'left', 'right'], checkRows(report)),
    ...cellLists(cells ? report.cells : {}),
    messages: report.messages.map(({ code }) => code),
    // A half of a surrogate pair is no UTF-8.
    texts_text: text === null ? [] : [text.toWellFormed()],
  };
  return `${JSON.stringify(line)}\n`;
}

function listsOf(
  table: 'applicants' | 'proactive' | 'checks',
  names: readonly string[],
  rows: readonly Row[],
): Record<string, List> {
  return Object.fromEntries(names.map((name) => [listColumn(table, name), rows.map((row) => row[name])]));
}

/** Every cell read, in the order of the report. */
function cellLists(byPath: Report['cells']): Record<string, List> {
  const cells = Object.values(byPath);
  return {
    cells_path: Object.keys(byPath),
    cells_state: cells.map(({ state }) => state),
    cells_value: cells.map(({ value }) => value),
    cells_raw: cells.map(({ raw }) => raw.toWellFormed()),
    cells_start: cells.map(({ at }) => at?.[0] ?? null),
    cells_end: cells.map(({ at }) => at?.[1] ?? null),
  };
}
