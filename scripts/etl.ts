/** `npm run etl`: reports → Parquet. Options and exit codes: docs/etl.md. */
import { Command, InvalidArgumentError } from 'commander';
import project from '../package.json' with { type: 'json' };
import { buildTime, defaultJobs, EXIT, positiveInteger, runCommand, seconds } from '../src/etl/command.ts';
import { UsageError } from '../src/etl/errors.ts';
import type { EtlResult } from '../src/etl/finish.ts';
import { EXTENSIONS } from '../src/etl/files/formats.ts';
import { READ_LIMITS } from '../src/etl/parse/pool/messages.ts';
import { runEtl, runShard, type EtlOptions } from '../src/etl/run.ts';
import { mergeShards } from '../src/etl/shard/merge.ts';
import { parsePart, type Part } from '../src/etl/shard/part.ts';
import type { Workspace } from '../src/etl/store/publish.ts';
import { checkStrict, fatalCount } from '../src/etl/summary/strict.ts';
import { summaryLines } from '../src/etl/summary/print.ts';
import { createProgress } from '../src/etl/summary/progress.ts';

const program = new Command('etl')
  .description('Reads annual open-government reports and writes the Parquet tables of the dashboard.')
  .version(project.version)
  .option('--in <path...>', 'folders (searched recursively) or files to read')
  .option('--out <dir>', 'output folder, replaced as a whole', 'data/parquet')
  .option('--manifest <file>', 'CSV that overrides what the texts say (default: manifest.csv in each input folder)')
  .option('--agencies <file>', 'CSV of other names of agencies', 'data/agencies.csv')
  .option('--jobs <n>', 'documents parsed at once', positiveInteger, defaultJobs())
  .option('--time-limit <seconds>', 'what reading one document may take', seconds, READ_LIMITS.seconds)
  .option('--strict [codes]', 'exit 1 when a document was rejected, or when one of these reject or check codes occurs')
  .option('--force', 'parse everything anew instead of using the cache', false)
  .option('--cache <dir>', 'what is kept between runs', '.cache/etl')
  .option('--shard <i/n>', 'read only the i-th of n parts and write a shard into --out, for --merge', toPart)
  .option('--merge <dir...>', 'join all n shards into the tables, instead of reading --in')
  .addHelpText('after', `\nReads ${EXTENSIONS.join(' ')}`)
  .addHelpText('after', 'Exit codes: 0 done, 1 rejected inputs under --strict, 2 usage, 3 failed (old data kept)');

interface Options {
  readonly in?: string[];
  readonly out: string;
  readonly manifest?: string;
  readonly agencies: string;
  readonly jobs: number;
  readonly timeLimit: number;
  readonly strict?: string | true;
  readonly force: boolean;
  readonly cache: string;
  readonly shard?: Part;
  readonly merge?: string[];
}

process.exitCode = await runCommand(program, process.argv, async () => {
  const options = program.opts<Options>();
  checkStrict(options.strict);
  const result = await work(options);
  if (result === null) {
    console.log(`${options.out}: shard ${options.shard?.index}/${options.shard?.of}`);
    return EXIT.done;
  }
  for (const line of summaryLines(result.quality)) console.log(line);
  console.log(`${options.out}: data version ${result.manifest.data_version}`);
  return fatalCount(options.strict, result.quality) > 0 ? EXIT.rejected : EXIT.done;
});

async function work(options: Options): Promise<EtlResult | null> {
  const { in: inputs, merge, out, shard } = options;
  if ((inputs === undefined) === (merge === undefined)) throw new UsageError('give either --in or --merge');
  if (shard !== undefined && merge !== undefined) throw new UsageError('--shard belongs to --in, not to --merge');
  const builtAt = buildTime();
  const onWorkspace = (workspace: Workspace): void => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        workspace.discard();
        process.stderr.write(`\netl: interrupted; ${out} is as it was\n`);
        process.exit(EXIT.interrupted);
      });
    }
  };
  if (merge !== undefined) return mergeShards({ shards: merge, out, builtAt, onWorkspace });
  const etl: EtlOptions = {
    inputs: inputs ?? [],
    out,
    manifest: options.manifest ?? null,
    agencies: options.agencies,
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
