/** The one inspection of the page, which comes with the first file; what is given to it is shown on its page. */
import type { Address } from '../state/address.svelte.ts';
import { droppedFiles, type Intake } from './intake.ts';
import { Inspection } from './inspection.svelte.ts';
import { Reading } from './reading.ts';

/** The parser with all its readers is a megabyte: it comes with the first file. */
async function start(): Promise<Worker> {
  const { default: ReadingWorker } = await import('./reading.worker.ts?worker&inline');
  return new ReadingWorker();
}

export const inspection = new Inspection(new Reading(start));

/** Reads the files and goes where they are shown. */
export function takeIn(address: Address, intake: Intake): void {
  const first = inspection.add(intake);
  address.go({ page: 'check', params: first === null ? {} : { n: String(first.id) } });
}

/** The same for what was dropped anywhere on the site. */
export async function takeDropped(
  address: Address,
  files: readonly File[],
  entries: readonly (FileSystemEntry | null)[],
): Promise<void> {
  takeIn(address, await droppedFiles(files, entries));
}
