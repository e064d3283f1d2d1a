/** Options that several commands share. */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';

const packageFile = new URL('../../package.json', import.meta.url);

/** The version in package.json. */
function version(): string {
  const text = readFileSync(packageFile, 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

/** A command with `--help`, `--version` and exit code 2 for wrong usage. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .version(version())
    .showHelpAfterError('(--help lists the options)')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}

export function portOption(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535');
  }
  return port;
}
