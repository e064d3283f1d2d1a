/** Reports that leave a card's figures blank are reports: the card does not say that there is none. */
import { expect, test } from 'vitest';
import { boardCards } from '../../src/app/pages/board/pages.ts';
import { emptyText, pictured } from '../../src/app/pages/pictured.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { en } from '../../src/words/site/en.ts';
import { zh } from '../../src/words/site/index.ts';
import { ANSWERS_FIXTURE } from '../queries/fixtures/answers.ts';
import { nativeDb } from '../queries/fixtures/native-db.ts';

const SELECTION: Selection = {
  years: [2021, 2024],
  provinces: [],
  levels: [],
  kinds: [],
  agencies: [],
  soundOnly: false,
};

/** One agency with four reports, no cell of which is filled in. */
const BLANK: readonly string[] = [
  'delete from agencies',
  'delete from reports',
  'delete from applicants',
  `insert into agencies by name select 1 as agency_id, '甲' as agency, true as complete`,
  `insert into reports by name select 1 + y as report_id, 1 as agency_id, 2021 + y as year, 0 as checks_failed
    from (select unnest([0, 1, 2, 3]) as y)`,
];

test.each(['flow-of-year', 'requests-multiples', 'answers-by-applicant'])('%s', async (id) => {
  const db = await nativeDb([...ANSWERS_FIXTURE, ...BLANK]);
  const card = boardCards().find((one) => one.id === id);
  if (card === undefined) throw new Error(`no card ${id}`);
  expect(await pictured(card, db, SELECTION, {})).toBe(4);
  expect(emptyText(card, 4, zh, SELECTION, 'zh')).toContain('4 份年报');
  expect(emptyText(card, 4, en, SELECTION, 'en')).toContain('4 reports match');
  const nobody = { ...SELECTION, agencies: [7] };
  expect(await pictured(card, db, nobody, {})).toBe(0);
  expect(emptyText(card, 0, zh, nobody, 'zh')).toBe(zh.card.empty);
  await db.close();
});
