/** What a worker of the pool does: one batch a call, or the contents of its documents; a call without one shows that it can start. */
import { workerData } from 'node:worker_threads';
import { aliasesOf } from '../manifest/aliases.ts';
import { contentsOf, readBatch } from './batch.ts';
import { parseLoaded } from './document.ts';
import type { Assignment, Batch, BatchResult } from './job.ts';

export type Task =
  | { readonly kind: 'read'; readonly batch: Batch }
  | { readonly kind: 'contents'; readonly documents: readonly Assignment[] };

const aliases = aliasesOf(handedOver(), 'aliases');

export default async function work(task: Task | null): Promise<BatchResult | readonly (string | null)[] | null> {
  if (task === null) return null;
  return task.kind === 'read' ? readBatch(task.batch, aliases, parseLoaded) : contentsOf(task.documents);
}

/** The alias list as text; the pool puts data of its own before it. */
function handedOver(): string {
  const given: unknown = Array.isArray(workerData) ? workerData[1] : null;
  if (typeof given !== 'string') throw new Error('a worker was started without its alias list');
  return given;
}
