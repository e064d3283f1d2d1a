import { expect, it } from 'vitest';
import type { ReportCellRow } from '../../queries/reports/report-cells.ts';
import { pathsOf } from '../../schema/paths.ts';
import { byRow, draftOf } from './draft.ts';

const cell = (path: string, state: string): ReportCellRow => ({
  path,
  state,
  value: 1,
  raw: '1',
  via: 'grid',
  start: 0,
  end: 1,
});
const WHOLE = pathsOf('2021').map((path) => cell(path, 'stated'));

it('has nothing to say of a form that is filled in and adds up', () => {
  expect(Object.values(draftOf('2021', WHOLE, [])).flat()).toEqual([]);
});

it('tells cells that are blank, open and missing apart, and checks by what they are against', () => {
  const cells = WHOLE.filter(({ path }) => path !== 'review.total').map((one) =>
    one.path === 'requests.new.natural'
      ? cell(one.path, 'blank')
      : one.path === 'requests.new.legal'
        ? cell(one.path, 'unsure')
        : one,
  );
  const checks = (['balance', 'carry-over', 'valid-flow', 'prose', 'negative'] as const).map((code) => ({
    code,
    path: 'requests.new.total',
    severity: 'error',
    left: 1,
    right: 2,
  }));
  const draft = draftOf('2021', cells, checks);
  expect(draft.blank).toEqual(['requests.new.natural']);
  expect(draft.unsure).toEqual(['requests.new.legal']);
  expect(draft.missing).toEqual(['review.total']);
  expect(draft.sums.map(({ code }) => code)).toEqual(['balance', 'negative']);
  expect(draft.years.map(({ code }) => code)).toEqual(['carry-over', 'valid-flow']);
  expect(draft.prose.length).toBe(1);
});

it('says of a report without a common form only what fails', () => {
  expect(draftOf(null, [], []).missing).toEqual([]);
});

it('puts cells of a row together, in the order of the form', () => {
  const rows = byRow(['requests.new.natural', 'requests.new.other', 'review.upheld']);
  expect(rows.map(({ row, paths }) => [row, paths.length])).toEqual([
    ['requests.new', 2],
    ['review', 1],
  ]);
});
