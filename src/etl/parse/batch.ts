/** One document of a batch: the rows of its reports as JSON lines, for the database to take in; the rest is told. */
import type { Parsed } from '../../schema/report.ts';
import type { Aliases } from '../manifest/aliases.ts';
import { dated } from '../merge/head.ts';
import { lineOf } from '../rows/line.ts';
import { contentOf, isLoaded, loadDocument, type Loaded } from './document.ts';
import type { Assignment, Job, Outcome } from './job.ts';
import { settle } from './settle.ts';

/** Makes reports of a loaded document; rejects only when a run must end. */
export type Parse = (job: Job, loaded: Loaded) => Promise<Parsed>;

/** `begun` is told the content as soon as it is known: what comes then may take the process down. */
export async function readOne(
  document: Assignment,
  aliases: Aliases,
  parse: Parse,
  begun: (content: string | null) => void,
): Promise<{ readonly outcome: Outcome; readonly lines: readonly Buffer[] }> {
  const { doc, job, source } = document;
  const loaded = loadDocument(job);
  if (!isLoaded(loaded)) return { outcome: { doc, content: null, rejected: loaded, warnings: [] }, lines: [] };
  const content = contentOf(document, loaded);
  begun(content);
  const parsed = await parse(job, loaded);
  if (!parsed.ok) return { outcome: { doc, content, rejected: parsed.rejected, warnings: [] }, lines: [] };
  const warnings: string[] = [];
  const alone = parsed.reports.length === 1;
  const lines = parsed.reports.map((report) => {
    const settled = dated(settle(report, document, aliases, alone, (text) => warnings.push(text)));
    return lineOf(settled, { doc, source, text: parsed.text, cells: true });
  });
  return { outcome: { doc, content, rejected: null, warnings }, lines };
}

/** The contents of documents, to find those that are known; null for one that cannot be read. */
export function contentsOf(documents: readonly Assignment[]): readonly (string | null)[] {
  return documents.map((document) => {
    const loaded = loadDocument(document.job);
    return isLoaded(loaded) ? contentOf(document, loaded) : null;
  });
}
