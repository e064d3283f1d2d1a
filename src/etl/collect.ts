/** First half of a run: every input file that is new or changed is parsed, and what it says goes to the stage in batches. */
import type { Parsed, Rejection, Report } from '../schema/report.ts';
import { readCorpus } from './files/corpus.ts';
import type { Input } from './files/inputs.ts';
import { runLanes } from './files/lanes.ts';
import { applyAliases, type Aliases } from './manifest/aliases.ts';
import { applyHints, applyManifest } from './manifest/apply.ts';
import type { Job } from './parse/job.ts';
import type { Parser } from './parse/pool.ts';
import { belongsTo, type Part } from './shard/part.ts';
import { addReport } from './store/add-report.ts';
import type { Ledger, Todo } from './store/ledger.ts';
import type { Stage } from './store/stage.ts';
import type { Progress } from './summary/progress.ts';

/** Documents between two commits: what a killed run loses at most. */
const BATCH = 500;

export interface CollectTools {
  readonly inputs: readonly Input[];
  readonly parser: Parser;
  /** Documents under way at once. */
  readonly lanes: number;
  readonly aliases: Aliases;
  readonly stage: Stage;
  readonly part: Part | null;
  readonly progress: Progress;
}

/** An input file under way. */
interface Unit {
  readonly id: number;
  readonly input: Input;
  readonly signature: string;
  documents: number;
  pending: number;
  ended: boolean;
}

type Item =
  | { readonly kind: 'job'; readonly unit: Unit; readonly job: Job }
  | { readonly kind: 'failed'; readonly unit: Unit; readonly file: string; readonly rejected: Rejection }
  | { readonly kind: 'end'; readonly unit: Unit };

/** Reads everything on the ledger's list. The order in which documents are done shows in keys only, never in the output. */
export async function collect(ledger: Ledger, tools: CollectTools): Promise<void> {
  const { stage, progress } = tools;
  let batch = 0;
  let committing: Promise<void> | null = null;
  await stage.begin();
  const commit = async (): Promise<void> => {
    batch = 0;
    await stage.commit();
    await stage.begin();
  };
  await runLanes(items(ledger, tools), tools.lanes, async (item) => {
    const { unit } = item;
    const parsed = item.kind === 'job' ? await tools.parser.parse(item.job) : null;
    while (committing !== null) await committing;
    if (item.kind === 'failed') addReject(stage, unit, item.file, item.rejected);
    if (item.kind === 'job' && parsed !== null) take(unit, item.job, parsed, tools);
    if (item.kind === 'end') unit.ended = true;
    else {
      unit.pending -= 1;
      progress.document();
      batch += 1;
    }
    if (unit.ended && unit.pending === 0) {
      stage.add('units', { unit: unit.id, signature: unit.signature, documents: unit.documents });
      progress.step();
    }
    if (batch >= BATCH) {
      committing = commit().finally(() => {
        committing = null;
      });
      await committing;
    }
  });
  await stage.commit();
}

async function* items(ledger: Ledger, tools: CollectTools): AsyncGenerator<Item> {
  for await (const todo of ledger.todo()) {
    const input = tools.inputs[todo.input];
    if (input === undefined) throw new Error(`no input ${todo.input}`);
    const { signature } = todo;
    const unit: Unit = { id: tools.stage.newUnit(), input, signature, documents: 0, pending: 0, ended: false };
    for await (const item of todo.corpus ? rowsOfCorpus(todo, unit, tools.part) : [documentOf(todo, unit)]) {
      unit.documents += 1;
      unit.pending += 1;
      yield item;
    }
    yield { kind: 'end', unit };
  }
}

function documentOf({ path, file }: Todo, unit: Unit): Item {
  return { kind: 'job', unit, job: { kind: 'file', path, file } };
}

async function* rowsOfCorpus({ path, file }: Todo, unit: Unit, part: Part | null): AsyncGenerator<Item> {
  for await (const row of readCorpus(path, file)) {
    const name = row.ok ? row.job.file : row.file;
    if (!belongsTo(part, name)) continue;
    if (!row.ok) yield { kind: 'failed', unit, file: name, rejected: { code: 'unreadable', text: row.text } };
    else yield { kind: 'job', unit, job: row.job };
  }
}

function addReject(stage: Stage, unit: Unit, file: string, { code, text }: Rejection): void {
  stage.add('rejects', { unit: unit.id, source: unit.input.label, file, code, text });
}

function take(unit: Unit, job: Job, parsed: Parsed, tools: CollectTools): void {
  const { stage } = tools;
  if (!parsed.ok) return addReject(stage, unit, parsed.file, parsed.rejected);
  for (const report of parsed.reports) {
    const settled = settle(report, unit, job, parsed.reports.length === 1, tools);
    addReport(stage, settled, { unit: unit.id, source: unit.input.label, text: parsed.text, cells: true });
  }
}

function settle(report: Report, unit: Unit, job: Job, alone: boolean, tools: CollectTools): Report {
  const { manifest, manifestLabel } = unit.input;
  const hinted = job.kind === 'record' ? applyHints(report, job.hints, alone) : report;
  // How a manifest names one of several reports of a document.
  const part = manifest.get(`${report.file}#${report.index}`);
  const line = part ?? manifest.get(job.file);
  if (line !== undefined && part === undefined && !alone && (line.year !== null || line.published !== null)) {
    tools.stage.add('warnings', {
      unit: unit.id,
      text:
        `${manifestLabel}:${line.line}: ${line.file} holds several reports; year and date were not taken over` +
        ` (name them ${line.file}#0, ${line.file}#1, …)`,
    });
  }
  const listed = line === undefined ? hinted : applyManifest(hinted, line, alone || part !== undefined);
  return applyAliases(listed, tools.aliases);
}
