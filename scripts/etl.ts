/** `npm run etl`: reports → Parquet. Options and exit codes: docs/etl.md. */
import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import project from '../package.json' with { type: 'json' };
import { changeLines } from '../src/etl/changes/print.ts';
import { buildTime, defaultJobs, EXIT, positiveInteger, runCommand, seconds } from '../src/etl/command.ts';
import { UsageError } from '../src/etl/errors.ts';
import type { EtlResult } from '../src/etl/finish.ts';
import { EXTENSIONS } from '../src/parse/1-read/formats.ts';
import { READ_LIMITS } from '../src/etl/parse/pool/messages.ts';
import { KEPT } from '../src/etl/publish/history.ts';
import { rollback } from '../src/etl/publish/rollback.ts';
import type { Workspace } from '../src/etl/publish/workspace.ts';
import { runEtl, runShard, type EtlOptions } from '../src/etl/run.ts';
import { mergeShards } from '../src/etl/shard/merge.ts';
import { parsePart, type Part } from '../src/etl/shard/part.ts';
import { checkStrict, fatalLines } from '../src/etl/summary/strict.ts';
import { summaryLines } from '../src/etl/summary/print.ts';
import { createProgress } from '../src/etl/summary/progress.ts';
import { REJECTS_CSV, unreadLines } from '../src/etl/summary/unread.ts';
import { EXAMPLE_DATA, isExample, OWN_DATA } from './places.ts';

const program = new Command('etl')
  .description('Reads annual open-government reports and writes the Parquet tables of the dashboard.')
  .version(project.version)
  .option('--in <path...>', 'folders (searched recursively) or files to read')
  .option('--out <dir>', `output folder, replaced as a whole (${EXAMPLE_DATA} for data/reports, else ${OWN_DATA})`)
  .option('--manifest <file>', 'CSV that overrides what the texts say (default: manifest.csv in each input folder)')
  .option('--agencies <file>', 'CSV of other names of agencies', 'data/agencies.csv')
  .option('--succession <file>', 'CSV of renamed and merged organs', 'data/succession.csv')
  .option('--expected <file>', 'CSV of the agencies due to publish', 'data/expected.csv')
  .option('--jobs <n>', 'documents parsed at once', positiveInteger, defaultJobs())
  .option('--time-limit <seconds>', 'what reading one document may take', seconds, READ_LIMITS.seconds)
  .option('--strict [codes]', 'exit 1 when a document was rejected, or when one of these reject or check codes occurs')
  .option('--force', 'parse everything anew instead of using the cache', false)
  .option('--allow-loss', 'also where more than 5 % of the reports, or an agency with all its years, would go', false)
  .option('--dry-run', 'say what would change, and leave the output as it is', false)
  .option('--rollback', `put the output before the last run back (the last ${KEPT} are kept)`, false)
  .option('--cache <dir>', 'what is kept between runs', '.cache/etl')
  .option('--shard <i/n>', 'read only the i-th of n parts and write a shard into --out, for --merge', toPart)
  .option('--merge <dir...>', 'join all n shards into the tables, instead of reading --in')
  .addHelpText('after', `\nReads ${EXTENSIONS.join(' ')}`)
  .addHelpText(
    'after',
    'Exit codes: 0 done, 1 rejected inputs under --strict, 2 usage, refused, or another run at work, 3 failed, 130 interrupted (from 2 on the old data is kept)',
  );

interface Options {
  readonly in?: string[];
  readonly out?: string;
  readonly manifest?: string;
  readonly agencies: string;
  readonly succession: string;
  readonly expected: string;
  readonly jobs: number;
  readonly timeLimit: number;
  readonly strict?: string | true;
  readonly force: boolean;
  readonly allowLoss: boolean;
  readonly dryRun: boolean;
  readonly rollback: boolean;
  readonly cache: string;
  readonly shard?: Part;
  readonly merge?: string[];
}

// Who has seen enough (`| head`) does not end a run: it has published, or will.
process.stdout.on('error', () => undefined);

process.exitCode = await runCommand(program, process.argv, async () => {
  const options = program.opts<Options>();
  checkStrict(options.strict);
  checkWork(options);
  const out = options.out ?? (isExample(options.in ?? []) ? EXAMPLE_DATA : OWN_DATA);
  if (options.rollback) {
    rollback(out);
    console.log(`${out}: the output before is back`);
    return EXIT.done;
  }
  const result = await work(options, out);
  if (result === null) {
    console.log(`${out}: shard ${options.shard?.index}/${options.shard?.of}`);
    return EXIT.done;
  }
  return say(result, options, out);
});

function checkWork({ in: inputs, merge, shard, rollback: back, dryRun }: Options): void {
  const given = [inputs !== undefined, merge !== undefined, back].filter((one) => one).length;
  if (given !== 1) throw new UsageError('give either --in or --merge, or --rollback');
  if (shard !== undefined && inputs === undefined) throw new UsageError('--shard belongs to --in');
  if (dryRun && (shard !== undefined || back)) throw new UsageError('--dry-run belongs to --in or --merge');
}

function say({ quality, changes, unread, manifest }: EtlResult, { strict, dryRun }: Options, out: string): number {
  const lines = [
    ...summaryLines(quality),
    ...unreadLines(unread, `${out}/${REJECTS_CSV}`),
    ...(changes === null ? [] : changeLines(changes)),
    dryRun ? `${out}: dry run, nothing was written` : `${out}: data version ${manifest.data_version}`,
  ];
  for (const line of lines) console.log(line);
  const fatal = fatalLines(strict, quality);
  for (const line of fatal) console.error(`etl: --strict: ${line}`);
  return fatal.length > 0 ? EXIT.rejected : EXIT.done;
}

async function work(options: Options, out: string): Promise<EtlResult | null> {
  const { in: inputs = [], merge, shard, allowLoss, dryRun } = options;
  const builtAt = buildTime();
  const onWorkspace = (workspace: Workspace): void => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        workspace.discard();
        process.stderr.write(`\netl: interrupted; ${out} is as it was\n`);
        process.exit(EXIT.interrupted);
      });
    }
  };
  const publishing = { out, allowLoss, dryRun, keep: KEPT };
  const { succession, expected } = options;
  if (program.getOptionValueSource('expected') === 'cli' && !existsSync(expected)) {
    throw new UsageError(`--expected: ${expected} not found`);
  }
  if (merge !== undefined) {
    return mergeShards({ shards: merge, builtAt, onWorkspace, succession, expected, ...publishing });
  }
  const etl: EtlOptions = {
    inputs,
    ...publishing,
    example: isExample(inputs),
    manifest: options.manifest ?? null,
    agencies: options.agencies,
    succession,
    expected,
    jobs: options.jobs,
    limits: { ...READ_LIMITS, seconds: options.timeLimit },
    cache: options.cache,
    force: options.force,
    builtAt,
    progress: createProgress(process.stderr),
    onWorkspace,
  };
  if (shard === undefined) return runEtl(etl);
  await runShard(etl, shard);
  return null;
}

function toPart(text: string): Part {
  const part = parsePart(text);
  if (part === null) throw new InvalidArgumentError('expected i/n with 1 ≤ i ≤ n, as 2/8');
  return part;
}
