/** `npm run score -- DIR`: precision and recall by layout, of the parser against the gold file of DIR, or of the tables in DIR against a truth. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import project from '../package.json' with { type: 'json' };
import { EXIT, runCommand } from '../src/etl/command.ts';
import { reasonOf, UsageError } from '../src/etl/errors.ts';
import { parseReport } from '../src/parse/index.ts';
import { readBytes } from '../src/parse/1-read/index.ts';
import type { Report } from '../src/schema/report.ts';
import { scoreDamaged } from './score/damaged.ts';
import { readGold, type GoldReport, type ManifestEntry } from './score/gold.ts';
import { scoreSimulated } from './score/simulated.ts';
import { scoreTables } from './score/tables.ts';
import { addTo, emptyTally, scoreReport, type Tally } from './score/tally.ts';

const program = new Command('score')
  .description('precision and recall of the parser by layout, against gold.json (and manifest.json) of a folder')
  .version(project.version)
  .argument('[dir]', 'folder with gold.json; with --truth, tables of npm run etl')
  .option('--truth <file>', 'truth of npm run sample, to compare the tables with')
  .option('--layout <name>', 'only this layout')
  .option('--base <name>', 'only this report')
  .option('--simulate <count>', 'no folder: so many made-up reports, printed by every family of converters', Number)
  .option('--damage <count>', 'no folder: so many of them damaged on their way', Number)
  .option('--seed <number>', 'which made-up reports', Number, 1)
  .option('--family <prefix>', 'only the families (with --damage: kinds) whose name begins so')
  .option('--keep <folder>', 'with --simulate or --damage: write the texts in which a number is wrong')
  .option('--verbose', 'list every wrong or missing cell');

interface Options {
  readonly truth?: string;
  readonly layout?: string;
  readonly base?: string;
  readonly verbose?: boolean;
  readonly simulate?: number;
  readonly damage?: number;
  readonly seed: number;
  readonly family?: string;
  readonly keep?: string;
}

async function reportsOf(dir: string, file: string, options: Options): Promise<readonly Report[]> {
  const bytes = readFileSync(join(dir, file));
  const parsed = parseReport(await readBytes(bytes, file), { file, url: null, sha256: '' });
  if (!parsed.ok) {
    if (options.verbose) console.log(`${file}: rejected, ${parsed.rejected.code}: ${parsed.rejected.text}`);
    return [];
  }
  return parsed.reports;
}

function line(name: string, t: Tally): string {
  const precision = t.stated === 0 ? 1 : (t.stated - t.wrong) / t.stated;
  const recall = t.recoverable === 0 ? 1 : t.found / t.recoverable;
  const cells = [
    name.padEnd(22),
    String(t.files).padStart(5),
    String(t.stated).padStart(7),
    String(t.wrong).padStart(6),
  ];
  return [
    ...cells,
    (precision * 100).toFixed(3).padStart(9),
    (recall * 100).toFixed(2).padStart(8),
    `${t.agency}/${t.files}`.padStart(8),
    `${t.year}/${t.files}`.padStart(8),
    `${t.form}/${t.files}`.padStart(8),
  ].join(' ');
}

function show(tallies: ReadonlyMap<string, Tally>, byGrade: ReadonlyMap<string, Tally>): void {
  console.log(`${'layout'.padEnd(22)} files  stated  wrong precision%  recall%   agency     year     form`);
  for (const [layout, tally] of [...tallies].sort()) console.log(line(layout, tally));
  for (const [grade, tally] of [...byGrade].sort()) console.log(line(`all ${grade}`, tally));
  console.log(line('all', [...tallies.values()].reduce(addTo, emptyTally())));
}

function goldOf(file: string): ReturnType<typeof readGold> {
  try {
    return readGold(file);
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

async function scoreFolder(dir: string, options: Options): Promise<void> {
  const gold = goldOf(join(dir, 'gold.json'));
  const manifestFile = join(dir, 'manifest.json');
  const entries: readonly ManifestEntry[] = existsSync(manifestFile)
    ? readGold.manifest(manifestFile)
    : Object.keys(gold).map((file) => ({ file, base: file, layout: 'text', recoverable: 'full', lossy: [] }));
  const tallies = new Map<string, Tally>();
  // By what a careful reader could recover: `full`, `lossy`, `none`.
  const byGrade = new Map<string, Tally>();
  for (const entry of entries) {
    if ((options.layout && entry.layout !== options.layout) || (options.base && entry.base !== options.base)) continue;
    const truth: GoldReport | undefined = gold[entry.base];
    if (truth === undefined) continue;
    const tally = scoreReport(
      await reportsOf(dir, entry.file, options),
      truth,
      entry,
      options.verbose ? (text) => console.log(`${entry.file}: ${text}`) : () => undefined,
    );
    tallies.set(entry.layout, addTo(tallies.get(entry.layout) ?? emptyTally(), tally));
    byGrade.set(entry.recoverable, addTo(byGrade.get(entry.recoverable) ?? emptyTally(), tally));
  }
  show(tallies, byGrade);
}

async function scoreTruth(dir: string, truth: string): Promise<void> {
  const { byLayout, yuan, examples } = await scoreTables(dir, truth);
  show(byLayout, new Map());
  console.log(`amounts in 元: ${yuan.known} in the truth, ${yuan.given} given, ${yuan.wrong} wrong`);
  for (const text of examples) console.log(text);
}

/** A whole number from 1, as an option gives it. */
function countOf(value: number, option: string): number {
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${option}: a whole number from 1`);
  return value;
}

async function score(dir: string | undefined, options: Options): Promise<void> {
  const seed = countOf(options.seed, '--seed');
  if (options.simulate !== undefined) {
    await scoreSimulated({
      ...options,
      documents: countOf(options.simulate, '--simulate'),
      seed,
    });
    return;
  }
  if (options.damage !== undefined) {
    const { family: kind, ...others } = options;
    const documents = countOf(options.damage, '--damage');
    await scoreDamaged({ ...others, seed, documents, ...(kind === undefined ? {} : { kind }) });
    return;
  }
  if (dir === undefined) throw new UsageError('a folder, --simulate or --damage');
  for (const path of [dir, options.truth]) {
    if (path !== undefined && !existsSync(path)) throw new UsageError(`${path}: not found`);
  }
  await (options.truth === undefined ? scoreFolder(dir, options) : scoreTruth(dir, options.truth));
}

process.exitCode = await runCommand(program, process.argv, async () => {
  await score(program.args[0], program.opts<Options>());
  return EXIT.done;
});
