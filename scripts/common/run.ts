/** Runs the project's own commands one after another, their output on this terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs `node` with `args` in the project; gives the exit code (1 when a signal ended it). */
export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const child = spawn(process.execPath, [...args], { stdio: 'inherit', env });
  const [code]: unknown[] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

/** Arguments for `node` that run a TypeScript file of ours. */
export function script(file: string, ...args: readonly string[]): readonly string[] {
  return ['--import', 'tsx', file, ...args];
}

/** Arguments for `node` that run a tool installed in the project, by its JavaScript entry. */
export function tool(entry: string, ...args: readonly string[]): readonly string[] {
  return [`node_modules/${entry}`, ...args];
}
