/** Reads a batch of documents: the rows of their reports go to a file as JSON lines, for the database to take in; the rest is told. */
import { writeFileSync } from 'node:fs';
import type { Parsed } from '../../schema/report.ts';
import type { Aliases } from '../manifest/aliases.ts';
import { dated } from '../merge/head.ts';
import { lineOf } from '../rows/line.ts';
import { contentOf, loadDocument, type Loaded } from './document.ts';
import type { Assignment, Batch, BatchResult, Job, Outcome } from './job.ts';
import { settle } from './settle.ts';

/** Makes reports of a loaded document; rejects only when a run must end. */
export type Parse = (job: Job, loaded: Loaded) => Promise<Parsed>;

/** Rejects when the file cannot be written. */
export async function readBatch(batch: Batch, aliases: Aliases, parse: Parse): Promise<BatchResult> {
  const lines: Buffer[] = [];
  const outcomes: Outcome[] = [];
  for (const document of batch.documents) outcomes.push(await readOne(document, aliases, parse, lines));
  if (lines.length > 0) writeFileSync(batch.rows, Buffer.concat(lines));
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const bytes = lines.reduce((sum, line) => sum + line.length, 0);
  return { outcomes, files: lines.length > 0 ? [batch.rows] : [], reports: lines.length, bytes, longest };
}

/** The contents of documents, to find those that are known; null for one that cannot be read. */
export function contentsOf(documents: readonly Assignment[]): readonly (string | null)[] {
  return documents.map((document) => {
    const loaded = loadDocument(document.job);
    return typeof loaded === 'string' ? null : contentOf(document, loaded);
  });
}

async function readOne(document: Assignment, aliases: Aliases, parse: Parse, lines: Buffer[]): Promise<Outcome> {
  const { doc, job, source } = document;
  const loaded = loadDocument(job);
  if (typeof loaded === 'string') {
    return { doc, content: null, rejected: { code: 'unreadable', text: loaded }, warnings: [] };
  }
  const content = contentOf(document, loaded);
  const parsed = await parse(job, loaded);
  if (!parsed.ok) return { doc, content, rejected: parsed.rejected, warnings: [] };
  const warnings: string[] = [];
  for (const report of parsed.reports) {
    const alone = parsed.reports.length === 1;
    const settled = dated(settle(report, document, aliases, alone, (text) => warnings.push(text)));
    lines.push(lineOf(settled, { doc, source, text: parsed.text, cells: true }));
  }
  return { doc, content, rejected: null, warnings };
}
