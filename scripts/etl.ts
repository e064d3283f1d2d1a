/** `npm run etl`: reports → Parquet. Options and exit codes: docs/etl.md. */
import { Command } from 'commander';
import project from '../package.json' with { type: 'json' };
import { defaultJobs, EXIT, positiveInteger, runCommand } from '../src/etl/command.ts';
import { UsageError } from '../src/etl/errors.ts';
import { EXTENSIONS } from '../src/etl/files/formats.ts';
import { runEtl } from '../src/etl/run.ts';
import { checkStrict, fatalCount } from '../src/etl/summary/strict.ts';
import { summaryLines } from '../src/etl/summary/print.ts';
import { createProgress } from '../src/etl/summary/progress.ts';

const program = new Command('etl')
  .description('Reads annual open-government reports and writes the Parquet tables of the dashboard.')
  .version(project.version)
  .requiredOption('--in <path...>', 'folders (searched recursively) or files to read')
  .option('--out <dir>', 'output folder, replaced as a whole', 'data/parquet')
  .option('--manifest <file>', 'CSV that overrides what the texts say (default: manifest.csv in each input folder)')
  .option('--agencies <file>', 'CSV of other names of agencies', 'data/agencies.csv')
  .option('--jobs <n>', 'documents parsed at once', positiveInteger, defaultJobs())
  .option('--strict [codes]', 'exit 1 when a document was rejected, or when one of these reject or check codes occurs')
  .option('--force', 'parse everything anew instead of using the cache', false)
  .option('--cache <dir>', 'parse cache', '.cache/etl')
  .addHelpText('after', `\nReads ${EXTENSIONS.join(' ')}`)
  .addHelpText('after', 'Exit codes: 0 done, 1 rejected inputs under --strict, 2 usage, 3 failed (old data kept)');

interface Options {
  readonly in: string[];
  readonly out: string;
  readonly manifest?: string;
  readonly agencies: string;
  readonly jobs: number;
  readonly strict?: string | true;
  readonly force: boolean;
  readonly cache: string;
}

process.exitCode = await runCommand(program, process.argv, async () => {
  const options = program.opts<Options>();
  checkStrict(options.strict);
  const result = await runEtl({
    inputs: options.in,
    out: options.out,
    manifest: options.manifest ?? null,
    agencies: options.agencies,
    jobs: options.jobs,
    cache: options.cache,
    force: options.force,
    builtAt: buildTime(),
    progress: createProgress(process.stderr),
    onWorkspace: (workspace) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
          workspace.discard();
          process.stderr.write(`\netl: interrupted; ${options.out} is as it was\n`);
          process.exit(EXIT.interrupted);
        });
      }
    },
  });
  for (const line of summaryLines(result.quality)) console.log(line);
  console.log(`${options.out}: data version ${result.manifest.data_version}`);
  return fatalCount(options.strict, result.quality) > 0 ? EXIT.rejected : EXIT.done;
});

/** SOURCE_DATE_EPOCH (seconds) makes the manifest reproducible; without it, now. */
function buildTime(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date();
  if (!/^\d{1,12}$/u.test(epoch)) throw new UsageError(`SOURCE_DATE_EPOCH is ${epoch}, expected seconds since 1970`);
  return new Date(Number(epoch) * 1000);
}
