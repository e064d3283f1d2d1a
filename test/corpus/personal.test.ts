/** The tables we ship hold nobody's number or address. */
import { DuckDBInstance } from '@duckdb/node-api';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { columnsOf, TABLE_NAMES } from '../../src/schema/tables.ts';

const DATA = fileURLToPath(new URL('../../data/parquet', import.meta.url));

/** As RE2 writes them. */
const PERSONAL = {
  'mobile telephone': String.raw`(^|\D)1[3-9]\d{9}(\D|$)`,
  telephone: String.raw`(^|\D)0\d{2,3}[-－— )）]\d{7,8}(\D|$)`,
  'identity card': String.raw`(^|\D)[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx]($|\D)`,
  'e-mail address': String.raw`[\w.+-]+@[\w-]+(\.[\w-]+)*\.[A-Za-z]{2,}`,
} as const;
/** Numbers and addresses that cannot be anybody's. */
const FICTIONAL = /0000[-－]?555|@[\w.-]*example(?:\.\w+)?/;

let instance: DuckDBInstance;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
});
afterAll(() => instance.closeSync());

async function found(source: string, column: string, pattern: string): Promise<readonly string[]> {
  const connection = await instance.connect();
  const sql = `select unnest(regexp_extract_all("${column}", $1)) from ${source}`;
  const reader = await connection.runAndReadAll(sql, [pattern]);
  connection.closeSync();
  return reader.getRows().map(([value]) => String(value));
}

test.each(Object.entries(PERSONAL))('a %s would be found', async (_, pattern) => {
  // In pieces: no file of ours may hold such a thing whole.
  const texts = `139${'1'.repeat(8)}，电话：021-${'1'.repeat(8)}；110105${'19491231'}002X。name@${'mail.test.cn'} `;
  expect(await found(`(select '${texts}' as text)`, 'text', pattern)).toHaveLength(1);
});

it.each(TABLE_NAMES)('nothing of the kind is in %s', async (table) => {
  for (const { name } of columnsOf(table).filter((column) => column.type === 'text' && column.name !== 'sha256')) {
    for (const [what, pattern] of Object.entries(PERSONAL)) {
      const all = await found(`read_parquet('${DATA}/${table}.parquet')`, name, pattern);
      expect([name, what, all.filter((text) => !FICTIONAL.test(text))]).toEqual([name, what, []]);
    }
  }
});
