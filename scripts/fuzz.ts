/** `npm run fuzz`: broken files of every format for ten minutes; the unit tests do the same for half a minute. */
import { positiveInteger } from '../src/etl/command.ts';
import { command } from './common/options.ts';
import { runNode, tool } from './common/run.ts';

const { seconds, seed } = command(
  'fuzz',
  'Breaks files of every format and reads them: no throw, no hang, no number from nowhere.',
)
  .option('--seconds <n>', 'how long', positiveInteger, 600)
  .option('--seed <n>', 'of an earlier run, to repeat it', positiveInteger)
  .parse()
  .opts<{ readonly seconds: number; readonly seed?: number }>();

const env = {
  ...process.env,
  FUZZ_SECONDS: String(seconds),
  ...(seed === undefined ? {} : { FUZZ_SEED: String(seed) }),
};
process.exit(await runNode(tool('vitest/vitest.mjs', 'run', 'test/parse/fuzz'), env));
