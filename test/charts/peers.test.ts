/** A filter on agencies never narrows what they are measured against, and few peers are no measure. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMPARED_CARDS, OPENNESS_CARDS } from '../../src/app/pages/board/cards.ts';
import type { ChartModel, HeatModel } from '../../src/charts/model.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { HEAT_WORDS } from '../../src/words/charts/heat.ts';
import { nativeDb } from '../queries/fixtures/native-db.ts';
import { DATA } from '../queries/fixtures/totals.ts';
import { contextOf } from './fixtures/fixtures.ts';

const ALL: Selection = { years: [2019, 2025], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };

let db: Db;
/** agency_id of the one with the most requests handled. */
let largest: number;
beforeAll(async () => {
  db = await nativeDb(
    ['agencies', 'reports'].map((table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`),
  );
  const [row] = await db.query(
    'select agency_id from reports group by agency_id order by sum(total) desc nulls last limit 1',
    [],
    { agency_id: 'num' },
  );
  if (row === undefined) throw new Error('no reports');
  largest = row.agency_id;
});
afterAll(() => db.close());

async function modelOf(id: string, selection: Selection, least?: number): Promise<ChartModel> {
  const card = [...COMPARED_CARDS, ...OPENNESS_CARDS].find((one) => one.id === id);
  const picture = (await card?.ask(db, selection, {})) ?? null;
  if (picture === null) throw new Error(`${id} is empty`);
  return picture(contextOf('zh', { mine: new Set(), ...(least === undefined ? {} : { least }) })).model;
}

async function heat(selection: Selection, least?: number): Promise<HeatModel> {
  const model = await modelOf('refusals-heat', selection, least);
  if (model.kind !== 'heat') throw new Error('no heat map');
  return model;
}

describe('the median', () => {
  test('of the reasons is that of all agencies, also where one is chosen', async () => {
    const [all, one] = [await heat(ALL), await heat({ ...ALL, agencies: [largest] })];
    expect(one.rows).toHaveLength(1);
    expect(one.medians).toEqual(all.medians);
    const differences = one.table.rows.map(({ difference }) => difference);
    expect(differences.filter((value) => typeof value === 'number' && value !== 0).length).toBeGreaterThan(5);
  });

  test('of the openness rate, too', async () => {
    const models = [
      await modelOf('openness-scatter', ALL),
      await modelOf('openness-scatter', { ...ALL, agencies: [largest] }),
    ];
    const medians = models.map((model) => (model.kind === 'scatter' ? model.median?.value : undefined));
    expect(medians[0]).toBeGreaterThan(0);
    expect(medians[1]).toBe(medians[0]);
  });

  test('other filters do narrow it', async () => {
    const county = await heat({ ...ALL, levels: ['县'] });
    expect(county.medians).not.toEqual((await heat(ALL)).medians);
  });

  test('of fewer than five agencies is no number, and a sentence says so', async () => {
    const few = await heat(ALL, 3000);
    const large = few.rows.filter(({ cells }) =>
      Object.values(cells).some(({ share, small }) => share !== null && !small),
    );
    expect(large.length).toBeGreaterThan(0);
    expect(large.length).toBeLessThan(5);
    expect(Object.values(few.medians).every((value) => value === null)).toBe(true);
    expect(few.notes).toContain(HEAT_WORDS.zh.few(5));
    expect(few.table.rows.filter(({ difference }) => difference !== null)).toEqual([]);
  });
});
