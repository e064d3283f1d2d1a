/** Documents that were read before and have only moved, got another date, or stand in a corpus that has changed elsewhere. */
import type { UnitBatch } from './batches.ts';
import { rowsOf } from './store/database.ts';
import { literal } from './store/ddl.ts';
import type { Stage } from './store/stage.ts';

/** Gives documents that are known to their new input files; `contents`: of the documents of the batch. Gives those that are to be read. */
export async function takeOver(
  stage: Stage,
  documents: UnitBatch['documents'],
  contents: readonly (string | null)[],
): Promise<UnitBatch['documents']> {
  const wanted = contents.filter((content) => content !== null);
  if (wanted.length === 0) return documents;
  const list = wanted.map(literal).join(', ');
  const rows = await rowsOf(
    stage.connection,
    `SELECT doc, content FROM orphans WHERE content IN (${list}) ORDER BY doc`,
  );
  const known = new Map<string, number[]>();
  for (const row of rows) {
    const content = String(row['content']);
    known.set(content, [...(known.get(content) ?? []), Number(row['doc'])]);
  }
  const moved: (readonly [doc: number, unit: number])[] = [];
  const fresh = documents.filter(({ unit }, index) => {
    const doc = known.get(contents[index] ?? '')?.shift();
    if (doc !== undefined) moved.push([doc, unit.id]);
    return doc === undefined;
  });
  if (moved.length > 0) {
    const pairs = moved.map((pair) => `(${pair.join(', ')})`).join(', ');
    await stage.connection.run(
      `UPDATE docs SET unit = moved.unit FROM (VALUES ${pairs}) moved (doc, unit) WHERE docs.doc = moved.doc`,
    );
    await stage.connection.run(`DELETE FROM orphans WHERE doc IN (${moved.map(([doc]) => doc).join(', ')})`);
  }
  return fresh;
}
