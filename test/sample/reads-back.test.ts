import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sampleReports } from '../../src/sample/index.ts';
import { readBack } from './compare.ts';

const corpus = fileURLToPath(new URL('../../data/reports/panel/', import.meta.url));
const panel = [...sampleReports(7, { agencies: 40 })];
const layouts = [...new Set(panel.map(({ truth }) => truth.layout))];

/** A row whose three blanks left no trace among noughts: it is not read, and said so (row-unaligned); no number is wrong. */
const UNREAD = /^p000\/p00023-2020\.txt requests\.denied_law\.\w+: 0 read as absent$/;

describe.each(layouts)('the panel in layout %s', (layout) => {
  it('is read as its truth says, cell for cell', async () => {
    const samples = panel.filter(({ truth }) => truth.layout === layout);
    const found = [];
    for (const sample of samples) {
      const text = readFileSync(corpus + sample.file, 'utf8');
      const differences = await readBack({ ...sample, text });
      found.push(...differences.map((d) => `${sample.file} ${d.text}`));
    }
    expect(found.filter((text) => !UNREAD.test(text))).toEqual([]);
  });
});
