/** Given figures among the agencies of one kind and level, worked out by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTable } from '../../src/data/engine/ddl.ts';
import { amongPeers } from '../../src/queries/compare/among-peers.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { nativeDb } from './fixtures/native-db.ts';

const NEW = [10, 20, 30, 40, 50];

/** Six organs of one kind and level with 100 handled requests each; one of another level, and an edition that does not count. */
function rows(): readonly string[] {
  const one = (id: number, received: number, granted: number, level = '市', counts = true): string =>
    `insert into reports (report_id, agency_id, agency, kind, level, year, form, file, sha256, checks_failed, checks_assessed,
       synthetic, counts, "new", total, granted, partial)
     values (${id}, ${id}, '局${id}', '审计', '${level}', 2023, '2021', '${id}.txt', '', 0, 1, false, ${counts}, ${received}, 100, ${granted}, 0)`;
  return [
    ...NEW.map((received, at) => one(at + 1, received, received)),
    one(8, 999, 1, '县'),
    one(9, 999, 1, '市', false),
  ];
}

let db: Db;
beforeAll(async () => {
  db = await nativeDb([...(['reports', 'agencies', 'proactive'] as const).map(createTable), ...rows()]);
});
afterAll(() => db.close());

const AMONG = { year: 2023, kind: '审计', level: '市', own: null } as const;

test('counts who has less and who has more, and says what lies in the middle', async () => {
  const mine = [
    { measure: 'open', value: 0.3 },
    { measure: 'received', value: 35 },
  ] as const;
  const [open, received] = await amongPeers(db, AMONG, mine);
  expect(received).toEqual({ measure: 'received', reported: 5, p10: 14, median: 30, p90: 46, below: 3, above: 2 });
  expect([open?.reported, open?.below, open?.above, open?.median]).toEqual([5, 2, 2, 0.3]);
});

test('leaves the agency itself out, and gives nothing where there are no peers', async () => {
  const mine = [{ measure: 'received', value: 35 }] as const;
  const [among] = await amongPeers(db, { ...AMONG, own: 5 }, mine);
  expect([among?.reported, among?.median, among?.above]).toEqual([4, 25, 1]);
  const none = await amongPeers(db, { ...AMONG, year: 2020 }, mine);
  expect(none).toEqual([{ measure: 'received', reported: 0, p10: null, median: null, p90: null, below: 0, above: 0 }]);
  expect(await amongPeers(db, AMONG, [])).toEqual([]);
});
