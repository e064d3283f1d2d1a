/** The fictional panel, whose truth is known: its numbers and its planted faults, all the way to the Parquet tables. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { isRecord } from '../../src/etl/guards.ts';
import { runEtl } from '../../src/etl/run.ts';
import { NO_PROGRESS } from '../../src/etl/summary/progress.ts';
import { APPLICANTS, REQUEST_ROWS } from '../../src/schema/form.ts';
import { query } from './reports.ts';

interface Truth {
  readonly file: string;
  readonly agency: string;
  readonly year: number;
  readonly form: string;
  /** null is blank; absent is not in the text. */
  readonly cells: ReadonlyMap<string, number | null>;
  readonly faults: readonly { readonly code: string; readonly path: string }[];
}

const REPORTS = fileURLToPath(new URL('../../data/reports/', import.meta.url));
let truths: readonly Truth[] = [];
let folder = '';
let out = '';

beforeAll(async () => {
  const lines = (await readFile(join(REPORTS, 'panel-truth.ndjson'), 'utf8')).trim().split('\n');
  truths = lines.map((line) => toTruth(JSON.parse(line)));
  folder = await mkdtemp(join(tmpdir(), 'etl-panel-'));
  out = join(folder, 'parquet');
  await runEtl({
    inputs: [REPORTS],
    out,
    manifest: null,
    agencies: 'none.csv',
    jobs: 1,
    cache: null,
    force: false,
    builtAt: new Date(0),
    progress: NO_PROGRESS,
  });
  return () => rm(folder, { recursive: true, force: true });
}, 240_000);

function toTruth(value: unknown): Truth {
  if (!isRecord(value) || !isRecord(value['cells']) || !Array.isArray(value['faults'])) throw new Error('no truth');
  return {
    file: `panel/${String(value['file'])}`,
    agency: String(value['agency']),
    year: Number(value['year']),
    form: String(value['form']),
    cells: new Map(Object.entries(value['cells']).map(([path, cell]) => [path, cell === null ? null : Number(cell)])),
    faults: value['faults'].map((fault: unknown) => ({
      code: isRecord(fault) ? String(fault['code']) : '',
      path: isRecord(fault) ? String(fault['path']) : '',
    })),
  };
}

function before(truth: Truth): Truth | undefined {
  return truths.find((other) => other.agency === truth.agency && other.year === truth.year - 1);
}

async function found(code: string): Promise<readonly string[]> {
  const rows = await query(
    out,
    `SELECT file, path FROM {checks} JOIN {reports} USING (report_id) WHERE code = '${code}' AND synthetic`,
  );
  return rows.map((row) => `${String(row['file'])} ${String(row['path'])}`).sort();
}

describe('the numbers of the panel', { timeout: 60_000 }, () => {
  it('are those of the truth, and null where the truth has none', async () => {
    const rows = await query(out, 'SELECT * FROM {reports} WHERE synthetic');
    expect(rows).toHaveLength(truths.length);
    const derivedCells = await query(
      out,
      "SELECT file, path FROM {cells} JOIN {reports} USING (report_id) WHERE state = 'derived'",
    );
    const sums = new Set(derivedCells.map((cell) => `${String(cell['file'])} ${String(cell['path'])}`));
    const wrong: string[] = [];
    let stated = 0;
    let read = 0;
    for (const row of rows) {
      const truth = truths.find((one) => one.file === row['file']);
      for (const { code } of REQUEST_ROWS) {
        if (truth === undefined || (code === 'other' && truth.form === '2021')) continue;
        const expected = truth.cells.get(`requests.${code}.total`) ?? null;
        if (expected !== null) stated += 1;
        if (row[code] !== null && row[code] === expected) read += 1;
        const derived = expected === null && sums.has(`${truth.file} requests.${code}.total`);
        if (row[code] !== null && row[code] !== expected && !derived) {
          wrong.push(`${truth.file} ${code}: ${String(row[code])}, ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(read / stated).toBeGreaterThan(0.97);
  });

  it('belong to the agencies of the truth, each with all its years', async () => {
    const rows = await query(out, 'SELECT file, agency, year, form FROM {reports} WHERE synthetic ORDER BY file');
    expect(rows).toEqual(
      [...truths]
        .sort((a, b) => (a.file < b.file ? -1 : 1))
        .map(({ file, agency, year, form }) => ({ file, agency, year, form })),
    );
    const [count] = await query(out, 'SELECT count(DISTINCT agency_id)::INT AS n FROM {reports} WHERE synthetic');
    expect(count).toEqual({ n: new Set(truths.map((truth) => truth.agency)).size });
  });
});

describe('the faults between reports of the panel', { timeout: 60_000 }, () => {
  it('breaks of the carry-over are all found, and no others', async () => {
    const expected = truths.flatMap((truth) =>
      APPLICANTS.flatMap((applicant) => {
        const now = truth.cells.get(`requests.carried_in.${applicant}`) ?? null;
        const then = before(truth)?.cells.get(`requests.carried_out.${applicant}`) ?? null;
        return now === null || then === null || now === then ? [] : [`${truth.file} requests.carried_in.${applicant}`];
      }),
    );
    expect(await found('carry-over')).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(5);
  });

  it('breaks of the documents in force are all found, and no others', async () => {
    const expected = truths.flatMap((truth) =>
      ['regulations', 'normative'].flatMap((item) => {
        const at = (one: Truth | undefined, measure: string) => one?.cells.get(`proactive.${item}.${measure}`) ?? null;
        const [valid, made, repealed] = [at(truth, 'valid'), at(truth, 'made'), at(truth, 'repealed')];
        const then = at(before(truth), 'valid');
        if (valid === null || made === null || repealed === null || then === null) return [];
        return valid === then + made - repealed ? [] : [`${truth.file} proactive.${item}.valid`];
      }),
    );
    expect(await found('valid-flow')).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(3);
  });

  it('copied matrices are all found, and no others', async () => {
    const copies = truths.filter((truth) => truth.faults.some((fault) => fault.code === 'copied-matrix'));
    const expected = copies.flatMap((copy) => [copy, before(copy)].map((one) => `${one?.file} requests`));
    expect(await found('same-matrix')).toEqual(expected.sort());
    expect(copies.length).toBeGreaterThan(1);
  });

  it('slips of the unit are all suspect, never the year they are compared with, and their likely reading fits it', async () => {
    const slips = truths.filter((truth) =>
      truth.faults.some((fault) => fault.code === 'unit-slip' && fault.path === 'procurement.amount'),
    );
    const rows = await query(
      out,
      `SELECT r.file, greatest(r.procurement_likely_yuan, o.procurement_yuan) / least(r.procurement_likely_yuan, o.procurement_yuan) AS apart
       FROM {reports} r JOIN {reports} o ON o.agency_id = r.agency_id AND o.year <> r.year AND o.procurement_yuan > 0
       WHERE r.synthetic AND r.procurement_suspect ORDER BY r.file`,
    );
    expect(rows.map((row) => row['file'])).toEqual(slips.map((truth) => truth.file).sort());
    for (const row of rows) expect(row['apart'], String(row['file'])).toBeLessThan(20);
    expect(slips.length).toBeGreaterThan(3);
  });
});
