/** First half of a run: every input file that is new or changed is read, and what it says goes to the stage in batches. */
import { join } from 'node:path';
import { batches, type UnitBatch } from './batches.ts';
import type { Input } from './files/inputs.ts';
import { runLanes } from './files/lanes.ts';
import { Intake } from './intake.ts';
import type { Reader } from './parse/reader.ts';
import { takeOver } from './reuse.ts';
import type { Scan } from './scan.ts';
import type { Part } from './shard/part.ts';
import type { Stage } from './store/stage.ts';
import type { Progress } from './summary/progress.ts';

export interface CollectTools {
  readonly inputs: readonly Input[];
  readonly reader: Reader;
  /** Batches under way at once. */
  readonly lanes: number;
  readonly stage: Stage;
  readonly part: Part | null;
  readonly progress: Progress;
  /** Folder for what is handed from the readers to the database. */
  readonly scratch: string;
}

/** Reads everything on the ledger's list. The order in which documents are done shows in keys only, never in the output. */
export async function collect({ ledger, orphans }: Scan, tools: CollectTools): Promise<void> {
  const { inputs, stage, part, progress, reader, scratch } = tools;
  await stage.begin();
  const intake = new Intake(stage, progress);
  const unknown = async ({ documents }: UnitBatch): Promise<UnitBatch['documents']> => {
    if (!orphans || documents.length === 0) return documents;
    const contents = await reader.contents(documents.map(({ assignment }) => assignment));
    return intake.inTurn(() => takeOver(stage, documents, contents));
  };
  let batch = 0;
  const source = batches(ledger, {
    inputs,
    stage,
    part,
    inTurn: (work) => intake.inTurn(work),
    onEnd: (unit) => intake.end(unit),
  });
  await runLanes(source, tools.lanes, async (one) => {
    const rows = join(scratch, `rows-${batch++}.ndjson`);
    const read = await unknown(one);
    const documents = read.map(({ assignment }) => assignment);
    await intake.take(one, read, read.length === 0 ? null : await reader.read({ documents, rows }));
  });
  await intake.close();
  await stage.forget();
}
