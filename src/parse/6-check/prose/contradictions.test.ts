/** Sentences that contradict a table with 12 requests (1 carried in), 2 reviews and 4 lawsuits, and such that only seem to. */
import { expect, test } from 'vitest';
import type { CellPath } from '../../../schema/paths.ts';
import { lineRow } from '../../1-read/document.ts';
import { linesOf } from '../../3-identify/index.ts';
import { fillingOf } from '../../ground/places.ts';
import { proseChecks, type Cells } from '../index.ts';

const numbers: Readonly<Partial<Record<CellPath, number>>> = {
  'requests.new.total': 12,
  'requests.carried_in.total': 1,
  'review.total': 2,
  'litigation_direct.total': 1,
  'litigation_after_review.total': 3,
};
const CELLS: Cells = Object.fromEntries(
  Object.entries(numbers).map(([path, value]) => [path, { value, state: 'stated', raw: '', at: null }]),
);

function flagged(sentence: string): boolean {
  const text = `一、总体情况\n（二）依申请公开情况\n${sentence}\n二、主动公开政府信息情况`;
  const rows = text.split('\n').map((line) => lineRow(line, 0));
  return proseChecks(linesOf(rows), fillingOf(CELLS).sheet, 2021).some(({ holds }) => !holds);
}

const CONTRADICTIONS = [
  '2021年，我局收到政府信息公开申请一件。',
  '全年共收到8份政府信息公开申请。',
  '本年度未收到政府信息公开申请。',
  '2021年全年没有收到任何政府信息公开申请。',
  '受理依申请公开0件。',
  '2021年度，全区共收到政府信息公开申请130件。',
  '全年共接收公民提出的依申请公开请求二十三宗。',
  '2021年，共收到10件依申请公开请求。',
  '本机关新收政府信息公开申请十五件，均按期答复。',
  '全年收到信息公开申请7次。',
  '2021年收到公民、法人和其他组织提交的政府信息公开申请一百零三件。',
  '我单位累计受理政府信息公开申请6起。',
  '全年收政府信息公开申请9件，结转上年度政府信息公开申请1件，办结10件。',
  '政府信息公开申请数量为20件。',
  '报告期内，我委共收到政府信息依申请公开申请3件，已全部答复。',
  '2021年度我办无政府信息公开申请。',
  '全年收到政府信息公开申请零件。',
  '2021年，霁月县财政局收到政府信息公开申请33件。',
  '全市新收政府信息公开申请1,012件。',
  '因政府信息公开申请行政复议5件。',
  '全年未发生因政府信息公开引起的行政复议。',
  '2021年未发生政府信息公开行政复议、行政诉讼。',
  '全年因政府信息公开被提起行政诉讼案件9件。',
  '发生涉及政府信息公开的行政复议一起。',
  '无因政府信息公开引发的行政诉讼案件。',
  '2021年我局共发生政府信息公开行政诉讼6宗。',
  '本年度收到3件政府信息公开行政复议案件。',
  '公民依申请公开共十一件。',
  '我们今年拿到的公开申请有五六件。',
  '共有七人向我局申请公开政府信息。',
] as const;

/** At least 24 in 27: what is not plain stays unsaid. */
test('contradictions are flagged', () => {
  const missed = CONTRADICTIONS.filter((sentence) => !flagged(sentence));
  expect(missed.length / CONTRADICTIONS.length, missed.join('\n')).toBeLessThanOrEqual(3 / 27);
});

test.each([
  '2021年，我局收到政府信息公开申请十二件。',
  '全年收到12份政府信息公开申请。',
  '全年共收到政府信息公开申请13件，其中上年结转1件。',
  '全市共收到政府信息公开申请120件，其中本级收到12件。',
  '全市各级行政机关共收到政府信息公开申请150件。',
  '其中自然人申请7件。',
  '通过网上平台收到申请3件。',
  '2020年收到政府信息公开申请5件。',
  '全年收到政府信息公开申请十余件。',
  '办结行政许可申请560件。',
  '全年收到信访事项36件。',
  '未收到社会公益组织的政府信息公开申请。',
  '发生行政复议9件。',
  '因政府信息公开发生行政复议2件、行政诉讼4件。',
  '平均每月收到政府信息公开申请1件。',
  '较上年增加政府信息公开申请4件。',
  '全年答复政府信息公开申请9件。',
  '予以公开的申请5件。',
  '未发生应当公开而未公开的情况。',
])('in doubt nothing is said: %s', (sentence) => {
  expect(flagged(sentence)).toBe(false);
});
