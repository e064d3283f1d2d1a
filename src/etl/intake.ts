/** Takes results into the working database, many at a time, each time together with the input files that are done with. */
import { rmSync } from 'node:fs';
import type { Refused, Unit, UnitBatch } from './batches.ts';
import type { BatchResult } from './parse/job.ts';
import type { Row } from './rows/value.ts';
import type { WorkTable } from './store/layout.ts';
import type { Stage } from './store/stage.ts';
import type { Progress } from './summary/progress.ts';

/** Documents between two commits: what a killed run loses at most, but for those under way. */
const COMMIT = 500;
/** Rows between two commits at most, in bytes, but for one batch more: the database takes them in as one. */
const COMMIT_BYTES = 16 * 1024 * 1024;

interface Waiting {
  readonly rows: (readonly [WorkTable, Row])[];
  readonly files: string[];
  reports: number;
  bytes: number;
  longest: number;
  documents: number;
}

const nothing = (): Waiting => ({ rows: [], files: [], reports: 0, bytes: 0, longest: 0, documents: 0 });

export class Intake {
  readonly #stage: Stage;
  readonly #progress: Progress;
  #waiting = nothing();
  #turn: Promise<unknown> = Promise.resolve();

  /** `stage` must have begun a batch. */
  constructor(stage: Stage, progress: Progress) {
    this.#stage = stage;
    this.#progress = progress;
  }

  /** Runs `work` on the database when nobody else does. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    // Who waits behind learns of a failure from its own work.
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** `read`: the documents of the batch that the result is about; the others were known. */
  async take(
    { documents, refused }: UnitBatch,
    read: UnitBatch['documents'],
    result: BatchResult | null,
  ): Promise<void> {
    const waiting = this.#waiting;
    for (const one of refused) this.#refuse(one);
    if (result !== null) this.#outcomes(read, result);
    waiting.documents += documents.length + refused.length;
    for (const { unit } of [...documents, ...refused]) {
      unit.pending -= 1;
      this.#progress.document();
      this.#settle(unit);
    }
    if (waiting.documents >= COMMIT || waiting.bytes >= COMMIT_BYTES) await this.inTurn(() => this.#commit());
  }

  /** All documents of the unit have been handed out. */
  end(unit: Unit): void {
    unit.ended = true;
    this.#settle(unit);
  }

  /** Commits what is left. */
  async close(): Promise<void> {
    await this.inTurn(() => this.#commit());
    await this.#stage.commit();
  }

  #refuse({ unit, doc, file, rejected }: Refused): void {
    const { rows } = this.#waiting;
    rows.push(['docs', { doc, unit: unit.id, content: null }]);
    rows.push(['rejects', { doc, source: unit.input.label, file, ...rejected }]);
  }

  #outcomes(read: UnitBatch['documents'], { outcomes, files, reports, bytes, longest }: BatchResult): void {
    const waiting = this.#waiting;
    const byDoc = new Map(read.map((one) => [one.assignment.doc, one]));
    for (const { doc, content, rejected, warnings } of outcomes) {
      const one = byDoc.get(doc);
      if (one === undefined) throw new Error(`no document ${doc}`);
      waiting.rows.push(['docs', { doc, unit: one.unit.id, content }]);
      const { source, job } = one.assignment;
      if (rejected !== null) waiting.rows.push(['rejects', { doc, source, file: job.file, ...rejected }]);
      for (const text of warnings) waiting.rows.push(['warnings', { doc, text }]);
    }
    waiting.files.push(...files);
    waiting.reports += reports;
    waiting.bytes += bytes;
    waiting.longest = Math.max(waiting.longest, longest);
  }

  #settle(unit: Unit): void {
    if (!unit.ended || unit.pending > 0) return;
    this.#waiting.rows.push(['units', { unit: unit.id, signature: unit.signature }]);
    this.#progress.step();
  }

  async #commit(): Promise<void> {
    const { rows, files, reports, longest } = this.#waiting;
    this.#waiting = nothing();
    await this.#stage.load(files, reports, longest);
    for (const [table, row] of rows) this.#stage.add(table, row);
    await this.#stage.commit();
    for (const file of files) rmSync(file);
    await this.#stage.begin();
  }
}
