/** The panel against the engine: every question by agency, on any selection, gives the same rows in the same order. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/queries/db/db.ts';
import { panelPart } from '../../src/data/read/panel-part.ts';
import { parquetToColumns, parquetToPanel } from '../../src/data/read/parquet.ts';
import { agencyOptions, filterOptions } from '../../src/queries/overview/options.ts';
import { DeferredPanel } from '../../src/queries/executors/panel/panel-source.ts';
import { compareText, descending, descendingPlaces } from '../../src/queries/db/order.ts';
import { Panel } from '../../src/queries/executors/panel/panel.ts';
import { procurementByAgency } from '../../src/queries/procurement/procurement-by-agency.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { refusalsByAgency } from '../../src/queries/refusals/refusals-by-agency.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import type { Rows } from '../../src/queries/db/rows.ts';
import type { Answered } from '../../src/queries/executors/answer.ts';
import { LEVELS } from '../../src/schema/form.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import { nativeDb } from './fixtures/native-db.ts';
import { DATA, madeAgencies, madeDb, writtenPanel } from './fixtures/totals.ts';

type Question = (db: Db, selection: Selection) => Answered<Rows<unknown>>;
const QUESTIONS: Readonly<Record<string, Question>> = {
  requestsByAgency,
  refusalsByAgency,
  refusalSums,
  procurementByAgency,
};

/** A `Db` that has nothing but a panel. */
function only(now: Panel): Db {
  return {
    panel: { current: now, loaded: Promise.resolve(now) },
    query: () => Promise.reject(new Error('the engine was asked')),
    close: () => Promise.resolve(),
  };
}

async function compare(engine: Db, panel: Panel, selection: Selection): Promise<void> {
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const atOnce = question(only(panel), selection);
    if (atOnce instanceof Promise) throw new Error(`${name} is waited for`);
    const rows = [...atOnce];
    expect(rows, name).toEqual(await question(engine, selection));
  }
}

/** The panel of the table `reports` of `db`, in two parts as of two row groups. */
async function madePanel(db: Db): Promise<Panel> {
  const shape = Object.fromEntries(
    columnsOf('reports').map(({ name, type }) => [
      name,
      type === 'text' ? ('text?' as const) : type === 'bool' ? ('bool?' as const) : ('num?' as const),
    ]),
  );
  const names = columnsOf('reports').map(({ name }) => (name === 'published' ? 'null::int as published' : `"${name}"`));
  const rows = await db.query(`select ${names.join(', ')} from reports order by report_id desc`, [], shape);
  const half = Math.ceil(rows.length / 2);
  const parts = [rows.slice(0, half), rows.slice(half)].map((some) =>
    panelPart((column) => Promise.resolve(some.map((row) => row[column.name]))),
  );
  return new Panel(await Promise.all(parts), (await filterOptions(db)).agencies);
}

function selections(
  provinces: readonly string[],
  kinds: readonly string[],
  agencies: readonly number[],
): fc.Arbitrary<Selection> {
  return fc.record({
    years: fc
      .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 2018, max: 2026 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    provinces: fc.subarray([...provinces]),
    levels: fc.subarray([...LEVELS]),
    kinds: fc.subarray([...kinds]),
    agencies: fc.oneof(fc.constant([]), fc.subarray([...agencies])),
    soundOnly: fc.boolean(),
  });
}

describe('a panel', () => {
  it('of the embedded data, as it is read from the file, has the engine’s answers', async () => {
    const bytes = (table: string): Uint8Array<ArrayBuffer> =>
      new Uint8Array(readFileSync(path.join(DATA, `${table}.parquet`)));
    const agencies = agencyOptions(await parquetToColumns(bytes('agencies'), 'agencies', 'agencies.parquet'));
    const { rows, parts } = await parquetToPanel(bytes('reports'), 'reports.parquet');
    const panel = new Panel(parts, agencies);
    const db = await nativeDb(
      ['agencies', 'reports'].map((table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`),
    );
    try {
      expect(await db.query('select count(*) as n from reports', [], { n: 'num' })).toEqual([{ n: rows }]);
      const { provinces, kinds } = await filterOptions(db);
      const some = selections(
        provinces.map(({ value }) => value),
        kinds.map(({ value }) => value),
        agencies.slice(0, 5).map(({ agency_id }) => agency_id),
      );
      await fc.assert(
        fc.asyncProperty(some, (selection) => compare(db, panel, selection)),
        { numRuns: 15 },
      );
    } finally {
      await db.close();
    }
  }, 60_000);

  it('of made-up data: nulls, superseded reports, failing ones, ones without a year, agencies without a report', async () => {
    const some = selections(['甲省', '乙省'], ['审计', '财政', '公安'], [1, 2, 3]);
    await fc.assert(
      fc.asyncProperty(madeAgencies, fc.array(some, { minLength: 3, maxLength: 3 }), async (agencies, chosen) => {
        const db = await madeDb(agencies);
        try {
          const panel = await madePanel(db);
          for (const selection of chosen) await compare(db, panel, selection);
        } finally {
          await db.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('refuses a report of an agency that is not there', async () => {
    const { parts } = await parquetToPanel(
      new Uint8Array(readFileSync(path.join(DATA, 'reports.parquet'))),
      'reports.parquet',
    );
    expect(() => new Panel(parts, [])).toThrow(RangeError);
  });

  it('refuses a part without a column, and one with a column that is cut, rather than counting zeros', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(DATA, 'reports.parquet')));
    const { parts } = await parquetToPanel(bytes, 'reports.parquet');
    const { agencies } = await writtenPanel();
    const [part] = parts;
    if (part === undefined) throw new Error('no part');
    const without = Object.fromEntries(Object.entries(part.counts).filter(([name]) => name !== 'new'));
    expect(() => new Panel([{ ...part, counts: without }], agencies)).toThrow('new');
    const cut = { ...part.counts, new: new Int32Array(1) };
    expect(() => new Panel([{ ...part, counts: cut }], agencies)).toThrow(RangeError);
    expect(new Panel([part], agencies).report.length).toBe(part.report.length);
  });
});

it('a question that comes before the panel waits for it and not for the engine, and is dropped when it is old', async () => {
  const panel = new DeferredPanel();
  const db: Db = { ...only(new Panel([], [])), panel };
  const selection: Selection = {
    years: [2019, 2020],
    provinces: [],
    levels: [],
    kinds: [],
    agencies: [],
    soundOnly: false,
  };
  const stop = new AbortController();
  const old = requestsByAgency(db, selection, { signal: stop.signal });
  const waiting = requestsByAgency(db, selection);
  stop.abort(new Error('a newer filter'));
  await expect(old).rejects.toThrow('a newer filter');
  panel.take(new Panel([], []));
  expect([...(await waiting)]).toEqual([]);
});

it('places stand by their values, equals in their order, nulls last, whatever the size of the values', () => {
  const value = fc.constantFrom(null, 0, 1, 2, -3, 2 ** 31, 2 ** 50, 0.5);
  fc.assert(
    fc.property(fc.array(fc.oneof(value, fc.integer({ min: -9, max: 9 })), { maxLength: 12 }), (values) => {
      const expected = values.map((_, place) => place);
      expected.sort((a, b) => descending(values[a] ?? null, values[b] ?? null) || a - b);
      expect([...descendingPlaces(Float64Array.from(values, (one) => one ?? Number.NaN))]).toEqual(expected);
    }),
  );
});

it('names stand in the order of the engine, by their bytes', async () => {
  const db = await nativeDb([]);
  const name = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', 'Z', '１', '\u{20000}', '\uffe5', '\ue000', '') });
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 6 }), async (names) => {
      const [row] = await db.query(
        `select coalesce(string_agg(n, ',' order by n), '') as sorted from (select unnest(string_split(?, ',')) as n)`,
        [names.join()],
        { sorted: 'text' },
      );
      expect([...names].sort(compareText).join()).toBe(row?.sorted);
    }),
    { numRuns: 30 },
  );
  await db.close();
});
