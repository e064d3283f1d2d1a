import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { column, joinSql, sql } from './sql.ts';

test('values become placeholders, fragments become text, parameters keep their order', () => {
  const inner = sql`b = ${'x'} and c = ${null}`;
  const outer = sql`select ${column('year')} where a = ${1} and ${inner} and d = ${true}`;
  expect(outer.text).toBe('select "year" where a = ? and b = ? and c = ? and d = ?');
  expect(outer.params).toEqual([1, 'x', null, true]);
});

test('joinSql keeps texts and parameters together', () => {
  expect(joinSql([sql`${1}`, sql`x`, sql`${2}`], ', ')).toMatchObject({ text: '?, x, ?', params: [1, 2] });
});

test('only names of columns', () => {
  expect(() => column('year"; drop table reports; --')).toThrow('not a column');
});

/** A template literal with a statement and a value in it that is not tagged. */
const UNTAGGED = /(?<!\bsql)`[^`]*\bselect\b[^`]*\$\{/;

test('no query of this folder puts values into SQL by itself', () => {
  expect('`select ${x}`').toMatch(UNTAGGED);
  expect('sql`select ${x}`').not.toMatch(UNTAGGED);
  const offenders = readdirSync(import.meta.dirname)
    .filter(
      (name) =>
        name.endsWith('.ts') &&
        !name.endsWith('.test.ts') &&
        !['ddl.ts', 'duckdb.ts', 'any-statement.ts'].includes(name),
    )
    .filter((name) => UNTAGGED.test(readFileSync(path.join(import.meta.dirname, name), 'utf8')));
  expect(offenders).toEqual([]);
});
