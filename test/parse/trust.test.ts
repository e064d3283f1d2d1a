/** Texts in which cells were run together, repeated or lost: what no sum proves is not stated. */
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/index.ts';
import { readText } from '../../src/parse/1-read/index.ts';
import { APPLICANTS, REQUEST_ROWS, requestRowsOf } from '../../src/schema/form.ts';
import type { CellPath } from '../../src/schema/paths.ts';
import type { Report } from '../../src/schema/report.ts';

const TITLE = '青岚市财政局2020年政府信息公开工作年度报告';

function reportOf(...lines: readonly string[]): Report {
  const text = [TITLE, '一、总体情况', '二、主动公开政府信息情况', ...lines].join('\n');
  const parsed = parseReport(readText(text, 'text'), { file: 't.txt', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

/** Values of the cells, `undefined` where none is stated. */
const stated = (report: Report, ...paths: readonly CellPath[]): (number | null | undefined)[] =>
  paths.map((path) => (report.cells[path]?.state === 'stated' ? report.cells[path].value : undefined));

const MATRIX = [
  '| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
  '|一、本年新收政府信息公开申请数量 | | |1 |0 |0 |0 |0 |0 |',
  '|二、上年结转政府信息公开申请数量 | | |0 |0 |0 |0 |0 |0 |',
  '|三、本年度办理结果 |（一）予以公开 | |1 |0 |0 |0 |0 |0 |',
  '| |（三）不予公开 |1.属于国家秘密 |0 |0 |0 |0 |0 |0 |',
  '| | |2.其他法律行政法规禁止公开 |0 |0 |0 |0 |0 |0 |',
  '| |（七）总计 | |1 |0 |0 |0 |0 |0 |',
  '|四、结转下年度继续办理 | | |0 |0 |0 |0 |0 |0 |',
];

test('a blank last cell keeps its place where rows end without a bar', () => {
  const report = reportOf(
    ...MATRIX,
    '|结果维持 |结果纠正 |其他结果 |尚未审结 |总计',
    '',
    '五、存在的主要问题及改进情况',
  );
  expect(stated(report, 'requests.new.natural', 'requests.new.business')).toEqual([1, 0]);
  expect(report.cells['requests.new.total']?.state).toBe('derived');
  expect(report.cells['requests.new.total']?.value).toBe(1);
});

test('a cell over several columns that was written into each is one cell', () => {
  const report = reportOf(
    '| 第二十条第（九）项 | 第二十条第（九）项 | 第二十条第（九）项 | 第二十条第（九）项 |',
    '| 信息内容 | 采购项目数量 | 采购总金额（元） | 采购总金额（元） |',
    '| 政府集中采购 |  | 70 | 70 |',
  );
  expect(report.cells['procurement.projects']?.state).toBe('blank');
  expect(stated(report, 'procurement.amount')).toEqual([70]);
});

test('a header broken over two rows says less in each: equal figures under it are two', () => {
  const report = reportOf(
    '| 信息内容 | 本年新 | 本年新 | 对外公开 |',
    '|          | 制作数量 | 公开数量 | 总数量 |',
    '| 规章 | 10 | 10 | 11 |',
  );
  expect(stated(report, 'proactive.regulations.made', 'proactive.regulations.disclosed')).toEqual([10, 10]);
});

test('where a figure begins with a nought part 二 is not believed', () => {
  const report = reportOf(
    '信息内容 上一年项目数量 本年增/减 处理决定数量',
    '行政许可 22 02 760',
    '其他对外管理服务事项 0 13 876',
    '信息内容 采购项目数量 采购总金额',
    '政府集中采购 1 562',
  );
  expect(Object.values(report.cells).filter((cell) => cell.value !== null)).toEqual([]);
  expect(report.messages.map(({ code }) => code)).toContain('row-unaligned');
});

test('thousands parted by a blank may begin with a nought', () => {
  const report = reportOf('信息内容 采购项目数量 采购总金额（元）', '政府集中采购  3  1 034');
  expect(stated(report, 'procurement.projects', 'procurement.amount')).toEqual([3, 1034]);
});

const OUTCOMES = '结果维持 结果纠正 其他结果 尚未审结 总计';
const DISPUTE = ['行政复议', '行政诉讼', `${OUTCOMES} ${OUTCOMES} ${OUTCOMES}`, '6 3 0 0 9 3 1 0 0 4 0 0 0 0 0'];

test('of tables announced by year with one lost, a part 四 without a year is nobody’s', () => {
  const report = reportOf('（一）2020年度收到和处理政府信息公开申请情况', ...DISPUTE);
  expect(stated(report, 'review.total')).toEqual([undefined]);
  expect(stated(reportOf('四、政府信息公开行政复议、行政诉讼情况', ...DISPUTE), 'review.total')).toEqual([9]);
});

test('two rows run together keep their row sum: only the columns prove joined digits', () => {
  const cell = (text: string): string => `<td>${text}</td>`;
  const row = (label: string, cells: readonly string[]): string => `<tr>${cell(label)}${cells.map(cell).join('')}</tr>`;
  const zeros = ['0', '0', '0', '0', '0', '0', '0'];
  const html = [
    `<h1>${TITLE}</h1><table>`,
    row('一、本年新收政府信息公开申请数量', ['3', '0', '0', '0', '0', '0', '3']),
    row('二、上年结转政府信息公开申请数量', zeros),
    row('（一）予以公开', ['2<br>1', '0', '0', '0', '0', '0', '2<br>1']),
    row('（七）总计', ['3', '0', '0', '0', '0', '0', '3']),
    row('四、结转下年度继续办理', zeros),
    '</table>',
  ].join('');
  const parsed = parseReport(readText(html, 'html'), { file: 't.html', url: null, sha256: '' });
  const cells = parsed.ok ? parsed.reports[0]?.cells : undefined;
  expect(cells?.['requests.granted.natural']?.state).toBe('unsure');
});

const HEADER = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const LABELS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'];

function page(...tables: readonly (readonly (readonly string[])[])[]): Report {
  const html = tables.map((rows) => {
    const lines = [['', ...HEADER.slice(0, rows[0]?.length)], ...rows.map((cells, i) => [LABELS[i] ?? '', ...cells])];
    return `<table>${lines.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  });
  const parsed = parseReport(readText(`<h1>${TITLE}</h1>${html.join('')}`, 'html'), {
    file: 't',
    url: null,
    sha256: '',
  });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

const codes = (report: Report): string[] => report.messages.map(({ code }) => code);
const ZEROS = ['0', '0', '0', '0', '0', '0', '0'];

test('words in a cell of the matrix are neither blank nor zero', () => {
  const report = page([['3', '见附件', '0', '0', '0', '0', '5'], ZEROS, ZEROS]);
  expect(report.cells['requests.new.business']).toMatchObject({ value: null, state: 'unsure', raw: '见附件' });
  expect(stated(report, 'requests.new.natural', 'requests.new.total')).toEqual([3, 5]);
  expect(codes(report)).toContain('cell-unreadable');
});

test('a page cut at its edge keeps the columns that its header names; the lost ones are missing', () => {
  const report = page([['3', '1', '0', '0', '0', '0'], ZEROS.slice(1), ZEROS.slice(1)]);
  expect(stated(report, 'requests.new.natural', 'requests.new.other')).toEqual([3, 0]);
  // It stands in the report, maybe with another number than the sum.
  expect(report.cells['requests.new.total']).toBeUndefined();
  expect(codes(report)).toContain('table-truncated');
});

test('the same matrix once more is no matter, another one is', () => {
  const table = [['3', '1', '0', '0', '0', '0', '4'], ZEROS, ZEROS];
  expect(codes(page(table, table))).not.toContain('row-repeated');
  expect(codes(page(table, [ZEROS, ZEROS, ZEROS]))).toContain('row-repeated');
});

test('rows of a grid whose only places contradict one another are not placed', () => {
  const rows = [
    '一、本年新收政府信息公开申请数量|4||2|||0|1|||7|',
    '二、上年结转政府信息公开申请数量|4||2|||0|1|||7|',
    '1.属于国家秘密|0||0||||||||',
    '2.其他法律行政法规禁止公开|0||0||||0||||',
    '4.保护第三方合法权益||||0||||||0|',
    '（七）总计|4||2|||0|1|||7|',
    '四、结转下年度继续办理||||||||0|0||0',
  ].map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`);
  const report = reportOf('三、收到和处理政府信息公开申请情况', '<table>', ...rows, '</table>');
  const open = ['denied_state_secret', 'denied_law', 'denied_third_party', 'carried_out'] as const;
  const paths = open.flatMap((row) => APPLICANTS.map((code): CellPath => `requests.${row}.${code}`));
  expect(paths.filter((path) => report.cells[path]?.state === 'stated')).toEqual([]);
});

test('figures beside the rest of a broken label are not read past it', () => {
  const report = reportOf(
    '信息内容        上一年项目数量   本年增/减   处理决定数量',
    '行政许可        1                0           29',
    '其他对外管理    1                增加 26',
    '服务事项                         2项',
  );
  expect(stated(report, 'proactive.licensing.decisions')).toEqual([29]);
  expect(stated(report, 'proactive.other_services.change', 'proactive.other_services.decisions')).toEqual([
    undefined,
    undefined,
  ]);
});

test('a long dash among single ones may be two blanks', () => {
  const report = reportOf(
    '三、收到和处理政府信息公开申请情况',
    '申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    '一、本年新收政府信息公开申请数量 3 — — — — — 3',
    '二、上年结转政府信息公开申请数量 1 — — — — — 1',
    '三、本年度办理结果 （一）予以公开 3 — — — — — 3',
    '（七）总计 3 — — — — — 3',
    '四、结转下年度继续办理 1 —— — — — —',
  );
  expect(stated(report, 'requests.new.natural', 'requests.carried_out.business', 'requests.carried_out.total')).toEqual(
    [3, undefined, undefined],
  );
});

test('a row put into columns by its own sum that breaks the sums of columns is not believed', () => {
  const row = (label: string, ...figures: readonly string[]): string => `|${label}|${figures.join('|')}|`;
  const rows = (granted: string): string[] => [
    row('申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'),
    row('一、本年新收政府信息公开申请数量', '0', '3', '0', '0', '0', '0', '3'),
    row('二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'),
    granted,
    ...requestRowsOf('2019')
      .filter((code) => !['new', 'carried_in', 'granted', 'total', 'carried_out'].includes(code))
      .map((code) => row(REQUEST_ROWS.find((one) => one.code === code)?.label ?? '', ...'0000000')),
    row('（七）总计', '0', '3', '0', '0', '0', '0', '3'),
    row('四、结转下年度继续办理', '0', '0', '0', '0', '0', '0', '0'),
  ];
  const full = reportOf(...rows(row('（一）予以公开', '0', '3', '0', '0', '0', '0', '3')));
  expect(stated(full, 'requests.granted.business')).toEqual([3]);
  const broken = reportOf(...rows(row('（一）予以公开', '3', '0', '3')));
  expect(stated(broken, 'requests.granted.natural')).toEqual([undefined]);
});
