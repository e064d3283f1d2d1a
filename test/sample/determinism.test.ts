import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FICTION_NOTICE, LAYOUTS, sampleReports, type SampleLimits } from '../../src/sample/index.ts';

function digest(seed: number, limits: SampleLimits): string {
  const hash = createHash('sha256');
  for (const { file, text, truth } of sampleReports(seed, limits)) {
    hash.update(`${file}\n${text}\n${JSON.stringify(truth)}\n`);
  }
  return hash.digest('hex');
}

describe('the sample stream', () => {
  it('gives the same bytes for the same seed and others for another', () => {
    expect(digest(1, { reports: 50 })).toBe(digest(1, { reports: 50 }));
    expect(digest(1, { reports: 50 })).not.toBe(digest(2, { reports: 50 }));
  });

  it('has a prefix that does not depend on how much is asked for', () => {
    const long = [...sampleReports(4, { reports: 90 })];
    expect([...sampleReports(4, { reports: 25 })]).toEqual(long.slice(0, 25));
    expect([...sampleReports(4, { agencies: 5 })]).toEqual(
      long.slice(0, [...sampleReports(4, { agencies: 5 })].length),
    );
  });

  it('gives exactly as many as asked for', () => {
    expect([...sampleReports(9, { reports: 0 })]).toHaveLength(0);
    expect([...sampleReports(9, { reports: 17 })]).toHaveLength(17);
  });

  it('never repeats an agency, even beyond the worlds named by hand', () => {
    const years = new Set<string>();
    const files = new Set<string>();
    for (const { truth } of sampleReports(6, { reports: 2800 })) {
      years.add(`${truth.agency} ${truth.year}`);
      files.add(truth.file);
    }
    expect(years.size).toBe(2800);
    expect(files.size).toBe(2800);
  }, 60_000);

  it('uses every layout and both forms, and says everywhere that it is fiction', () => {
    const samples = [...sampleReports(2, { reports: 250 })];
    expect(new Set(samples.map(({ truth }) => truth.layout))).toEqual(new Set(LAYOUTS.map(({ id }) => id)));
    expect(new Set(samples.map(({ truth }) => truth.form))).toEqual(new Set(['2019', '2021']));
    for (const { text, file } of samples) expect(text.split(FICTION_NOTICE), file).toHaveLength(2);
  });

  it('has as many web pages as asked for, with the figures of the same seed', () => {
    const plain = [...sampleReports(5, { reports: 400 })];
    const mixed = [...sampleReports(5, { reports: 400, html: 0.25 })];
    const pages = mixed.filter(({ file }) => file.endsWith('.html')).length;
    expect(pages).toBeGreaterThan(80);
    expect(pages).toBeLessThan(120);
    expect(mixed.map(({ truth }) => truth.cells)).toEqual(plain.map(({ truth }) => truth.cells));
    expect([...sampleReports(5, { reports: 30, html: 0 })].some(({ file }) => file.endsWith('.html'))).toBe(false);
  });
});
