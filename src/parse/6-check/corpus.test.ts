/** Identity and checks on the embedded corpus: five real reports against their gold, the fictional panel against its truth. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Check, Report } from '../../schema/report.ts';
import { parseReport } from '../index.ts';
import { readBytes } from '../1-read/index.ts';

const CORPUS = join(import.meta.dirname, '../../../data/reports');

async function reportsOf(folder: string, file: string): Promise<readonly Report[]> {
  const read = await readBytes(new Uint8Array(readFileSync(join(CORPUS, folder, file))), file);
  const parsed = parseReport(read, { file, url: null, sha256: '' });
  return parsed.ok ? parsed.reports : [];
}

interface Gold {
  readonly agency: string | null;
  readonly agency_complete: boolean;
  readonly region: string | null;
  readonly year: number;
  readonly published?: string;
}

describe('the five real reports', () => {
  const gold: Readonly<Record<string, Gold>> = JSON.parse(readFileSync(join(CORPUS, 'real/real-gold.json'), 'utf8'));
  test.each(Object.entries(gold))('%s', async (file, { agency, agency_complete, region, year, published }) => {
    const [report] = await reportsOf('real', file);
    expect(report).toMatchObject({ agency, agency_complete, region, year, published: published ?? null });
    expect(report?.checks.filter((check) => !check.holds)).toEqual([]);
    expect(report?.synthetic).toBe(false);
  });
});

interface Fault {
  readonly code: string;
  readonly path?: string;
}
interface Truth extends Gold {
  readonly file: string;
  readonly level: string;
  readonly kind: string;
  readonly faults: readonly Fault[];
}

/** Faults that one report shows by itself. */
const FORM_CODES = new Set(['balance', 'outcomes', 'row-sum', 'channel-sum', 'disclosed-over-total', 'prose']);

/** Whether a failed check is the trace of a fault: a wrong cell breaks the sums of its row and of its column. */
function tracesOf(fault: Fault, failed: readonly Check[]): readonly Check[] {
  const [table = '', row = '', column = ''] = (fault.path ?? '').split('.');
  const patterns = [fault.path, `${table}.*.${column}`, `${table}.${row}.*`, `${table}.*`, `${table}.*.total`];
  return failed.filter((check) => patterns.includes(check.path));
}

describe('the fictional panel', () => {
  const truth: readonly Truth[] = readFileSync(join(CORPUS, 'panel-truth.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found: { readonly truth: Truth; readonly report: Report }[] = [];

  beforeAll(async () => {
    for (const one of truth.filter(({ file }) => existsSync(join(CORPUS, 'panel', file)))) {
      const reports = await reportsOf('panel', one.file);
      const report = reports.find(({ year }) => year === one.year) ?? reports[0];
      if (report !== undefined) found.push({ truth: one, report });
    }
  }, 60_000);

  test('every report is read and declares itself fictional', () => {
    expect(found.length).toBeGreaterThan(200);
    expect(found.filter(({ report }) => !report.synthetic).map(({ report }) => report.file)).toEqual([]);
  });

  test('agency, year, level and day of publication agree with the truth', () => {
    for (const { truth: t, report } of found) {
      expect(report, report.file).toMatchObject({ agency: t.agency, agency_complete: t.agency_complete });
      expect(report, report.file).toMatchObject({ year: t.year, level: t.level, published: t.published });
    }
  });

  test('every fault of the form’s arithmetic is found, and no other', () => {
    for (const { truth: t, report } of found) {
      const failed = report.checks.filter((check) => !check.holds);
      const faults = t.faults.filter((fault) => FORM_CODES.has(fault.code));
      for (const fault of faults) {
        expect(
          failed.map((check) => check.code),
          `${t.file} ${fault.code} ${fault.path ?? ''}`,
        ).toContain(fault.code);
      }
      const explained = new Set(faults.flatMap((fault) => tracesOf(fault, failed)));
      expect(
        failed.filter((check) => !explained.has(check)),
        t.file,
      ).toEqual([]);
    }
  });
});
