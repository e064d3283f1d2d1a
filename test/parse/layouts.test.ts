/**
 * Fictional reports as real converters put them out (test/golden/layouts), against what a careful reader finds in each. The gold is
 * written by hand from the originals: UPDATE does not touch it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../scripts/score/gold.ts';
import { scoreReport } from '../../scripts/score/tally.ts';
import { parseReport } from '../../src/parse/index.ts';
import { readBytes } from '../../src/parse/1-read/index.ts';
import type { Parsed } from '../../src/schema/report.ts';

const FOLDER = fileURLToPath(new URL('../golden/layouts/', import.meta.url));
const gold = readGold(`${FOLDER}gold.json`);
const entries = readGold.manifest(`${FOLDER}manifest.json`);
const layouts = [...new Set(entries.map((entry) => entry.layout))];

/** Of the recoverable stated cells of full layouts at least this share is found (issue: 99.5 %). */
const RECALL = 0.995;

/** Markup, rules and white space may stand between the characters of a cell in the source; nothing else may. */
const bare = (text: string): string => text.replace(/<[^>]*>|&nbsp;|[\s|│\\]/g, '');

/** Cells whose place in the text holds something else than they say. */
function misplaced({ text, reports }: Extract<Parsed, { ok: true }>): string[] {
  return reports.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([path, { raw, at }]) => {
      const there = at === null ? raw : text.slice(at[0], at[1]);
      return bare(there) === bare(raw) ? [] : [`${path}: ${raw} at ${there}`];
    }),
  );
}

describe.each(layouts)('layout %s', (layout) => {
  const cases = entries.filter((entry) => entry.layout === layout);

  it.each(cases)('$file: no wrong number, agency, year and form', async (entry) => {
    const truth = gold[entry.base];
    if (truth === undefined) throw new Error(`no gold for ${entry.base}`);
    const bytes = new Uint8Array(readFileSync(FOLDER + entry.file));
    const parsed = parseReport(await readBytes(bytes, entry.file), { file: entry.file, url: null, sha256: '' });
    const said: string[] = [];
    const tally = scoreReport(parsed.ok ? parsed.reports : [], truth, entry, (text) => said.push(text));
    expect(said.filter((text) => !text.startsWith('lost'))).toEqual([]);
    expect(parsed.ok ? misplaced(parsed) : []).toEqual([]);
    if (entry.recoverable === 'full' && !KNOWN_LOSSES.has(entry.file)) {
      expect(tally.found / tally.recoverable, said.join('\n')).toBeGreaterThanOrEqual(RECALL);
    }
  });
});

/** A page break moves the columns of this text, and blanks in the rows below leave nothing to settle them: those cells are not stated. */
const KNOWN_LOSSES = new Set(['b08/pdftotext_layout.txt']);
