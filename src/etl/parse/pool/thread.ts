/** The thread that reads: a task at a time, each document told when it is begun and when it is done. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '../../errors.ts';
import { aliasesOf } from '../../manifest/aliases.ts';
import { contentsOf, readOne } from '../batch.ts';
import { parseDocument, parseLoaded } from '../document.ts';
import type { Batch } from '../job.ts';
import type { Said, Task } from './messages.ts';

const port = parentPort;
if (port === null || typeof workerData !== 'string')
  throw new Error('a reading thread was started without its aliases');
const aliases = aliasesOf(workerData, 'aliases');

/** The keeper adds what memory the process has. */
function say(message: Said | { readonly kind: 'begun'; readonly content: string | null }): void {
  port?.postMessage(message);
}

async function read({ documents, rows }: Batch): Promise<void> {
  let file: number | null = null;
  try {
    for (const document of documents) {
      const { outcome, lines } = await readOne(document, aliases, parseLoaded, (content) =>
        say({ kind: 'begun', content }),
      );
      for (const line of lines) writeSync((file ??= openSync(rows, 'w')), line);
      const sizes = lines.map(({ length }) => length);
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      say({ kind: 'done', done: { outcome, reports: lines.length, bytes, longest: Math.max(0, ...sizes) } });
    }
  } finally {
    if (file !== null) closeSync(file);
  }
  say({ kind: 'end' });
}

async function work(task: Task): Promise<void> {
  if (task.kind === 'read') return read(task.batch);
  if (task.kind === 'contents') return say({ kind: 'contents', contents: contentsOf(task.documents) });
  say({ kind: 'begun', content: null });
  say({ kind: 'parsed', parsed: await parseDocument(task.job) });
}

port.on('message', (task: Task) => {
  work(task).catch((error: unknown) => say({ kind: 'failed', text: reasonOf(error) }));
});
say({ kind: 'ready' });
