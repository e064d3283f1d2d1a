/** `--parquet` gives, without texts, the tables that the ETL makes of the same sample; so does any number of parts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/schema/manifest.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import { writeCorpus } from '../../scripts/sample/corpus.ts';
import { writeInParts, writePart, writeTables, type TableOptions } from '../../scripts/sample/tables.ts';
import { bytesOf, query, run, temporaryFolder } from '../etl/reports.ts';

const SEED = 11;
const LIMITS = { reports: 120 };
const builtAt = new Date(0);

/** What needs the text itself: its prose tells the scope and how many of its counts could be compared, its layout how a column is known. */
const OF_TEXT: readonly string[] = ['sha256', 'raw', 'start', 'end', 'scope', 'covers', 'via', 'checks_assessed'];
/** Whether a blank leaves a trace is a matter of the layout. */
const WITH_NUMBER = 'WHERE value IS NOT NULL';
const TABLES = [
  ['agencies', 'agency_id'],
  ['reports', 'report_id'],
  ['applicants', 'report_id, "row", applicant'],
  ['proactive', 'report_id, item, measure'],
  ['checks', 'report_id, code, path, "left", "right"'],
  ['cells', 'report_id, path', WITH_NUMBER],
] as const;

async function tables(options: Partial<TableOptions> = {}): Promise<string> {
  const out = join(await temporaryFolder(), 'tables');
  await writeTables({ seed: SEED, limits: LIMITS, out, cells: false, builtAt, ...options });
  return out;
}

describe('sample --parquet', () => {
  it('equals the ETL of the same sample, faults and all', { timeout: 120_000 }, async () => {
    const reports = join(await temporaryFolder(), 'reports');
    await writeCorpus({ seed: SEED, limits: LIMITS, out: reports, truth: null, manifest: `${reports}/manifest.csv` });
    const etl = await run({ inputs: [reports] });
    const direct = await tables({ cells: true });
    for (const [table, order, where = ''] of TABLES) {
      const columns = columnsOf(table).filter(({ name }) => !OF_TEXT.includes(name));
      const sql = `SELECT ${columns.map(({ name }) => `"${name}"`).join(', ')} FROM {${table}} ${where} ORDER BY ${order}`;
      const expected = await etl.query(sql);
      expect(expected.length, table).toBeGreaterThan(0);
      expect(await query(direct, sql), table).toEqual(expected);
    }
  });

  it('is the same in parts, and in folders where it is large', { timeout: 60_000 }, async () => {
    const whole = await tables();
    const out = join(await temporaryFolder(), 'tables');
    const task = { seed: SEED, limits: LIMITS, cells: false, builtAt };
    await writeInParts(out, 3, builtAt, async (folder, part) => {
      await writePart({ ...task, out: folder }, part);
      return 0;
    });
    expect(await bytesOf(out)).toEqual(await bytesOf(whole));
    const folders = await tables({ layout: { singleFileUpTo: 50, reportsAPart: 10 } });
    expect(Object.keys(await bytesOf(folders))).toContain('reports/year=2020/part-0.parquet');
  });

  it('has a manifest that the site accepts, every report marked as fiction', async () => {
    const read = readManifest(JSON.parse(readFileSync(join(await tables(), 'manifest.json'), 'utf8')));
    if (!read.ok) throw new Error(read.detail);
    const { reports, synthetic_reports: synthetic, tables: written } = read.manifest;
    expect([reports, synthetic, written.cells.rows, written.texts.rows]).toEqual([120, 120, 0, 0]);
  });
});
