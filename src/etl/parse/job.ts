/** What a worker gets to read, and what it gives back. */
import type { Member } from '../../parse/1-read/members.ts';
import type { ManifestLine } from '../manifest/line.ts';
import type { RejectCode, Rejection } from '../../schema/report.ts';

/** What a corpus row says beside its text. It fills gaps and never overrides the text. */
export interface Hints {
  readonly url: string | null;
  readonly title: string | null;
  readonly agency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly published: string | null;
}

export type Job =
  /** `member`: where it lies in the archive at `path`; a file of its own without. */
  | { readonly kind: 'file'; readonly path: string; readonly file: string; readonly member?: Member }
  /** A file out of a container that cannot be read in places: an answer in a web crawl. */
  | { readonly kind: 'bytes'; readonly file: string; readonly bytes: Uint8Array; readonly hints: Hints }
  | {
      readonly kind: 'record';
      readonly file: string;
      readonly text: string;
      /** null: told by content. */
      readonly format: 'html' | null;
      /** The page of which the text may be an extract; the fuller reading of both counts. */
      readonly page?: string;
      readonly hints: Hints;
    };

/** A row that is a document, or the reason why it is none. */
export type CorpusRow =
  | { readonly ok: true; readonly job: Job }
  | { readonly ok: false; readonly file: string; readonly code: RejectCode; readonly text: string };

/** A document to read, with everything beside parser and alias list that its rows depend on. */
export interface Assignment {
  readonly job: Job;
  /** Number of the document in the working database. */
  readonly doc: number;
  /** Name of the input it comes from. */
  readonly source: string;
  /** Name of the manifest, for warnings. */
  readonly manifestLabel: string;
  /** Lines of the manifest on the document and its parts. */
  readonly lines: readonly ManifestLine[];
}

/** Documents that are read as one piece of work; `rows` is the file that the rows of their reports go to. */
export interface Batch {
  readonly documents: readonly Assignment[];
  readonly rows: string;
}

/** What is known of a document beside the rows of its reports. */
export interface Outcome {
  readonly doc: number;
  /** See `contentOf`; null: not to be used again. */
  readonly content: string | null;
  readonly rejected: Rejection | null;
  readonly warnings: readonly string[];
}

export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  /** Where the rows are; none when there are no rows. */
  readonly files: readonly string[];
  readonly reports: number;
  /** Length of all rows, and of the longest one, in bytes. */
  readonly bytes: number;
  readonly longest: number;
}
