/** Counts of a test run for the closing line: every test of vitest, and every other check as one. */
import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Options for vitest that also write what `vitestCounts` reads. */
export function vitestReport(file: string): readonly string[] {
  rmSync(file, { force: true });
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** A run that ended badly has at least one failure, even where vitest counts none or wrote no report (a file that does not load). */
export function vitestCounts(file: string, exitCode: number): Counts {
  const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const number = (name: string): number => {
    const value = field(report, name);
    return typeof value === 'number' ? value : 0;
  };
  const failed = number('numFailedTests');
  return { passed: number('numPassedTests'), failed: exitCode === 0 ? failed : Math.max(1, failed) };
}

/** The line that machines look for. */
export function closingLine(counts: readonly Counts[]): string {
  const sum = (key: keyof Counts): number => counts.reduce((total, one) => total + one[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
