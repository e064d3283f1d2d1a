/** Walks the inputs: what is new, changed or gone becomes the ledger's list; what cannot be read or is skipped is noted. */
import { createHash } from 'node:crypto';
import { UsageError } from './errors.ts';
import { extensionOf } from '../parse/1-read/formats.ts';
import type { Input } from './files/inputs.ts';
import { walk, type Entry } from './files/walk.ts';
import { belongsTo, type Part } from './shard/part.ts';
import { literal } from './store/ddl.ts';
import { Ledger, signatureOf, type Work } from './store/ledger.ts';
import type { Stage } from './store/stage.ts';

/** Rejects of files that could not even be opened belong to no document, so that they are tried again at the next run. */
const NO_DOC = -1;

export interface Scan extends Work {
  readonly ledger: Ledger;
  /** Hash over names and sizes of everything that was seen, whatever part of it is read. */
  readonly seen: string;
}

/** Throws `UsageError` when there is nothing to read: a wrong path must not empty the data. */
export async function scan(inputs: readonly Input[], stage: Stage, part: Part | null): Promise<Scan> {
  const ledger = await Ledger.open(stage);
  const hash = createHash('sha256');
  let files = 0;
  await stage.begin();
  for (const old of ['listed', 'skipped', `rejects WHERE doc = ${NO_DOC}`]) {
    await stage.connection.run(`DELETE FROM ${old}`);
  }
  for (const [index, input] of inputs.entries()) {
    const { label, manifestLabel, manifest } = input;
    if (manifest !== null) {
      await stage.connection.run(
        `INSERT INTO listed SELECT ${literal(label)}, ${literal(manifestLabel)}, line, file FROM lines WHERE manifest = ${literal(manifest)}`,
      );
    }
    for await (const entry of walk(input)) {
      const { kind, file } = entry;
      if (kind !== 'skipped') files += 1;
      hash.update(JSON.stringify([label, kind, file, 'size' in entry ? entry.size : null]));
      if (kind === 'corpus' || belongsTo(part, file)) note(entry, input, index, { stage, ledger });
    }
  }
  await stage.commit();
  if (files === 0) throw new UsageError(`no report files in ${inputs.map((input) => input.path).join(', ')}`);
  return { ledger, seen: hash.digest('hex'), ...(await ledger.settle()) };
}

interface Notes {
  readonly stage: Stage;
  readonly ledger: Ledger;
}

/** `index`: the place of the input among all. */
function note(entry: Entry, input: Input, index: number, { stage, ledger }: Notes): void {
  const { file } = entry;
  if (entry.kind === 'skipped') stage.add('skipped', { file, reason: entry.reason, extension: extensionOf(file) });
  else if (entry.kind === 'failed') {
    stage.add('rejects', { doc: NO_DOC, source: input.label, file, code: 'unreadable', text: entry.text });
  } else {
    const { kind, path, size: bytes } = entry;
    const signature = signatureOf(entry, input);
    ledger.see({ input: index, corpus: kind === 'corpus', path, file, manifest: input.manifest, signature, bytes });
  }
}
