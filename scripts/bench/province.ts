/** `npm run bench -- --province`: the goal of a province as one measurement, from nothing, with its accuracy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { elementAt } from '../../src/schema/element-at.ts';
import { runNode, script } from '../common/run.ts';
import { measured } from './etl/measure.ts';

const SEED = '7';
/** On two quiet cores, by the clock. */
const GOAL_SECONDS = 45;

/** Makes `reports` of which a quarter are web pages, reads them with a job a core, and compares the tables with the truth; gives the exit code. */
export async function benchProvince(reports: number, say: (line: string) => void): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-province-'));
  const at = (name: string): string => join(scratch, name);
  try {
    const sample = ['--reports', String(reports), '--seed', SEED, '--html', '0.25'];
    measured('scripts/sample.ts', [...sample, '--out', at('in'), '--truth', at('truth.jsonl')], scratch);
    const load = elementAt(loadavg(), 0).toFixed(1);
    const etl = ['--in', at('in'), '--out', at('out'), '--cache', at('cache')];
    const { seconds, cpu_seconds, megabytes } = measured('scripts/etl.ts', etl, scratch);
    const cores = availableParallelism();
    say(
      `${reports} reports: ${seconds} s (goal for 25000: ${GOAL_SECONDS}), ${cpu_seconds} s of processor, ${megabytes} MB, ` +
        `${cores} cores, load ${load} before`,
    );
    return await runNode(script('scripts/score.ts', at('out'), '--truth', at('truth.jsonl')));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
