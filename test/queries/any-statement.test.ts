/** A reader's own SQL: what is let through, and what it answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CELL_CAP, ROW_CAP } from '../../src/queries/explore/answer-limit.ts';
import { anyStatement, type AnyAnswer } from '../../src/queries/explore/any-statement.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { checkStatement } from '../../src/queries/explore/read-only.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { COMMANDS, SMUGGLED } from './fixtures/hostile-sql.ts';
import { nativeDb } from './fixtures/native-db.ts';

let db: Db;
beforeAll(async () => {
  db = await nativeDb(FIXTURE);
});
afterAll(() => db.close());

async function ask(text: string): Promise<AnyAnswer> {
  const checked = checkStatement(text);
  if (!checked.ok) throw new Error(checked.code);
  return anyStatement(db, checked.statement);
}

describe('what is let through', () => {
  test.each([
    'select 1',
    '  SELECT ";", \';\' ; ',
    'with a as (select 1) select * from a;;',
    'describe reports',
    'show tables',
    '-- a note; with signs (\nselect 1 /* ; ) */',
    '(select 1) union all (select 2)',
    "select $$;)'$$",
  ])('%s', (text) => {
    expect(checkStatement(text)).toMatchObject({ ok: true });
  });

  test.each([
    ['', 'empty'],
    [' ; ', 'empty'],
    ['-- nothing', 'empty'],
    ['drop table reports', 'not-a-query'],
    ['insert into reports select * from reports', 'not-a-query'],
    ["copy reports to 'x'", 'not-a-query'],
    ["attach 'x'", 'not-a-query'],
    ['set memory_limit = 1', 'not-a-query'],
    ['pragma version', 'not-a-query'],
    ['selection', 'not-a-query'],
    ['select 1; drop table reports', 'several'],
    ['select 1) as x; drop table reports; select * from (select 1', 'several'],
    ['select 1) union all (select 2', 'unbalanced'],
    ['select (1', 'unbalanced'],
    ["select 'a", 'unfinished'],
    ['select 1 /* ', 'unfinished'],
    ['select $$a', 'unfinished'],
    ["select * from read_csv('x.csv')", 'outside'],
    ["select * from 'x.parquet'", 'outside'],
    ["select 1 is distinct from 2 from 'x.parquet'", 'outside'],
    ['select 1 as "is distinct" from \'x.parquet\'', 'outside'],
    ['select * from reports join "http://x/y.csv" using (a)', 'outside'],
    ["with a as (select * from glob('*')) select 1", 'outside'],
  ])('not %s', (text, code) => {
    expect(checkStatement(text)).toEqual({ ok: false, code });
  });

  test('the words of a statement, to see which tables it needs', () => {
    const checked = checkStatement('select * from "checks" join Reports using (report_id)');
    expect(checked.ok && [...checked.words]).toEqual(expect.arrayContaining(['checks', 'reports']));
  });
});

describe('what it answers', () => {
  test('any columns, equal names too, with NULL apart from an empty text', async () => {
    const answer = await ask(
      `select 1 as a, '' as a, null as b, 1.50::decimal(9, 2) as c, 9007199254740993 as d -- so`,
    );
    expect(answer.columns.map(({ name, numeric }) => [name, numeric])).toEqual([
      ['a', true],
      expect.arrayContaining([expect.stringMatching(/^a/), false]),
      ['b', true],
      ['c', true],
      ['d', true],
    ]);
    expect(answer.rows).toEqual([['1', '', null, '1.50', '9007199254740993']]);
    expect(answer.cut).toBe(false);
  });

  test('keeps the order', async () => {
    const answer = await ask('select report_id from reports order by report_id desc limit 3');
    expect(answer.rows).toEqual([['8'], ['7'], ['6']]);
  });

  test('DESCRIBE and SHOW', async () => {
    expect((await ask('show tables')).rows.flat()).toContain('reports');
    expect((await ask('describe agencies')).rows[0]?.[0]).toBe('agency_id');
  });

  test('no more rows than the cap, and says so', async () => {
    const long = await ask(`select repeat('字', ${CELL_CAP + 1}) as a, repeat('b', ${CELL_CAP}) as b, null as c`);
    const [[a = '', b, c] = []] = long.rows;
    expect(a).toBe(`${'字'.repeat(CELL_CAP)}…（共 ${CELL_CAP + 1} 字符 characters）`);
    expect([b, c]).toEqual(['b'.repeat(CELL_CAP), null]);
    const answer = await ask(`select * from range(${ROW_CAP + 5})`);
    expect([answer.rows.length, answer.cut]).toEqual([ROW_CAP, true]);
    expect((await ask(`select * from range(${ROW_CAP})`)).cut).toBe(false);
  });

  test('an error of DuckDB says what is wrong', async () => {
    await expect(ask('select nothing from reports')).rejects.toMatchObject({
      kind: 'engine',
      message: expect.stringContaining('nothing'),
    });
  });

  test.each([...SMUGGLED, ...COMMANDS])('not %j, even without a first look', async (text) => {
    await expect(anyStatement(db, text)).rejects.toMatchObject({ kind: 'engine' });
    expect((await ask('select count(*) from reports')).rows).toEqual([['8']]);
  });

  test('what writes is refused by the engine even inside a query', async () => {
    await expect(ask('with x as (delete from reports returning *) select * from x')).rejects.toMatchObject({
      kind: 'engine',
    });
    expect((await ask('select count(*) from reports')).rows).toEqual([['8']]);
  });
});
