/** `npm run --silent inspect`: what the parser reads, one JSON object a report a line on stdout and nothing else there. */
import { Command } from 'commander';
import { once } from 'node:events';
import project from '../package.json' with { type: 'json' };
import { EXIT, runCommand, seconds } from '../src/etl/command.ts';
import { inspectInputs } from '../src/etl/inspect/run.ts';
import { jsonLines } from '../src/parse/json-lines.ts';
import { tableLines } from '../src/etl/inspect/table.ts';
import { READ_LIMITS } from '../src/etl/parse/pool/messages.ts';
import { createReader } from '../src/etl/parse/pool/pool.ts';

const program = new Command('inspect')
  .description('Prints what the parser reads, one JSON object a report a line.')
  .version(project.version)
  .argument('<path...>', 'files or folders (searched recursively)')
  .option('--table', 'print readable tables instead of JSON', false)
  .option('--strict', 'exit 1 when a document was rejected', false)
  .option('--time-limit <seconds>', 'what reading one document may take', seconds, READ_LIMITS.seconds)
  .addHelpText('after', '\nExit codes: 0 done, 1 rejected inputs under --strict, 2 usage');

interface Options {
  readonly table: boolean;
  readonly strict: boolean;
  readonly timeLimit: number;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error) =>
  process.exit('code' in error && error.code === 'EPIPE' ? EXIT.done : EXIT.failed),
);

process.exitCode = await runCommand(program, process.argv, async () => {
  const options = program.opts<Options>();
  let rejected = 0;
  const reader = createReader(1, '', { ...READ_LIMITS, seconds: options.timeLimit });
  try {
    for await (const parsed of inspectInputs(program.args, reader)) {
      if (!parsed.ok) rejected += 1;
      for (const line of options.table ? tableLines(parsed) : jsonLines(parsed)) {
        if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
      }
    }
  } finally {
    await reader.close();
  }
  return options.strict && rejected > 0 ? EXIT.rejected : EXIT.done;
});
