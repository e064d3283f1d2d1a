/**
 * Report text → report JSON. Phases in order: read (one reader a format) → locate (reports and tables) → align (cells to
 * paths) → value (numbers, units) → identify (whose, when) → check (the form's arithmetic).
 * Runs anywhere: no Node, no DOM, no clock. Bytes are decoded by the caller (`read/decode.ts` knows how).
 */
import type { Parsed, Rejection, Report } from '../schema/report.ts';
import { assemble, yearOfRows, type ReportSource } from './assemble.ts';
import { locate } from './2-locate/index.ts';
import { genreOf } from './3-identify/genre/genre.ts';
import type { Read } from './1-read/document.ts';

export type Source = ReportSource;

const NOT_FILLED_IN: Rejection = {
  code: 'not-a-report',
  text: 'labels of the form without a title, a year or a figure',
};

/** A description of the form, or an empty one, is no report. */
function saysNothing({ title, year, cells }: Report): boolean {
  return title === null && year === null && Object.values(cells).every((cell) => cell.value === null);
}

/** The reports of a document that a reader has read. Never throws. */
export function parseReport(read: Read, source: Source): Parsed {
  if (!read.ok) return { ok: false, file: source.file, rejected: { code: read.code, text: read.text } };
  const { doc } = read;
  const located = locate(doc, (rows) => yearOfRows(doc, rows, source));
  const rejected = source.rescued === true ? null : genreOf(doc, located);
  if (rejected !== null) return { ok: false, file: source.file, rejected };
  const reports = located.reports.map((parts, index) => assemble(read.doc, located, parts, index, source));
  if (source.rescued !== true && reports.every(saysNothing))
    return { ok: false, file: source.file, rejected: NOT_FILLED_IN };
  return { ok: true, file: source.file, text: read.doc.text, reports };
}
