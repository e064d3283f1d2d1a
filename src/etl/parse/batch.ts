/** One document of a batch: the rows of its reports as JSON lines, for the database to take in; the rest is told. */
import { REJECTS } from '../../schema/rejects.ts';
import type { Parsed, Rejection, Report } from '../../schema/report.ts';
import type { Aliases } from '../manifest/aliases.ts';
import { rescues } from '../manifest/line.ts';
import { dated } from '../merge/head.ts';
import { lineOf } from '../rows/line.ts';
import { contentOf, isLoaded, loadDocument, type Loaded } from './document.ts';
import type { Assignment, Job, Outcome } from './job.ts';
import { settle } from './settle.ts';

/** Makes reports of a loaded document; rejects only when a run must end. */
export type Parse = (job: Job, loaded: Loaded, rescued?: boolean) => Promise<Parsed>;

const EXCLUDED: Rejection = { code: 'excluded', text: REJECTS.excluded.en };

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
  const whole = document.lines.filter(({ file }) => file === job.file);
  if (whole.some(({ skip }) => skip === true)) {
    return { outcome: { doc, content, rejected: EXCLUDED, warnings: [] }, lines: [] };
  }
  begun(content);
  const parsed = await parse(job, loaded, whole.some(rescues));
  if (!parsed.ok) return { outcome: { doc, content, rejected: parsed.rejected, warnings: [] }, lines: [] };
  const warnings: string[] = [];
  const alone = parsed.reports.length === 1;
  const lines = parsed.reports.map((report) => {
    const settled = dated(settle(report, document, aliases, alone, (text) => warnings.push(text)));
    const chosen = document.lines.some((line) => line.counts === true && isAbout(line.file, report));
    return lineOf(settled, { doc, source, text: parsed.text, cells: true, chosen });
  });
  return { outcome: { doc, content, rejected: null, warnings }, lines };
}

/** Whether a name in a manifest is that of the report, or of its whole document. */
function isAbout(name: string, { file, index }: Pick<Report, 'file' | 'index'>): boolean {
  return name === file || name === `${file}#${index}`;
}

/** The contents of documents, to find those that are known; null for one that cannot be read. */
export function contentsOf(documents: readonly Assignment[]): readonly (string | null)[] {
  return documents.map((document) => {
    const loaded = loadDocument(document.job);
    return isLoaded(loaded) ? contentOf(document, loaded) : null;
  });
}
