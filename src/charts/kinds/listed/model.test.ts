import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATE } from '../../../export/briefing/template.ts';
import { briefingText, readBriefing } from '../../../export/briefing/file.ts';
import { changedCells } from '../../../export/briefing/compare.ts';
import { sheetsOf } from '../../../export/table/xlsx.ts';
import { answerListed } from '../answer/listed.ts';
import { DEFAULT_VIEW } from '../../model.ts';
import { MAX_LISTED } from './model.ts';

const COLUMNS = [
  { name: 'agency', type: 'VARCHAR', numeric: false },
  { name: 'n', type: 'BIGINT', numeric: true },
];
const answer = (rows: readonly (readonly (string | null)[])[]): ReturnType<typeof answerListed> =>
  answerListed({ columns: COLUMNS, rows, cut: false }, rows, 'select 1', { lang: 'zh', example: true });
const PROVENANCE = { dataVersion: 'v1', date: '2026-03-02', example: true };
const view = { ...DEFAULT_VIEW, table: true };

test('an answer goes into the briefing and comes out of its file as it went in', () => {
  const model = answer([
    ['=甲局', '7'],
    ['乙局', null],
  ]);
  expect(model.table.rows).toEqual([
    { c0: '=甲局', c1: 7 },
    { c0: '乙局', c1: null },
  ]);
  const item = {
    id: 1,
    card: model.id,
    link: '#/explore?p.sql=select 1',
    kind: 'chart' as const,
    title: '',
    caption: '',
    withTable: false,
    view,
    model,
    provenance: PROVENANCE,
  };
  const briefing = { template: DEFAULT_TEMPLATE, items: [item] };
  expect(readBriefing(briefingText(briefing))).toEqual({ ok: true, briefing });
  const [sheet] = sheetsOf({ model, view, provenance: PROVENANCE, link: '' });
  expect(JSON.stringify(sheet?.data)).toContain("'=甲局");
});

test('newer numbers are counted, a NULL among them', () => {
  expect(changedCells(answer([['甲局', '7']]), answer([['甲局', '7']]))).toBe(0);
  expect(changedCells(answer([['甲局', '7']]), answer([['甲局', null]]))).toBe(1);
});

test('a table longer than a briefing bears says how many rows it leaves', () => {
  const model = answer(Array.from({ length: MAX_LISTED + 5 }, (_, index) => ['x', String(index)]));
  expect(model.table.rows).toHaveLength(MAX_LISTED);
  expect(model.notes.join('')).toContain('其余 5 行');
});
