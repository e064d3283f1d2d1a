/** A report as one line of JSON: its row of `staged`. A value that does not fit its column is a defect and throws. */
import { createHash } from 'node:crypto';
import type { Report } from '../../schema/report.ts';
import { headRow } from '../merge/head.ts';
import { checkFit } from '../store/appender.ts';
import { digestColumn, FACT_TABLES, HEAD, listColumn, type FactTable } from '../store/layout.ts';
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
  const facts: Readonly<Record<FactTable, Record<string, List>>> = {
    applicants: listsOf('applicants', ['row', 'applicant', 'count', 'state'], applicantRows(report)),
    proactive: listsOf('proactive', ['item', 'measure', 'value'], proactiveRows(report)),
    checks: listsOf('checks', ['code', 'path', 'left', 'right'], checkRows(report)),
    cells: cellLists(cells ? report.cells : {}),
    // A half of a surrogate pair is no UTF-8.
    texts: { texts_text: text === null ? [] : [text.toWellFormed()] },
  };
  const parts = FACT_TABLES.flatMap((table) => {
    const lists = JSON.stringify(facts[table]);
    return [lists, JSON.stringify({ [digestColumn(table)]: digestOf(lists) })];
  });
  const messages = report.messages.map(({ code }) => code);
  // Members of one object: every part is long enough to be made into text once only.
  const objects = [JSON.stringify({ doc, ...head, messages }), ...parts];
  return `{${objects.map((object) => object.slice(1, -1)).join(',')}}\n`;
}

/** Ninety-six bits: two reports in one place of a table that differ have different ones. */
function digestOf(lists: string): string {
  return createHash('sha256').update(lists).digest().toString('base64url', 0, 12);
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
