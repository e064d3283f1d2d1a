/** First half of a run: every input is parsed, its facts go to the stage, its head stays in memory for the merge. */
import type { Parsed, Rejection, Report } from '../schema/report.ts';
import { items, type Input } from './files/inputs.ts';
import { runLanes } from './files/lanes.ts';
import { applyAliases, type Aliases } from './manifest/aliases.ts';
import type { ManifestLine } from './manifest/read.ts';
import { applyHints, applyManifest } from './manifest/apply.ts';
import { headOf, type Head } from './merge/head.ts';
import type { Job } from './parse/job.ts';
import type { Parser } from './parse/pool.ts';
import { applicantRows, cellRows, checkRows, proactiveRows } from './rows/facts.ts';
import type { Stage } from './store/stage.ts';
import type { Progress } from './summary/progress.ts';
import type { QualityBook } from './summary/quality.ts';

export interface Reject extends Rejection {
  readonly file: string;
}

export interface Collected {
  readonly heads: readonly Head[];
  readonly rejects: readonly Reject[];
}

export interface CollectTools {
  readonly parser: Parser;
  /** Documents under way at once. */
  readonly lanes: number;
  readonly aliases: Aliases;
  readonly stage: Stage;
  readonly book: QualityBook;
  readonly progress: Progress;
}

/** Reads everything. The order in which documents are done shows in `Head.key` only. */
export async function collect(inputs: readonly Input[], tools: CollectTools): Promise<Collected> {
  const { book, progress, stage } = tools;
  const heads: Head[] = [];
  const rejects: Reject[] = [];
  const used = new Set<ManifestLine>();
  const reject = (file: string, rejected: Rejection): void => {
    rejects.push({ file, ...rejected });
    book.addReject(rejected);
  };
  const take = (input: Input, job: Job, parsed: Parsed): void => {
    const use = (name: string): void => {
      const line = input.manifest.get(name);
      if (line !== undefined) used.add(line);
    };
    use(job.file);
    if (!parsed.ok) return reject(parsed.file, parsed.rejected);
    for (const report of parsed.reports) {
      use(partName(report));
      const settled = settle(report, input, job, parsed.reports.length === 1, tools);
      const key = heads.length;
      const head = headOf(settled, key, input.label);
      heads.push(head);
      book.addReport(settled, head.year);
      const dated = { ...settled, year: head.year };
      stage.addFacts('applicants', key, applicantRows(dated));
      stage.addFacts('proactive', key, proactiveRows(dated));
      stage.addFacts('checks', key, checkRows(dated));
      stage.addFacts('cells', key, cellRows(dated));
      stage.addFacts('texts', key, [{ text: parsed.text }]);
    }
  };
  await runLanes(items(inputs), tools.lanes, async (item) => {
    if (item.kind === 'step') progress.step();
    else if (item.kind === 'skipped') book.addSkipped({ file: item.file, reason: item.reason });
    else {
      book.documents += 1;
      if (item.kind === 'failed') reject(item.file, { code: 'unreadable', text: item.text });
      else take(item.input, item.job, await tools.parser.parse(item.job));
      progress.document();
    }
  });
  warnUnused(inputs, used, book);
  return { heads, rejects };
}

/** How a manifest names one of several reports of a document. */
function partName(report: Report): string {
  return `${report.file}#${report.index}`;
}

function settle(report: Report, input: Input, job: Job, alone: boolean, tools: CollectTools): Report {
  const hinted = job.kind === 'record' ? applyHints(report, job.hints, alone) : report;
  const part = input.manifest.get(partName(report));
  const line = part ?? input.manifest.get(job.file);
  if (line !== undefined && part === undefined && !alone && (line.year !== null || line.published !== null)) {
    tools.book.addWarning(
      `${input.manifestLabel}:${line.line}: ${line.file} holds several reports; year and date were not taken over` +
        ` (name them ${line.file}#0, ${line.file}#1, …)`,
    );
  }
  const listed = line === undefined ? hinted : applyManifest(hinted, line, alone || part !== undefined);
  return applyAliases(listed, tools.aliases);
}

function warnUnused(inputs: readonly Input[], used: ReadonlySet<ManifestLine>, book: QualityBook): void {
  for (const input of inputs) {
    for (const line of input.manifest.values()) {
      if (used.has(line)) continue;
      book.addWarning(`${input.manifestLabel}:${line.line}: no document ${line.file} in the input`);
    }
  }
}
