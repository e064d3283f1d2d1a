/** `npm run sample`: writes an artificial, clearly fictional corpus with known truth. */
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, writeFileSync, type WriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import cliProgress from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { manifestRow, mergedManifest, sampleReports, type SampleLimits } from '../src/sample/index.ts';

const USAGE_ERROR = 2;
const REPORTS_A_PANEL_AGENCY = 7;

interface Options extends SampleLimits {
  readonly seed: number;
  readonly out: string;
  readonly truth: string | null;
  readonly manifest: string | null;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('a whole number from 0 is needed');
  return number;
}

async function versionOf(): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown';
}

function optionsOf(raw: Readonly<Record<string, unknown>>): Options | string {
  const { reports, panel, seed, out, truth, manifest } = raw;
  if ((typeof reports === 'number') === (typeof panel === 'number')) return 'give either --reports or --panel';
  if (typeof out !== 'string' || typeof seed !== 'number') return '--out and --seed are needed';
  return {
    seed,
    out,
    truth: typeof truth === 'string' ? truth : null,
    manifest: typeof manifest === 'string' ? manifest : null,
    ...(typeof reports === 'number' ? { reports } : {}),
    ...(typeof panel === 'number' ? { agencies: panel } : {}),
  };
}

async function lineWriter(file: string | null): Promise<WriteStream | null> {
  if (file === null) return null;
  await mkdir(dirname(file), { recursive: true });
  return createWriteStream(file, 'utf8');
}

function writeManifest(file: string, out: string, rows: readonly string[]): void {
  const folder = relative(dirname(file), out).split(sep).join('/');
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const prefix = folder === '' ? '' : `${folder}/`;
  writeFileSync(file, mergedManifest(old, prefix, rows));
}

async function writeCorpus(options: Options): Promise<number> {
  const { seed, out } = options;
  const expected = options.reports ?? (options.agencies ?? 0) * REPORTS_A_PANEL_AGENCY;
  const bar = new cliProgress.SingleBar(
    { stream: process.stderr, format: '{bar} {value}/{total} reports', noTTYOutput: true, notTTYSchedule: 5000 },
    cliProgress.Presets.shades_classic,
  );
  const truths = await lineWriter(options.truth);
  const folder = options.manifest === null ? '' : `${relative(dirname(options.manifest), out).split(sep).join('/')}/`;
  const rows: string[] = [];
  const made = new Set<string>();
  let count = 0;
  bar.start(expected, 0);
  for (const { file, text, truth } of sampleReports(seed, options)) {
    const path = join(out, file);
    const parent = dirname(path);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(path, text);
    if (truths !== null && !truths.write(`${JSON.stringify(truth)}\n`)) await once(truths, 'drain');
    if (options.manifest !== null) rows.push(manifestRow(truth, folder));
    count += 1;
    bar.update(count);
  }
  bar.stop();
  if (truths !== null) {
    truths.end();
    await once(truths, 'finish');
  }
  if (options.manifest !== null) writeManifest(options.manifest, out, rows);
  return count;
}

const program = new Command('sample')
  .description('Writes an artificial, clearly fictional corpus of annual reports with known truth.')
  .version(await versionOf())
  .option('--reports <n>', 'number of reports', wholeNumber)
  .option('--panel <agencies>', 'all years of this many agencies, instead of --reports', wholeNumber)
  .requiredOption('--seed <s>', 'whole number; the same seed gives the same bytes', wholeNumber)
  .requiredOption('--out <dir>', 'folder for the reports')
  .option('--truth <file>', 'JSON lines: what each report says, cell by cell, and its planted faults')
  .option('--manifest <file>', 'CSV for the ETL; rows of files outside --out are kept')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE_ERROR))
  .parse();

const options = optionsOf(program.opts());
if (typeof options === 'string') program.error(`error: ${options}`);
else {
  const count = await writeCorpus(options);
  console.error(`${count} reports in ${options.out}`);
}
