/** One number for one thing: no two cards of a page give different figures under one name, in any selection and language. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOARDS, boardCards } from '../../src/app/pages/board/pages.ts';
import { sequence } from './fixtures/fixtures.ts';
import { agencyYears } from '../../src/queries/compare/agency-years.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { LEVELS } from '../../src/schema/form.ts';
import { nativeDb } from '../queries/fixtures/native-db.ts';
import { DATA, writtenPanel, writtenTotals } from '../queries/fixtures/totals.ts';
import { claimsOf, contradictions, isSaid, modelsOf, pairsOf, type Claim } from './fixtures/claims.ts';

/** Of every page, for a reader goes from one to the next: each card once, and the tables of agencies by years below them. */
const CARDS = boardCards();
const MEASURES = [...new Set(Object.values(BOARDS).map(({ measure }) => measure))];
const EVERYTHING: Selection = {
  years: [2019, 2025],
  provinces: [],
  levels: [],
  kinds: [],
  agencies: [],
  soundOnly: false,
};

/** The example's tables, with the sums and the reports in memory that the site answers from first. */
let db: Db;
let selections: readonly Selection[] = [];
beforeAll(async () => {
  const engine = await nativeDb(
    ['agencies', 'reports', 'applicants'].map(
      (table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`,
    ),
  );
  const panel = await writtenPanel();
  db = { ...engine, totals: await writtenTotals(), panel: { current: panel, loaded: Promise.resolve(panel) } };
  selections = await made(engine);
});
afterAll(() => db.close());

/** 40 selections: years, places, levels, kinds, agencies, sound ones and 可比口径, each alone and mixed by chance. */
async function made(on: Db): Promise<readonly Selection[]> {
  const { agencies } = await filterOptions(on);
  const random = sequence(20);
  const pick = <T>(list: readonly T[]): readonly T[] => list.slice(Math.floor(random() * list.length)).slice(0, 1);
  const kinds = [...new Set(agencies.flatMap(({ kind }) => kind ?? []))];
  const provinces = [...new Set(agencies.flatMap(({ province }) => province ?? []))];
  const ids = agencies.map(({ agency_id }) => agency_id);
  const one = (more: Partial<Selection>): Selection => ({ ...EVERYTHING, ...more });
  const yearly = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => one({ years: [year, year] }));
  const mixed = Array.from({ length: 24 }, (_, at): Selection => {
    const from = 2019 + Math.floor(random() * 7);
    return one({
      years: [from, from + Math.floor(random() * (2026 - from))],
      levels: at % 3 === 0 ? pick(LEVELS) : [],
      kinds: at % 4 === 1 ? pick(kinds) : [],
      provinces: at % 5 === 2 ? pick(provinces) : [],
      agencies: at % 4 === 2 ? pick(ids) : at % 4 === 3 ? ids.filter(() => random() < 0.3) : [],
      soundOnly: at % 6 === 5,
    });
  });
  return [
    EVERYTHING,
    one({ soundOnly: true }),
    one({ years: [2021, 2025] }),
    one({ years: [2019, 2020] }),
    one({ years: [2024, 2025], soundOnly: true }),
    ...ids.slice(0, 4).map((id) => one({ agencies: [id] })),
    ...yearly,
    ...mixed,
  ];
}

/** Of the tiles of the overview, and of the tables of agencies by years. */
async function besideCards(selection: Selection): Promise<readonly Claim[]> {
  const all = selection.agencies.length === 1 ? `agency ${selection.agencies[0]}` : 'all';
  const tiles = (await headline(db, selection)).flatMap(({ code, year, value, base }): readonly Claim[] =>
    year === null || value === null || base === 0
      ? []
      : [
          {
            card: 'tile',
            key: [code, '', `${all} ${year}–${year}`].join(' | '),
            value: base === null ? value : value / base,
          },
        ],
  );
  const agencies = (await filterOptions(db)).agencies.map(({ agency_id }) => agency_id);
  const tables = await Promise.all(
    MEASURES.map(async (measure) =>
      (await agencyYears(db, selection, { agencies, measure })).flatMap(
        ({ agency_id, year, value }): readonly Claim[] =>
          value === null
            ? []
            : [{ card: 'matrix', key: [measure, '', `agency ${agency_id} ${year}–${year}`].join(' | '), value }],
      ),
    ),
  );
  return [...tiles, ...tables.flat()];
}

test('there are 40 selections', () => {
  expect(selections).toHaveLength(40);
});

test('every pair of cards agrees, and a card that uses fewer reports says so', async () => {
  const different: string[] = [];
  const silent: string[] = [];
  const shared = new Set<string>();
  for (const selection of selections) {
    const models = await modelsOf(db, CARDS, selection);
    const beside = await besideCards(selection);
    for (const lang of ['zh', 'en'] as const) {
      const shown = models.map(({ id, of }) => ({ id, model: of(lang) }));
      const claims = [...beside, ...shown.flatMap(({ id, model }) => claimsOf(id, model, selection))];
      different.push(...contradictions(claims).map((text) => `${lang} ${JSON.stringify(selection)} ${text}`));
      silent.push(...shown.filter(({ model }) => !isSaid(model)).map(({ id }) => `${lang} ${id}`));
      for (const pair of pairsOf(claims)) shared.add(pair);
    }
  }
  expect(different).toEqual([]);
  expect(silent).toEqual([]);
  // What is compared at all: the headline with the line, the composition with the tile, tables with charts, …
  expect([...shared]).toEqual(
    expect.arrayContaining([
      'open: tile, openness-by-year',
      'denied: tile, answer-shares',
      'received: tile, requests-by-year',
      'open: matrix, openness-by-agency',
      'procurement: matrix, procurement-by-agency',
    ]),
  );
  expect(shared.size).toBeGreaterThan(20);
}, 180_000);
