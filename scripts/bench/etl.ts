/** The ETL over generated reports: time, memory, size, updates, beside a naive program and the floor. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { elementAt } from '../../src/schema/element-at.ts';
import { readManifest, type Manifest } from '../../src/schema/manifest.ts';
import { filesOf } from './etl/files.ts';
import { measured, type Usage } from './etl/measure.ts';

/** Another program may do the same work, so every row says how busy the machine was when it began. */
interface EtlRow extends Usage {
  readonly reports: number;
  readonly run: 'floor' | 'naive' | 'nothing kept, 1 job' | 'nothing kept, 2 jobs' | 'nothing changed' | '1 % changed';
  readonly load: number;
}

export interface EtlResults {
  readonly machine: string;
  readonly etl: readonly EtlRow[];
  /** Bytes of Parquet a report: all tables, and without `cells` and `texts`, which load only when asked for. */
  readonly parquet: readonly { readonly reports: number; readonly all: number; readonly first: number }[];
}

const SEED = '7';

/** `keep` gets everything measured so far after each measurement: a large size takes hours and may be broken off. */
export function benchEtl(
  sizes: readonly number[],
  say: (line: string) => void,
  keep: (results: EtlResults) => void,
): void {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-etl-'));
  const etl: EtlRow[] = [];
  const parquet: EtlResults['parquet'][number][] = [];
  try {
    for (const reports of sizes) {
      const folder = join(scratch, String(reports));
      const input = join(folder, 'in');
      const out = join(folder, 'out');
      measured(
        'scripts/sample.ts',
        ['--reports', String(reports), '--seed', SEED, '--html', '0.25', '--out', input],
        scratch,
      );
      const add = (run: EtlRow['run'], script: string, args: readonly string[]): void => {
        const load = Math.round(elementAt(loadavg(), 0) * 10) / 10;
        const row = { reports, run, load, ...measured(script, args, scratch) };
        say(lineOf(row));
        etl.push(row);
        keep({ machine: machine(), etl, parquet });
      };
      const etlArgs = (jobs: number, cache: string): readonly string[] => {
        return ['--in', input, '--out', out, '--cache', join(folder, cache), '--jobs', String(jobs)];
      };
      add('floor', 'scripts/bench/etl/floor.ts', [input]);
      add('nothing kept, 2 jobs', 'scripts/etl.ts', etlArgs(2, 'cache'));
      parquet.push({ reports, ...bytesOf(manifestOf(out), reports) });
      add('nothing changed', 'scripts/etl.ts', etlArgs(2, 'cache'));
      for (const [index, path] of filesOf(input).entries()) if (index % 100 === 0) changeFigure(path);
      add('1 % changed', 'scripts/etl.ts', etlArgs(2, 'cache'));
      add('nothing kept, 1 job', 'scripts/etl.ts', etlArgs(1, 'cache-1'));
      add('naive', 'scripts/bench/etl/naive.ts', [input]);
      rmSync(folder, { recursive: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The last figure 0 of a document, in its last table, becomes 1: an update that reaches every table. One without gets a blank line. */
function changeFigure(path: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/^([^]*(?<![\d.#:]))0(?![\d.%\w])/u, (_, before: string) => `${before}1`);
  writeFileSync(path, changed === text ? `${text}\n` : changed);
}

/** Kind of processor, cores, memory and Node: nothing that names the machine. */
function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}`;
}

function manifestOf(out: string): Manifest {
  const read = readManifest(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
  if (!read.ok) throw new Error(read.detail);
  return read.manifest;
}

function bytesOf({ tables }: Manifest, reports: number): { all: number; first: number } {
  const sum = (later: boolean): number =>
    Object.entries(tables)
      .filter(([name]) => (name === 'cells' || name === 'texts') === later)
      .reduce((bytes, [, { files }]) => bytes + files.reduce((part, file) => part + file.bytes, 0), 0);
  return { all: Math.round((sum(false) + sum(true)) / reports), first: Math.round(sum(false) / reports) };
}

function lineOf({ reports, run, seconds, cpu_seconds, megabytes, load }: EtlRow): string {
  const rate = Math.round(reports / seconds);
  return `${String(reports).padStart(7)}  ${run.padEnd(20)} ${seconds} s, ${cpu_seconds} s of processor, ${megabytes} MB, ${rate} reports/s (load ${load})`;
}
