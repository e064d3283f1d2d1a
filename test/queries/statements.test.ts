/** “在数据探索中打开”: the statement of every card, with its values in it, gives what the card's own question gives. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCards } from '../../src/app/briefing/cards.ts';
import { statementOf } from '../../src/app/pages/statement.ts';
import { anyStatement } from '../../src/queries/explore/any-statement.ts';
import type { Db, Param, RowOf, Shape } from '../../src/queries/db/db.ts';
import { outdented, withLiterals } from '../../src/queries/explore/literal.ts';
import { checkStatement } from '../../src/queries/explore/read-only.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { ANSWERS_FIXTURE } from './fixtures/answers.ts';
import { nativeDb } from './fixtures/native-db.ts';
import { DATA, writtenPanel, writtenTotals } from './fixtures/totals.ts';

const SOME: Selection = {
  years: [2019, 2022],
  provinces: ["甲省' or '?' = '"],
  levels: ['市', '省'],
  kinds: [],
  agencies: [1, 2, 3],
  soundOnly: true,
};
const WHOLE: Selection = { ...SOME, provinces: [], levels: [], agencies: [], soundOnly: false };
const HASH = '#/quality?p.group=level&p.sql=select 1 as n, 2 as m';
const ABOUT = { title: "O'Brien --", subtitle: '*/ 2019\n2020 ?' };
const CARDS = allCards(HASH, { idsOf: () => [1] }, [], [2019, 2025]).filter(
  ({ id }) => !/^(?:compare|profile|answer)(?:-|$)/.test(id),
);

let db: Db;
beforeAll(async () => {
  db = await nativeDb([
    ...ANSWERS_FIXTURE,
    'update reports set agency = agencies.agency from agencies where agencies.agency_id = reports.agency_id',
  ]);
});
afterAll(() => db.close());

/** Remembers what was answered last. */
function listening(): { readonly listener: Db; readonly last: () => readonly object[] } {
  let rows: readonly object[] = [];
  const listener: Db = {
    async query<S extends Shape>(text: string, params: readonly Param[], shape: S): Promise<readonly RowOf<S>[]> {
      const answer = await db.query(text, params, shape);
      rows = answer;
      return answer;
    },
    close: () => Promise.resolve(),
  };
  return { listener, last: () => rows };
}

describe.each(CARDS)('$id', (card) => {
  test.each([
    ['of everything', WHOLE],
    ['of a selection with quotes', SOME],
  ])('%s', async (_name, selection) => {
    const statement = await statementOf(card, selection, ABOUT);
    const checked = checkStatement(statement ?? '');
    expect(checked.ok, statement ?? 'no statement').toBe(true);
    const { listener, last } = listening();
    await card.ask(listener, selection, {});
    const answer = await anyStatement(db, checked.ok ? checked.statement : '');
    expect(answer.rows.map((row) => row.map(comparable))).toEqual(
      last().map((row) => Object.values(row).map(comparable)),
    );
  });
});

test('the chart of the comparison has one statement, which gives the figures and the percentiles', async () => {
  const cards = allCards('#/compare?p.peers=all&p.measure=open', { idsOf: () => [] }, [], [2019, 2025]);
  const card = cards.find(({ id }) => id === 'compare-band');
  if (card === undefined) throw new Error('no card');
  const selection = { ...WHOLE, agencies: [1, 2] };
  const checked = checkStatement((await statementOf(card, selection, ABOUT)) ?? '');
  if (!checked.ok) throw new Error('no statement');
  const { listener, last } = listening();
  await card.ask(listener, selection, {});
  const answer = await anyStatement(db, checked.statement);
  expect(answer.columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['value', 'p10', 'median', 'p90', 'peers']),
  );
  expect(answer.rows.map((row) => row.map(comparable))).toEqual(
    last().map((row) => Object.values(row).map(comparable)),
  );
});

/** Numbers by value, for a decimal's text is not a double's. */
function comparable(value: unknown): unknown {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

test('values are written for SQL, placeholders in quotes and comments are none', () => {
  const text = `select '?', "a?", ? -- why?\n/* ? */ where x = ? and y is ? and z = ?`;
  expect(withLiterals({ text, params: ["O'Brien?", -2.5, null, true] })).toBe(
    `select '?', "a?", 'O''Brien?' -- why?\n/* ? */ where x = -2.5 and y is null and z = true`,
  );
  expect(() => withLiterals({ text: '?', params: [] })).toThrow(RangeError);
  expect(() => withLiterals({ text: '', params: [1] })).toThrow(RangeError);
});

test('the indent of the program goes, that of the statement stays', () => {
  expect(outdented('\n    with a as (\n      select 1)\n\n    select *')).toBe('with a as (\n  select 1)\nselect *');
});

describe('on the embedded data', () => {
  let engine: Db;
  let memory: Db;
  beforeAll(async () => {
    engine = await nativeDb(
      ['agencies', 'reports', 'applicants', 'proactive', 'checks'].map(
        (table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`,
      ),
    );
    const now = await writtenPanel();
    memory = { ...engine, totals: await writtenTotals(), panel: { current: now, loaded: Promise.resolve(now) } };
  });
  afterAll(() => engine.close());

  /** The answer of a card as its picture has it, and how many questions the engine was asked. */
  async function pictured(db: Db, id: string, selection: Selection): Promise<readonly [model: string, asked: number]> {
    let asked = 0;
    const counting: Db = {
      ...db,
      query(...question) {
        asked += 1;
        return db.query(...question);
      },
    };
    const card = CARDS.find((one) => one.id === id);
    const picture = (await card?.ask(counting, selection, {})) ?? null;
    const mine = new Set<number>();
    const context = { lang: 'zh', selection: '', years: selection.years, mine, example: false } as const;
    return [JSON.stringify(picture?.(context) ?? null), asked];
  }

  test.each([
    ['of everything', { ...WHOLE, years: [2019, 2025] }],
    ['of one level', { ...WHOLE, years: [2019, 2021], levels: ['县'] }],
  ] as const)('what a card shows without the engine is what the statement gives: %s', async (_name, selection) => {
    const without: string[] = [];
    for (const { id } of CARDS) {
      const [shown, asked] = await pictured(memory, id, selection);
      if (asked > 0) continue;
      without.push(id);
      expect(shown, id).toBe((await pictured(engine, id, selection))[0]);
    }
    expect(without.length).toBeGreaterThan(15);
  });
});
