/** Tables written out in words: each figure with the name of its column, a row or a cell a line. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import type { Report } from '../../../src/schema/report.ts';
import { APPLICANTS, DISPUTE_ROW, MATRIX_ROWS } from '../tables.ts';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const CHANNELS = ['行政复议', '行政诉讼/未经复议直接起诉', '行政诉讼/复议后起诉'];

interface Row {
  readonly label: string;
  readonly cells: readonly (readonly [name: string, figure: string])[];
}
type Way = (row: Row) => readonly string[];

const PROACTIVE: readonly Row[] = [
  {
    label: '规章',
    cells: [
      ['本年新制作数量', '1'],
      ['本年新公开数量', '2'],
      ['对外公开总数量', '1,023'],
    ],
  },
  {
    label: '行政许可',
    cells: [
      ['上一年项目数量', '4'],
      ['本年增/减', '减少3项'],
      ['处理决定数量', '59'],
    ],
  },
  {
    label: '政府集中采购',
    cells: [
      ['采购项目数量', '7'],
      ['采购总金额（单位：万元）', '12.5'],
    ],
  },
];
const MATRIX = MATRIX_ROWS.map(({ group, label, figures }): Row => ({
  label: `${group === '' ? '' : `${group}-`}${label}`,
  cells: APPLICANTS.map((name, i) => [name, figures[i] ?? '']),
}));

function rowALine(written: (cell: { readonly figure: string }) => boolean = () => true): Way {
  return ({ label, cells }) => {
    const named = cells.filter(([, figure]) => written({ figure })).map((cell) => cell.join(' '));
    return [`${label}：${named.join('，')}`];
  };
}

function disputeOf(channels: readonly string[]): Row {
  const names = channels.flatMap((channel) => OUTCOMES.map((outcome) => `${channel}/${outcome}`));
  return { label: '', cells: names.map((name, i) => [name, DISPUTE_ROW[i] ?? '']) };
}

function textOf(way: Way, { matrix = MATRIX, channels = CHANNELS } = {}): string {
  return [
    '某县审计局2020年政府信息公开工作年度报告',
    '一、总体情况',
    '全年收到申请25件。',
    '二、主动公开政府信息情况',
    ...PROACTIVE.flatMap(way),
    '三、收到和处理政府信息公开申请情况',
    ...matrix.flatMap(way),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...way(disputeOf(channels)),
    '五、存在的主要问题及改进情况',
  ].join('\n');
}

function reportOf(text: string): Report | undefined {
  const parsed = parseReport(readText(text), { file: 'case', url: null, sha256: '' });
  return parsed.ok ? parsed.reports[0] : undefined;
}

const WAYS: Readonly<Record<string, Way>> = {
  'a row a line': rowALine(),
  'a row a line, figures at their names': ({ label, cells }) => [
    `- ${label}：${cells.map(([name, figure]) => (figure === '' ? name : name + figure)).join('；')}`,
  ],
  'a row a line, with equals signs': ({ label, cells }) => [
    `${label}: ${cells.map((cell) => cell.join('=')).join('; ')}`,
  ],
  'a row a line, in words with equals signs': ({ label, cells }) => [
    `${label} ${cells.map(([name, figure]) => `${name}=${figure}`).join(' ')}。`,
  ],
  'a cell a line': ({ label, cells }) => cells.map(([name, figure]) => `${label} ${name}: ${figure}`),
  'a cell a line, with bars': ({ label, cells }) => cells.map(([name, figure]) => `${label}|${name}：${figure}`),
  'under the label': ({ label, cells }) => [
    ...(label === '' ? [] : [`${label}：`]),
    ...cells.map(([name, figure]) => `  ${name}: ${figure === '' ? '无' : figure}`),
  ],
};

function figureOf(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', ''));
}

describe.each(Object.entries(WAYS))('%s', (_, way) => {
  const text = textOf(way);
  const report = reportOf(text);

  test('is read as the table it was', () => {
    expect(report?.form).toBe('2019');
    for (const { paths, figures } of MATRIX_ROWS) {
      expect(
        paths.map((path) => report?.cells[path]?.value),
        paths[0],
      ).toEqual(figures.map(figureOf));
    }
    const cells = report?.cells ?? {};
    const cases = Object.entries(cells).filter(([path]) => /^(?:review|litigation)/.test(path));
    expect(cases.map(([, { value }]) => value)).toEqual(DISPUTE_ROW.map(Number));
    expect(cells['proactive.regulations.total']?.value).toBe(1023);
    expect(cells['proactive.licensing.change']?.value).toBe(-3);
    expect(report?.money['procurement.amount']).toMatchObject({ stated: 12.5, unit: '万元' });
  });

  test('keeps the place of each figure', () => {
    const at = report?.cells['requests.granted.natural']?.at;
    expect(text.slice(...(at ?? [0, 0]))).toBe('13');
  });
});

test('names without a figure may be left out', () => {
  const other = {
    label: '本年新收',
    cells: MATRIX[0]?.cells.map(([name, figure]) => [name, figure || '0'] as const) ?? [],
  };
  const text = textOf(
    rowALine(({ figure }) => figure !== ''),
    { matrix: [other, ...MATRIX.slice(1)] },
  );
  const cells = reportOf(text)?.cells ?? {};
  expect(cells['requests.new.other']).toMatchObject({ value: 0, state: 'stated' });
  expect(cells['requests.granted.total']).toMatchObject({ value: 16, state: 'stated' });
  expect(cells['requests.granted.other']).toMatchObject({ value: null, state: 'blank' });
});

test('a name that has two figures has none', () => {
  const matrix = MATRIX.map((row, i) => (i === 2 ? { ...row, cells: [...row.cells, ['自然人', '14'] as const] } : row));
  const report = reportOf(textOf(rowALine(), { matrix }));
  expect(report?.cells['requests.granted.natural']?.state).not.toBe('stated');
  expect(report?.cells['requests.new.natural']?.value).toBe(20);
});

test('a sign right after a name that ends in one is not guessed', () => {
  const glued: Way = ({ label, cells }) => [`${label}：${cells.map((cell) => cell.join('')).join('，')}`];
  const text = textOf(glued).replace('减少3项', '减3');
  expect(reportOf(text)?.cells['proactive.licensing.change']?.state).not.toBe('stated');
});
