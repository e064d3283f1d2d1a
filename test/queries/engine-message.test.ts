/** The place of a fault, from what a real DuckDB says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyStatement } from '../../src/queries/explore/any-statement.ts';
import { QueryError, type Db } from '../../src/queries/db/db.ts';
import { readEngineMessage, type EngineMessage } from '../../src/queries/explore/engine-message.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { nativeDb } from './fixtures/native-db.ts';

let db: Db;
beforeAll(async () => {
  db = await nativeDb(FIXTURE);
});
afterAll(() => db.close());

async function messageOf(statement: string): Promise<EngineMessage> {
  try {
    await anyStatement(db, statement);
  } catch (error) {
    if (error instanceof QueryError) return readEngineMessage(error.message, statement);
    throw error;
  }
  throw new Error('it ran');
}

const long = `select ${'agency, '.repeat(40)}nothing, ${'agency, '.repeat(40)}year from reports`;

test.each([
  ['select nothing from reports', 'Binder', 'nothing'],
  ['select\n  agency,\n  nothng\nfrom reports', 'Binder', 'nothng'],
  ['select year,, agency from reports', 'Parser', ', agency'],
  ['select *\nfrom nope', 'Catalog', 'nope'],
  ["select '中文' as a, nothing from reports", 'Binder', 'nothing'],
  [long, 'Binder', 'nothing'],
])('%#: the place where it is written', async (statement, kind, word) => {
  const before = statement.slice(0, statement.indexOf(word)).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const message = await messageOf(statement);
  expect(message).toMatchObject({ kind, place });
  expect(message.text).not.toContain('LINE');
});

test('no place where the fault lies behind the end, or none is named', async () => {
  expect((await messageOf('select year from reports where year > ')).place).toBeNull();
  expect(readEngineMessage('something else', 'select 1')).toEqual({ kind: null, text: 'something else', place: null });
});
