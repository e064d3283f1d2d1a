/** The ledger's list as batches: enough documents to be worth handing to a worker, few enough to hold in memory. */
import type { Rejection } from '../schema/report.ts';
import { readCorpus } from './files/corpus.ts';
import type { Input } from './files/inputs.ts';
import { canBeReport, NO_REPORT } from './parse/glance.ts';
import type { Assignment, Job } from './parse/job.ts';
import { belongsTo, type Part } from './shard/part.ts';
import type { InTurn, Ledger, Todo } from './store/ledger.ts';
import type { Stage } from './store/stage.ts';

/** Documents of a batch at most, and their bytes, but for one that is larger. */
export const BATCH_DOCUMENTS = 64;
const BATCH_BYTES = 4 * 1024 * 1024;
/** Rows of a crawl that a glance has turned away cost next to nothing. */
const BATCH_REFUSED = 2000;

/** An input file under way. */
export interface Unit {
  readonly id: number;
  readonly input: Input;
  readonly signature: string;
  pending: number;
  ended: boolean;
}

/** A document that nobody has to read. */
export interface Refused {
  readonly unit: Unit;
  readonly doc: number;
  readonly file: string;
  readonly rejected: Rejection;
}

export interface UnitBatch {
  readonly documents: readonly { readonly unit: Unit; readonly assignment: Assignment }[];
  readonly refused: readonly Refused[];
}

export interface BatchTools {
  readonly inputs: readonly Input[];
  readonly stage: Stage;
  readonly part: Part | null;
  readonly inTurn: InTurn;
  /** Told when all documents of an input file have been handed out. */
  readonly onEnd: (unit: Unit) => void;
}

interface Row {
  readonly job: Job | null;
  readonly file: string;
  readonly rejected: Rejection | null;
  readonly bytes: number;
}

export async function* batches(ledger: Ledger, tools: BatchTools): AsyncGenerator<UnitBatch> {
  let documents: UnitBatch['documents'][number][] = [];
  let refused: Refused[] = [];
  let bytes = 0;
  for await (const todo of ledger.todo(tools.inTurn)) {
    const input = tools.inputs[todo.input];
    if (input === undefined) throw new Error(`no input ${todo.input}`);
    const unit: Unit = { id: tools.stage.newUnit(), input, signature: todo.signature, pending: 0, ended: false };
    for await (const { job, file, rejected, bytes: size } of todo.corpus
      ? corpusRows(todo, tools.part)
      : [wholeFile(todo)]) {
      const doc = tools.stage.newDoc();
      unit.pending += 1;
      if (rejected !== null) refused.push({ unit, doc, file, rejected });
      if (job !== null) documents.push({ unit, assignment: assign(job, doc, input) });
      bytes += size;
      if (documents.length >= BATCH_DOCUMENTS || bytes >= BATCH_BYTES || refused.length >= BATCH_REFUSED) {
        yield { documents, refused };
        [documents, refused, bytes] = [[], [], 0];
      }
    }
    tools.onEnd(unit);
  }
  if (documents.length > 0 || refused.length > 0) yield { documents, refused };
}

function assign(job: Job, doc: number, input: Input): Assignment {
  const { label: source, manifestLabel, manifest } = input;
  const parts = input.linesOf(job.file);
  const whole = manifest.get(job.file);
  const lines = whole === undefined || parts.includes(whole) ? parts : [whole, ...parts];
  return { job, doc, source, manifestLabel, lines };
}

function wholeFile({ path, file, bytes }: Todo): Row {
  return { job: { kind: 'file', path, file }, file, rejected: null, bytes };
}

async function* corpusRows({ path, file }: Todo, part: Part | null): AsyncGenerator<Row> {
  for await (const row of readCorpus(path, file)) {
    const name = row.ok ? row.job.file : row.file;
    if (!belongsTo(part, name)) continue;
    if (!row.ok) yield { job: null, file: name, rejected: { code: 'unreadable', text: row.text }, bytes: 0 };
    else if (row.job.kind === 'record' && !canBeReport(row.job.text)) {
      yield { job: null, file: name, rejected: NO_REPORT, bytes: 0 };
    } else
      yield { job: row.job, file: name, rejected: null, bytes: row.job.kind === 'record' ? row.job.text.length : 0 };
  }
}
