/** One settled report → the rows of the stage. */
import type { Report } from '../../schema/report.ts';
import { dated, headRow } from '../merge/head.ts';
import { applicantRows, cellRows, checkRows, proactiveRows } from '../rows/facts.ts';
import type { Row } from '../rows/value.ts';
import type { FactTable } from './layout.ts';
import type { Stage } from './stage.ts';

export interface Origin {
  /** The input file's key in the stage. */
  readonly unit: number;
  /** Name of the input root. */
  readonly source: string;
  /** Text for the source page; null where none is kept. */
  readonly text: string | null;
  /** Whether every cell goes to `cells`; they are most of the rows. */
  readonly cells: boolean;
}

/** Adds the report under a new key, with all its facts in the order of the form. */
export function addReport(stage: Stage, report: Report, { unit, source, text, cells }: Origin): void {
  const settled = dated(report);
  const key = stage.newKey();
  stage.add('heads', { key, unit, ...headRow(settled, source) });
  const facts: readonly (readonly [FactTable, readonly Row[]])[] = [
    ['applicants', applicantRows(settled)],
    ['proactive', proactiveRows(settled)],
    ['checks', checkRows(settled)],
    ['cells', cells ? cellRows(settled) : []],
    ['texts', text === null ? [] : [{ text }]],
  ];
  for (const [table, rows] of facts) rows.forEach((row, seq) => stage.add(table, { key, seq, ...row }));
  for (const [code, count] of tally(settled.messages)) stage.add('messages', { unit, code, count });
}

function tally(messages: Report['messages']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of messages) counts.set(code, 1 + (counts.get(code) ?? 0));
  return counts;
}
