/**
 * Report text → report JSON. Phases in order: read (one reader a format) → locate (reports and tables) → align (cells to
 * paths) → value (numbers, units) → identify (whose, when) → check (the form's arithmetic).
 * Runs anywhere: no Node, no DOM, no clock. Bytes are decoded by the caller (`read/decode.ts` knows how).
 */
import type { Parsed } from '../schema/report.ts';
import type { Read } from './read/document.ts';

/** Changes whenever a report may read differently; part of every cache key. */
export const PARSER_VERSION = '0.1.0';

export interface Source {
  /** Name for messages and for the year in it; relative, never a path of the machine. */
  readonly file: string;
  readonly url: string | null;
  /** Of the input bytes; empty when unknown. */
  readonly sha256: string;
}

/** The reports of a document that a reader has read. Never throws. */
export function parseReport(read: Read, source: Source): Parsed {
  if (!read.ok) return { ok: false, file: source.file, rejected: { code: read.code, text: read.text } };
  return {
    ok: false,
    file: source.file,
    rejected: { code: 'not-a-report', text: 'no heading, title or table of an annual report' },
  };
}
