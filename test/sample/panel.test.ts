import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { manifestRow, sampleReports } from '../../src/sample/index.ts';

const corpus = fileURLToPath(new URL('../../data/reports/', import.meta.url));
const PANEL = { seed: 7, agencies: 40 };
const BYTES_ALLOWED = 4_000_000;

const fresh = [...sampleReports(PANEL.seed, { agencies: PANEL.agencies })];
const filesIn = (folder: string): readonly string[] =>
  readdirSync(corpus + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(corpus.length).replace(/\\/g, '/'));

describe('the embedded panel', () => {
  it('is what the generator gives today', () => {
    const files = filesIn('panel');
    expect([...files].sort()).toEqual(fresh.map(({ file }) => `panel/${file}`).sort());
    const changed = fresh.filter(({ file, text }) => readFileSync(`${corpus}panel/${file}`, 'utf8') !== text);
    expect(changed.map(({ file }) => file)).toEqual([]);
    expect(files.reduce((bytes, file) => bytes + statSync(corpus + file).size, 0)).toBeLessThan(BYTES_ALLOWED);
  });

  it('has its truth beside it', () => {
    const truth = readFileSync(`${corpus}panel-truth.ndjson`, 'utf8');
    expect(truth === fresh.map((sample) => `${JSON.stringify(sample.truth)}\n`).join('')).toBe(true);
  });

  it('is listed in the manifest, marked synthetic, and the real reports are not', () => {
    const text = readFileSync(`${corpus}manifest.csv`, 'utf8');
    for (const { truth } of fresh) expect(text).toContain(`\n${manifestRow(truth, 'panel/')}\n`);
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const listed = rows.map((row) => row['file']);
    const real = filesIn('real').filter((file) => file.endsWith('.txt'));
    expect([...listed].sort()).toEqual([...filesIn('panel'), ...real].sort());
    for (const row of rows) expect(row['synthetic']).toBe(String(row['file']?.startsWith('panel/')));
  });
});
