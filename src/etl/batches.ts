/** The ledger's list as batches: enough documents to be worth handing to a worker, few enough to hold in memory. */
import type { Rejection } from '../schema/report.ts';
import { readCorpus } from './files/corpus.ts';
import { isArchive } from '../parse/1-read/formats.ts';
import type { Input } from './files/inputs.ts';
import { canBeReport, NO_REPORT } from './parse/glance.ts';
import type { Assignment, Job } from './parse/job.ts';
import type { ManifestLine } from './manifest/line.ts';
import { Told } from './manifest/told.ts';
import { belongsTo, type Part } from './shard/part.ts';
import type { InTurn, Ledger, Todo } from './store/ledger.ts';
import type { Stage } from './store/stage.ts';

/** Documents of a batch at most, and their bytes, but for one that is larger. */
const BATCH_DOCUMENTS = 64;
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
  /** Row of a corpus; 0 for a whole file. */
  readonly row: number;
  readonly job: Job | null;
  readonly file: string;
  readonly rejected: Rejection | null;
  readonly bytes: number;
}

export async function* batches(ledger: Ledger, tools: BatchTools): AsyncGenerator<UnitBatch> {
  let documents: UnitBatch['documents'][number][] = [];
  let refused: Refused[] = [];
  let bytes = 0;
  const told = new Told(tools.stage.connection, tools.inTurn);
  for await (const todo of ledger.todo(tools.inTurn)) {
    const input = tools.inputs[todo.input];
    if (input === undefined) throw new Error(`no input ${todo.input}`);
    const inArchive = isArchive(todo.file) ? await told.of(todo.number, 0) : null;
    const unit: Unit = { id: tools.stage.newUnit(), input, signature: todo.signature, pending: 0, ended: false };
    for await (const { job, file, row, rejected, bytes: size } of todo.corpus
      ? corpusRows(todo, tools.part)
      : [wholeFile(todo)]) {
      const doc = tools.stage.newDoc();
      unit.pending += 1;
      if (rejected !== null) refused.push({ unit, doc, file, rejected });
      if (job !== null) {
        const lines = inArchive === null ? await told.of(todo.number, row) : linesOn(file, inArchive);
        const assignment = { job, doc, source: input.label, manifestLabel: input.manifestLabel, lines };
        documents.push({ unit, assignment });
      }
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

/** The lines on one file of an archive and its parts. */
function linesOn(file: string, lines: readonly ManifestLine[]): readonly ManifestLine[] {
  return lines.filter((line) => line.file === file || line.file.startsWith(`${file}#`));
}

function wholeFile({ path, file, bytes }: Todo): Row {
  return { job: { kind: 'file', path, file }, file, row: 0, rejected: null, bytes };
}

function sizeOf(job: Job): number {
  if (job.kind === 'bytes') return job.bytes.length;
  if (job.kind === 'record') return job.text.length + (job.page ?? '').length;
  return job.member === undefined ? 0 : job.member.unpacked;
}

async function* corpusRows({ path, file }: Todo, part: Part | null): AsyncGenerator<Row> {
  let row = 0;
  for await (const read of readCorpus(path, file)) {
    row += 1;
    const name = read.ok ? read.job.file : read.file;
    if (!belongsTo(part, name)) continue;
    if (!read.ok) yield { job: null, file: name, row, rejected: { code: read.code, text: read.text }, bytes: 0 };
    else if (read.job.kind === 'record' && !canBeReport(read.job.text + (read.job.page ?? ''))) {
      yield { job: null, file: name, row, rejected: NO_REPORT, bytes: 0 };
    } else {
      const bytes = sizeOf(read.job);
      yield { job: read.job, file: name, row, rejected: null, bytes };
    }
  }
}
