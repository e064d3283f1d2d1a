import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closingLine, vitestCounts } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const report = join(folder, 'report.json');
writeFileSync(report, '{ "numPassedTests": 7, "numFailedTests": 2 }');

it('adds up tests and other checks', () => {
  expect(closingLine([{ passed: 1, failed: 0 }, vitestCounts(report, 1)])).toBe('8 passed, 2 failed');
});

it('never says that nothing failed when a run ended badly', () => {
  expect(vitestCounts(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(report, '{ "numPassedTests": 7, "numFailedTests": 0 }');
  expect(vitestCounts(report, 1)).toEqual({ passed: 7, failed: 1 });
  expect(vitestCounts(report, 0)).toEqual({ passed: 7, failed: 0 });
});
