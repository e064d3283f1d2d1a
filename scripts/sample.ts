/** `npm run sample`: an artificial, clearly fictional corpus with known truth, as reports or straight as the dashboard's tables. */
import cliProgress from 'cli-progress';
import { InvalidArgumentError } from 'commander';
import { buildTime, defaultJobs, positiveInteger } from '../src/etl/command.ts';
import { reasonOf, UsageError } from '../src/etl/errors.ts';
import { parsePart, type Part } from '../src/etl/shard/part.ts';
import type { SampleLimits } from '../src/sample/index.ts';
import { command } from './common/options.ts';
import { runNode, script } from './common/run.ts';
import { writeCorpus } from './sample/corpus.ts';
import { writeInParts, writePart, writeTables } from './sample/tables.ts';

const REPORTS_A_PANEL_AGENCY = 7;
/** Below this, starting more processes takes longer than it saves. */
const WORTH_SHARING = 20_000;

interface Options {
  readonly reports?: number;
  readonly panel?: number;
  readonly seed: number;
  readonly out: string;
  readonly truth?: string;
  readonly manifest?: string;
  readonly parquet: boolean;
  readonly cells: boolean;
  readonly jobs: number;
  readonly shard?: Part;
  readonly html?: number;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('a whole number from 0 is needed');
  return number;
}

function share(text: string): number {
  const number = Number(text);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('a share from 0 to 1 is needed');
  return number;
}

function toPart(text: string): Part {
  const part = parsePart(text);
  if (part === null) throw new InvalidArgumentError('expected i/n with 1 ≤ i ≤ n, as 2/8');
  return part;
}

const program = command('sample', 'Writes an artificial, clearly fictional corpus of annual reports with known truth.')
  .option('--reports <n>', 'number of reports', wholeNumber)
  .option('--panel <agencies>', 'all years of this many agencies, instead of --reports', wholeNumber)
  .requiredOption('--seed <s>', 'whole number; the same seed gives the same bytes', wholeNumber)
  .requiredOption('--out <dir>', 'folder for the reports, or for the tables')
  .option('--truth <file>', 'JSON lines: what each report says, cell by cell, and its planted faults')
  .option('--manifest <file>', 'CSV for the ETL; rows of files outside --out are kept')
  .option('--html <share>', 'share of web pages, as 0.25; without it every layout is as likely', share)
  .option('--parquet', 'the tables of the dashboard instead of reports, as the ETL would write them', false)
  .option('--cells', 'with --parquet: also the table of every cell', false)
  .option('--jobs <n>', 'with --parquet: processes at once', positiveInteger, defaultJobs())
  .option('--shard <i/n>', 'with --parquet: only the i-th part of the agencies, for npm run etl -- --merge', toPart)
  .parse();
const options = program.opts<Options>();

function checkOptions({ reports, panel, parquet, truth, manifest, cells, shard, html }: Options): void {
  if ((reports === undefined) === (panel === undefined)) throw new UsageError('give either --reports or --panel');
  if (parquet && html !== undefined) throw new UsageError('--html belongs to reports, not to --parquet');
  if (parquet && (truth !== undefined || manifest !== undefined)) {
    throw new UsageError('--truth and --manifest belong to reports, not to --parquet');
  }
  if (!parquet && (cells || shard !== undefined)) throw new UsageError('--cells and --shard belong to --parquet');
}

/** A line now and then where there is no terminal. */
function progress(expected: number): { readonly onReport: () => void; readonly stop: () => void } {
  const bar = new cliProgress.SingleBar(
    { stream: process.stderr, format: '{bar} {value}/{total} reports', noTTYOutput: true, notTTYSchedule: 5000 },
    cliProgress.Presets.shades_classic,
  );
  bar.start(expected, 0);
  return { onReport: () => bar.increment(), stop: () => bar.stop() };
}

function partBy(limits: SampleLimits): (folder: string, part: Part) => Promise<number> {
  const size =
    limits.reports === undefined ? ['--panel', String(limits.agencies)] : ['--reports', String(limits.reports)];
  const cells = options.cells ? ['--cells'] : [];
  return (folder, { index, of }) => {
    const own = ['--parquet', '--seed', String(options.seed), ...size, ...cells];
    return runNode(script('scripts/sample.ts', ...own, '--out', folder, '--shard', `${index}/${of}`));
  };
}

async function work(): Promise<string> {
  checkOptions(options);
  const { seed, out, cells, jobs, shard, parquet } = options;
  const limits: SampleLimits = {
    ...(options.reports === undefined ? {} : { reports: options.reports }),
    ...(options.panel === undefined ? {} : { agencies: options.panel }),
    ...(options.html === undefined ? {} : { html: options.html }),
  };
  const expected = options.reports ?? (options.panel === undefined ? 0 : options.panel * REPORTS_A_PANEL_AGENCY);
  const builtAt = buildTime();
  if (parquet && shard === undefined && jobs > 1 && expected >= WORTH_SHARING) {
    const { reports } = await writeInParts(out, jobs, builtAt, partBy(limits));
    return `${reports} reports as tables in ${out}`;
  }
  const { onReport, stop } = progress(shard === undefined ? expected : Math.ceil(expected / shard.of));
  try {
    const task = { seed, limits, out, cells, builtAt, onReport };
    if (shard !== undefined) {
      await writePart(task, shard);
      return `${out}: shard ${shard.index}/${shard.of}`;
    }
    if (parquet) return `${(await writeTables(task)).reports} reports as tables in ${out}`;
    const { truth = null, manifest = null } = options;
    return `${await writeCorpus({ seed, limits, out, truth, manifest, onReport })} reports in ${out}`;
  } finally {
    stop();
  }
}

try {
  console.error(await work());
} catch (error) {
  process.stderr.write(`sample: ${reasonOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 3;
}
