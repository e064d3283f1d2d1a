/** Reads inputs one after the other, in order, for `inspect`. No manifest, no alias list, no cache: what the parser reads. */
import type { Parsed } from '../../schema/report.ts';
import { reasonOf, UsageError } from '../errors.ts';
import { readCorpus } from '../files/corpus.ts';
import { inputRoot, walk, type InputRoot } from '../files/walk.ts';
import { applyHints } from '../manifest/apply.ts';
import { rejection } from '../parse/document.ts';
import type { Inspector } from '../parse/reader.ts';

/** Every document of the paths in turn. Throws `UsageError` before the first one when a path does not exist. */
export async function* inspectInputs(paths: readonly string[], reader: Inspector): AsyncGenerator<Parsed> {
  const roots: InputRoot[] = [];
  for (const path of paths) {
    roots.push(
      await inputRoot(path).catch((error: unknown) => {
        throw new UsageError(`${path}: ${reasonOf(error)}`);
      }),
    );
  }
  for (const root of roots) {
    for await (const entry of walk(root)) {
      if (entry.kind === 'failed') yield rejection(entry.file, 'unreadable', entry.text);
      if (entry.kind === 'document') yield reader.parse({ kind: 'file', path: entry.path, file: entry.file });
      if (entry.kind === 'corpus') yield* inspectCorpus(entry.path, entry.file, reader);
    }
  }
}

async function* inspectCorpus(path: string, file: string, reader: Inspector): AsyncGenerator<Parsed> {
  for await (const row of readCorpus(path, file)) {
    if (!row.ok) {
      yield rejection(row.file, row.code, row.text);
      continue;
    }
    const { job } = row;
    const parsed = await reader.parse(job);
    const hints = job.kind === 'file' ? null : job.hints;
    if (!parsed.ok || hints === null) yield parsed;
    else {
      const alone = parsed.reports.length === 1;
      yield { ...parsed, reports: parsed.reports.map((report) => applyHints(report, hints, alone)) };
    }
  }
}
