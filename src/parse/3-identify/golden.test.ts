/** Heads and ends of the public fictional reports in three layouts, against what is to be read from them. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineRow, type DocRow } from '../1-read/document.ts';
import { identify, linesOf } from './index.ts';

const ROOT = join(import.meta.dirname, '../../../test/golden/identify');

interface Gold {
  readonly agency_accept: readonly string[];
  readonly region_accept: readonly string[];
  readonly year: number;
}
const GOLD: Readonly<Record<string, Gold>> = JSON.parse(readFileSync(join(ROOT, 'gold.json'), 'utf8'));

function linesOfText(text: string): readonly DocRow[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const row = lineRow(line, start);
    start += line.length + 1;
    return row;
  });
}

describe('identify reads the public layouts', () => {
  const cases = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(cases.map(({ name }) => name))('%s', (name) => {
    const rows = linesOfText(readFileSync(join(ROOT, name, 'input.txt'), 'utf8'));
    const { identity } = identify({ lines: linesOf(rows), title: null, file: 'input.txt', url: null });
    const gold = GOLD[name.slice(0, 3)];
    expect(gold?.agency_accept).toContain(identity.agency);
    expect(gold?.region_accept).toContain(identity.region);
    expect(identity.year).toBe(gold?.year);
    const found = `${JSON.stringify(identify({ lines: linesOf(rows), title: null, file: 'input.txt', url: null }), null, 2)}\n`;
    const golden = join(ROOT, name, 'expected.json');
    const update = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;
    if (update) writeFileSync(golden, found);
    expect(existsSync(golden), `${golden} is missing: UPDATE=1 writes it`).toBe(true);
    expect(found).toBe(readFileSync(golden, 'utf8'));
  });
});
