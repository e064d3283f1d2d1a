/** The examples of 数据探索 are let through and run. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/app/pages/explore/examples.ts';
import { anyStatement } from '../../src/queries/explore/any-statement.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { createTable } from '../../src/data/engine/ddl.ts';
import { checkStatement } from '../../src/queries/explore/read-only.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { nativeDb } from './fixtures/native-db.ts';

let db: Db;
beforeAll(async () => {
  db = await nativeDb([
    ...FIXTURE,
    createTable('checks'),
    createTable('applicants'),
    'update reports set partial = 0 where report_id = 1',
    `insert into checks values (4, 'balance', 'requests.*.total', 6, 20, 'error')`,
    `insert into applicants values (1, 'new', 'natural', 9, 'stated')`,
  ]);
});
afterAll(() => db.close());

test.each(EXAMPLES)('$id', async ({ sql }) => {
  const checked = checkStatement(sql);
  if (!checked.ok) throw new Error(checked.code);
  expect((await anyStatement(db, checked.statement)).rows.length).toBeGreaterThan(0);
});
