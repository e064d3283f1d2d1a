/** What a worker of the pool does: one document a call; a call without a document shows that the worker can start. */
import type { Parsed } from '../../schema/report.ts';
import { parseDocument } from './document.ts';
import type { CacheSettings, Job } from './job.ts';

export default async function parseInWorker(
  task: { job: Job; cache: CacheSettings | null } | null,
): Promise<Parsed | null> {
  return task === null ? null : parseDocument(task.job, task.cache);
}
