/**
 * Sentences as reports word them, over one report of which every cell is known: wrong counts, the same with the right count, and
 * what only looks like a count of the form. Each round was written before the grammar was run on it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/parse/1-read/index.ts';
import { parseReport } from '../../../src/parse/index.ts';
import type { Check } from '../../../src/schema/report.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/prose');
const REPORT = readFileSync(join(GOLDEN, 'report.txt'), 'utf8');
interface Round {
  readonly round: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  readonly harmless: readonly string[];
}
const ROUNDS: readonly Round[] = JSON.parse(readFileSync(join(GOLDEN, 'sentences.json'), 'utf8'));
/** Letters of reply are not requests: one may answer several. */
const UNTOLD: readonly string[] = ['制作并送达答复书150份。'];

function failed(sentence: string): readonly Check[] {
  const text = REPORT.replace('〔句〕', sentence);
  const parsed = parseReport(readText(text), { file: 'made', url: null, sha256: '' });
  const [report] = parsed.ok ? parsed.reports : [];
  expect(report?.cells['requests.new.total']?.value).toBe(212);
  return report?.checks.filter(({ holds }) => !holds) ?? [];
}

describe.each(ROUNDS)('$round round', ({ wrong, right, harmless }) => {
  it.each(wrong.filter((sentence) => !UNTOLD.includes(sentence)))('contradicts: %s', (sentence) => {
    expect(failed(sentence).map(({ code }) => code)).toContain('prose');
  });
  it.each([...right, ...harmless])('does not: %s', (sentence) => {
    expect(failed(sentence)).toEqual([]);
  });
});
