import { describe, expect, test } from 'vitest';
import type { CellPath } from '../../../schema/paths.ts';
import { linesOf } from '../../3-identify/index.ts';
import { fillingOf } from '../../ground/places.ts';
import { lineRow } from '../../1-read/document.ts';
import { proseChecks, type Cells } from '../index.ts';

const numbers: Readonly<Partial<Record<CellPath, number>>> = {
  'requests.new.total': 12,
  'requests.carried_in.total': 1,
  'review.total': 2,
  'litigation_direct.total': 1,
  'litigation_after_review.total': 3,
};
const CELLS: Cells = Object.fromEntries(
  Object.entries(numbers).map(([path, value]) => [path, { value, state: 'stated', via: 'grid', raw: '', at: null }]),
);

function said(
  sentence: string,
  cells = CELLS,
  year: number | null = 2021,
): readonly [string, number, number, boolean][] {
  const text = `一、总体情况\n（二）依申请公开情况\n${sentence}\n二、主动公开政府信息情况\n本年度新收申请99件。`;
  const rows = text.split('\n').map((line) => lineRow(line, 0));
  return proseChecks(linesOf(rows), fillingOf(cells).sheet, year).map((one) => [
    one.path,
    one.left,
    one.right,
    one.holds,
  ]);
}

describe('prose against table', () => {
  test.each([
    ['全年新收政府信息公开申请12件，均已答复。', 12],
    ['2021年共收到政府信息公开申请12件，办理情况详见第三部分。', 12],
    ['2021年，我局共收到公民提出的政府信息公开申请 12 件。', 12],
    ['畅通三种渠道，全年新收申请18件，同比有所变化。', 18],
    ['全年共新收政府信息公开申请1,012件。', 1012],
    ['2021年，我单位未收到政府信息公开申请。', 0],
    ['没有收到政府信息公开申请。', 0],
  ])('%s', (sentence, count) => {
    expect(said(sentence)).toEqual([['requests.new.total', count, 12, count === 12]]);
  });

  test('收到 may mean with those carried in', () => {
    expect(said('全年共收到政府信息公开申请13件。')).toEqual([['requests.new.total', 13, 12, true]]);
    expect(said('全年新收政府信息公开申请13件。')).toEqual([['requests.new.total', 13, 12, false]]);
    const rest = Object.fromEntries(Object.entries(CELLS).filter(([path]) => path !== 'requests.carried_in.total'));
    expect(said('全年共收到政府信息公开申请13件。', rest)).toEqual([]);
  });

  test('each clause states one thing', () => {
    expect(said('本年度新收申请15件，上年结转1件，办结9件。')).toEqual([
      ['requests.new.total', 15, 12, false],
      ['requests.carried_in.total', 1, 1, true],
    ]);
    expect(said('全年共收到政府信息公开申请15件（含上年结转2件）。')).toEqual([
      ['requests.in_*.total', 15, 13, false],
      ['requests.carried_in.total', 2, 1, false],
    ]);
  });

  test('reviews, and lawsuits of both kinds together', () => {
    expect(said('因政府信息公开引发行政复议2件、行政诉讼1件。')).toEqual([['review.total', 2, 2, true]]);
    expect(said('因政府信息公开被申请行政复议5件。')).toEqual([['review.total', 5, 2, false]]);
    expect(said('因政府信息公开提起行政诉讼4件。')).toEqual([['litigation_*.total', 4, 4, true]]);
  });

  test.each([
    '其中网上收到政府信息公开申请7件。',
    '同比增长3件，共收到政府信息公开申请15件。',
    '2020年共收到政府信息公开申请15件。',
    '全市各级行政机关共收到政府信息公开申请150件。',
    '全年办结政府信息公开申请9件。',
    '全年共收到政府信息公开申请10余件。',
    '未收到社会公益组织政府信息公开申请，举办培训5件。',
    '全年发布信息1165条，新增事项120件。',
    '',
  ])('in doubt nothing is said: %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  test('two different statements cancel each other, the same one twice is one', () => {
    expect(said('全年新收申请5件。本年度新收申请6件。')).toEqual([]);
    expect(said('全年新收申请12件。本年度新收申请12件。')).toHaveLength(1);
  });

  test('without a report year a clause that names one is passed over', () => {
    expect(said('2021年共收到政府信息公开申请15件。', CELLS, null)).toEqual([]);
    expect(said('全年新收申请15件。', CELLS, null)).toHaveLength(1);
  });

  test('an unsure or blank cell is not compared', () => {
    const unsure = { 'requests.new.total': { value: 12, state: 'unsure', via: 'grid', raw: '12', at: null } } as const;
    expect(said('全年新收申请15件。', unsure)).toEqual([]);
    expect(said('全年新收申请15件。', {})).toEqual([]);
  });

  // Words that can be cut in many ways: 我局我局 is 我局 twice, or an organ of that name.
  test.each(['我局', '共有', '结果为', '申请公开', '一共计', '财政局'])(
    'takes no longer for a clause of %s',
    (word) => {
      const clause = word.repeat(Math.floor(70 / word.length));
      const from = process.cpuUsage().user;
      expect(said(`收到${clause}政府信息公开申请5宗宗，因${clause}行政复议3件件。`.repeat(20))).toEqual([]);
      expect((process.cpuUsage().user - from) / 1000).toBeLessThan(2000);
    },
  );
});
