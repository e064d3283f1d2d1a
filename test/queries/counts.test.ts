/** Reports that do not count change no answer: whatever figures stand in them, every question that adds up or ranks gives the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTable } from '../../src/data/engine/ddl.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { answersByApplicant, applicantsByYear } from '../../src/queries/requests/applicants.ts';
import { requestsByGroup } from '../../src/queries/requests/requests-by-group.ts';
import { amountUnits } from '../../src/queries/procurement/amount-units.ts';
import { coverage } from '../../src/queries/quality/coverage.ts';
import { agencyFigures } from '../../src/queries/reports/agency-figures.ts';
import { askEverything } from './fixtures/everything.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { nativeDb } from './fixtures/native-db.ts';

const ALL: Selection = { years: [2019, 2023], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };

/** Every report once more, with figures nobody could overlook, as one that does not count; also in the years its agency has none. */
const UNCOUNTED: readonly string[] = [
  `create temp table clones as select * replace (report_id + 1000 as report_id, false as counts, null as superseded_by,
    7777777 as "new", 7777777 as total, 7777777 as carried_in, 7777777 as granted, 7777777 as denied_law, 7e12 as procurement_yuan,
    7777777 as review_total, 9 as checks_failed) from reports where year is not null`,
  'insert into reports select * from clones',
  'insert into reports select * replace (report_id + 1000 as report_id, cast(year + 1 as smallint) as year) from clones',
];

async function everything(db: Db): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  for (const [name, query] of Object.entries({ applicantsByYear, answersByApplicant, amountUnits, coverage })) {
    answers[name] = await query(db, ALL);
  }
  for (const group of ['kind', 'level'] as const) answers[group] = await requestsByGroup(db, ALL, group);
  for (const agency of [1, 2, 3]) answers[`figures of ${agency}`] = await agencyFigures(db, agency, 'own');
  return { ...answers, ...(await askEverything(db)) };
}

it('in no question', async () => {
  const fixture = [...FIXTURE, ...(['applicants', 'proactive', 'checks', 'cells'] as const).map(createTable)];
  const figures = `insert into applicants select report_id, 'new', 'natural', "new", 'stated' from reports where "new" is not null`;
  const plain = await nativeDb([...fixture, figures]);
  const beside = await nativeDb([...fixture, ...UNCOUNTED, figures]);
  try {
    const [expected, found] = [await everything(plain), await everything(beside)];
    for (const [name, answer] of Object.entries(expected)) expect(found[name], name).toEqual(answer);
  } finally {
    await plain.close();
    await beside.close();
  }
});

/** Statements that name single reports, whether they count or not, and say so. */
const SINGLE = ['report-by-file.ts', 'agency-reports.ts', 'failed-checks.ts', 'set-aside.ts'];

it('every statement over reports asks whether they count, or is about single reports', () => {
  const root = join(import.meta.dirname, '../../src/queries');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const bare = files.filter((name) => {
    const statements = readFileSync(join(root, name), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/[^\n]*/gu, '');
    return /\b(?:from|join) reports\b/u.test(statements) && !/counts is not false|\bofScope\(/u.test(statements);
  });
  expect(bare.map((name) => name.replace(/^.*\//u, '')).sort()).toEqual([...SINGLE].sort());
});
