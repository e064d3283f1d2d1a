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
  /** Whether a person has said that this edition counts. */
  readonly chosen?: boolean;
}

type List = (Value | undefined)[];

const COMMA = Buffer.from(',');
const END = Buffer.from('}\n');

/** In UTF-8. `report` must be `dated`. The line ends with a line feed. */
export function lineOf(report: Report, { doc, source, text, cells, chosen = false }: Origin): Buffer {
  const head = headRow(report, source, chosen);
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
  const messages = report.messages.map(({ code }) => code);
  // Members of one object: most of the line is made into bytes once only, for its digest, too.
  const parts = [Buffer.from(JSON.stringify({ doc, ...head, messages }).slice(0, -1))];
  for (const table of FACT_TABLES) {
    const lists = Buffer.from(JSON.stringify(facts[table]).slice(1, -1));
    parts.push(COMMA, lists);
    if (table !== 'checks') parts.push(Buffer.from(`,"${digestColumn(table)}":"${digestOf(lists)}"`));
  }
  parts.push(END);
  return Buffer.concat(parts);
}

/** Ninety-six bits: two reports in one place of a table that differ have different ones. */
function digestOf(lists: Buffer): string {
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
    cells_via: cells.map(({ via }) => via),
    cells_raw: cells.map(({ raw }) => raw.toWellFormed()),
    cells_start: cells.map(({ at }) => at?.[0] ?? null),
    cells_end: cells.map(({ at }) => at?.[1] ?? null),
  };
}
