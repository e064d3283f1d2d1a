/** Small texts, each of one kind of fault: what is sure is stated, whatever it adds up to, and nothing else (test/golden/cases). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/parse/1-read/index.ts';
import { parseReport } from '../../src/parse/index.ts';

const DIR = join(import.meta.dirname, '../golden/cases');
/** Number of each cell; null where none may be stated. */
const GOLD: Readonly<Record<string, Readonly<Record<string, number | null>>>> = JSON.parse(
  readFileSync(join(DIR, 'gold.json'), 'utf8'),
);

test.each(Object.entries(GOLD))('%s', async (file, gold) => {
  const parsed = parseReport(await readBytes(readFileSync(join(DIR, file)), file), { file, url: null, sha256: '' });
  const cells = new Map(parsed.ok ? Object.entries(parsed.reports[0]?.cells ?? {}) : []);
  const read = Object.keys(gold).map((path) => {
    const cell = cells.get(path);
    return [path, cell?.state === 'stated' || cell?.state === 'derived' ? cell.value : null];
  });
  expect(Object.fromEntries(read)).toEqual(gold);
});
