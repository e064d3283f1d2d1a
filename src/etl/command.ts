/** What the commands share: exit codes, numbers among the options, the version. */
import { availableParallelism } from 'node:os';
import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { reasonOf, UsageError } from './errors.ts';

export const EXIT = { done: 0, rejected: 1, usage: 2, failed: 3, interrupted: 130 } as const;

/** Parses the arguments and runs `action`, which gives the exit code. Everything a user can mend ends with 2 and one clear line. */
export async function runCommand(
  program: Command,
  argv: readonly string[],
  action: () => Promise<number>,
): Promise<number> {
  try {
    program.exitOverride().parse(argv);
    return await action();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const usage = error instanceof UsageError;
    process.stderr.write(`${program.name()}: ${usage ? error.message : `failed: ${reasonOf(error)}`}\n`);
    return usage ? EXIT.usage : EXIT.failed;
  }
}

/** A whole number from 1, for an option. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 256) {
    throw new InvalidArgumentError('expected a whole number from 1 to 256');
  }
  return value;
}

/** A time in seconds, for an option. */
export function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 3600)) throw new InvalidArgumentError('expected seconds, more than 0 and at most 3600');
  return value;
}

export function defaultJobs(): number {
  return availableParallelism();
}

/** SOURCE_DATE_EPOCH (seconds) makes the manifest reproducible; without it, now. */
export function buildTime(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date();
  if (!/^\d{1,12}$/u.test(epoch)) throw new UsageError(`SOURCE_DATE_EPOCH is ${epoch}, expected seconds since 1970`);
  return new Date(Number(epoch) * 1000);
}
