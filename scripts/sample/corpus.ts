/** `npm run sample` without `--parquet`: the reports as files, with their truth and a manifest for the ETL, written as they come. */
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, renameSync, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { manifestRow, otherRows, sampleReports, type SampleLimits } from '../../src/sample/index.ts';

export interface CorpusOptions {
  readonly seed: number;
  readonly limits: SampleLimits;
  readonly out: string;
  /** JSON lines; null for none. */
  readonly truth: string | null;
  /** CSV; null for none. */
  readonly manifest: string | null;
  /** Called once a report. */
  readonly onReport?: () => void;
}

class Lines {
  readonly #stream: WriteStream;

  constructor(file: string) {
    this.#stream = createWriteStream(file, 'utf8');
  }

  /** Waits where the disk is slower than the generator. */
  async write(text: string): Promise<void> {
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  async end(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'finish');
  }
}

/** A file that is complete or not there: it is written beside its place. */
async function openLines(file: string | null): Promise<Lines | null> {
  if (file === null) return null;
  await mkdir(dirname(file), { recursive: true });
  return new Lines(`${file}.tmp`);
}

async function closeLines(lines: Lines | null, file: string | null): Promise<void> {
  if (lines === null || file === null) return;
  await lines.end();
  renameSync(`${file}.tmp`, file);
}

/** Gives how many reports were written. Memory does not grow with them. */
export async function writeCorpus(options: CorpusOptions): Promise<number> {
  const { seed, limits, out, truth: truthFile, manifest: manifestFile, onReport } = options;
  const truths = await openLines(truthFile);
  const manifest = await openLines(manifestFile);
  const folder = relative(dirname(manifestFile ?? out), out)
    .split(sep)
    .join('/');
  const prefix = folder === '' ? '' : `${folder}/`;
  if (manifestFile !== null) {
    const old = existsSync(manifestFile) ? readFileSync(manifestFile, 'utf8') : '';
    await manifest?.write(otherRows(old, prefix));
  }
  let parent = '';
  let count = 0;
  for (const { file, text, truth } of sampleReports(seed, limits)) {
    const path = join(out, file);
    if (dirname(path) !== parent) await mkdir(dirname(path), { recursive: true });
    parent = dirname(path);
    await writeFile(path, text);
    await truths?.write(`${JSON.stringify(truth)}\n`);
    await manifest?.write(`${manifestRow(truth, prefix)}\n`);
    count += 1;
    onReport?.();
  }
  await closeLines(truths, truthFile);
  await closeLines(manifest, manifestFile);
  return count;
}
