/** Reads inputs one after the other, in order, for `inspect`. No manifest, no alias list, no cache: what the parser reads. */
import type { Parsed } from '../../schema/report.ts';
import { reasonOf, UsageError } from '../errors.ts';
import { items } from '../files/inputs.ts';
import { inputRoot, type InputRoot } from '../files/walk.ts';
import { applyHints } from '../manifest/apply.ts';
import { parseDocument, rejection } from '../parse/document.ts';

/** Every document of the paths in turn. Throws `UsageError` before the first one when a path does not exist. */
export async function* inspectInputs(paths: readonly string[]): AsyncGenerator<Parsed> {
  const roots: InputRoot[] = [];
  for (const path of paths) {
    roots.push(
      await inputRoot(path).catch((error: unknown) => {
        throw new UsageError(`${path}: ${reasonOf(error)}`);
      }),
    );
  }
  for await (const item of items(roots.map((root) => ({ ...root, manifest: new Map(), manifestLabel: '' })))) {
    if (item.kind === 'failed') yield rejection(item.file, 'unreadable', item.text);
    if (item.kind !== 'job') continue;
    const { job } = item;
    const parsed = await parseDocument(job, null);
    const hints = job.kind === 'record' ? job.hints : null;
    if (!parsed.ok || hints === null) yield parsed;
    else {
      const alone = parsed.reports.length === 1;
      yield { ...parsed, reports: parsed.reports.map((report) => applyHints(report, hints, alone)) };
    }
  }
}
