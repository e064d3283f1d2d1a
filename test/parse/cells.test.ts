/** What stands inside a true cell, in web pages, Word documents and PDF alike: marks, struck and hidden text, gaps, fields, merged and torn cells. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/index.ts';
import { readBytes } from '../../src/parse/1-read/index.ts';
import type { Cell, Report } from '../../src/schema/report.ts';
import {
  HEAD,
  HEADER,
  TITLE,
  hanzi,
  html,
  line,
  page,
  paragraph,
  word,
  wordFile,
  type Format,
  type Piece,
} from './cell-writers.ts';
import { pdf } from './files/pdf-file.ts';

const FORMATS: Readonly<Record<string, Format>> = { 'a web page': html, 'a Word document': word, 'a PDF': page };

async function reportOf(bytes: Uint8Array): Promise<Report> {
  const parsed = parseReport(await readBytes(bytes, 'case'), { file: 'case', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

function shown(cell: Cell | undefined): unknown {
  return cell === undefined ? 'missing' : [cell.state, cell.value];
}

const PENALTY = 'proactive.penalty.decisions';
const COERCION = 'proactive.coercion.decisions';

const KINDS: readonly (readonly [kind: string, pieces: readonly Piece[], expected: unknown])[] = [
  ['a plain figure', [['plain', '263']], ['stated', 263]],
  [
    'a raised footnote mark',
    [
      ['plain', '263'],
      ['raised', '1'],
    ],
    ['stated', 263],
  ],
  [
    'a figure struck out before its correction',
    [
      ['struck', '9'],
      ['plain', '263'],
    ],
    ['stated', 263],
  ],
  [
    'hidden digits',
    [
      ['hidden', '9'],
      ['plain', '263'],
    ],
    ['stated', 263],
  ],
  [
    'white digits',
    [
      ['white', '9'],
      ['plain', '263'],
    ],
    ['stated', 263],
  ],
  [
    'digits of no size',
    [
      ['tiny', '9'],
      ['plain', '263'],
    ],
    ['stated', 263],
  ],
  ['a gap in the figure', [['plain', '26 3']], ['unsure', 263]],
  ['digits spaced out', [['plain', '2 6 3']], ['unsure', 263]],
  ['thousands parted by a blank', [['plain', '12 263']], ['stated', 12263]],
];

describe.each(Object.entries(FORMATS))('in %s', (_format, write) => {
  test.each(KINDS)('%s', async (_, pieces, expected) => {
    const { cells } = await reportOf(write([HEADER, ['行政处罚', pieces], ['行政强制', [['plain', '58']]]]));
    expect(shown(cells[PENALTY])).toEqual(expected);
    expect(shown(cells[COERCION])).toEqual(['stated', 58]);
  });

  test('a cell merged over two rows belongs to neither', async () => {
    const { cells, messages } = await reportOf(write([HEADER, ['行政处罚', [['plain', '263']]], ['行政强制', null]]));
    expect(shown(cells[PENALTY])).toEqual(['unsure', 263]);
    expect(shown(cells[COERCION])).toEqual(['unsure', 263]);
    expect(messages.map(({ code }) => code)).toContain('cell-spans-rows');
  });
});

describe.each([
  ['a web page', html],
  ['a Word document', word],
] as const)('in %s', (_, write) => {
  test('a figure in a form field', async () => {
    const { cells } = await reportOf(
      write([HEADER, ['行政处罚', [['field', '263']]], ['行政强制', [['plain', '58']]]]),
    );
    expect(shown(cells[PENALTY])).toEqual(['stated', 263]);
  });

  test('characters that nobody sees', async () => {
    const { cells } = await reportOf(write([HEADER, ['行政\u200b处罚', [['plain', '2\u00ad6\u200b3']]]]));
    expect(shown(cells[PENALTY])).toEqual(['stated', 263]);
  });
});

test('a figure filled into the form of a PDF', async () => {
  const field = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (263) /F 4 /Rect [260 642 440 658] >>';
  const operators = [
    ...[TITLE, '一、总体情况', '二、主动公开政府信息情况'].map((text, i) => hanzi(50, 780 - 20 * i, text)),
    ...[700, 680, 660, 640].map((y) => line(50, y, 450, y)),
    ...[50, 250, 450].map((x) => line(x, 700, x, 640)),
    ...[
      hanzi(55, 686, '信息内容'),
      hanzi(260, 686, '本年处理决定数量'),
      hanzi(55, 666, '行政许可'),
      hanzi(260, 666, '8'),
    ],
    hanzi(55, 646, '行政处罚'),
  ];
  const { cells } = await reportOf(pdf([operators.join('\n')], `/Annots [${field}]`));
  expect(shown(cells[PENALTY])).toEqual(['stated', 263]);
});

test.each([
  ['an option chosen', '<select><option>1<option selected>263</select>', ['stated', 263]],
  ['the first option where none is', '<select><option>263<option>1</select>', ['stated', 263]],
  ['a text area', '<textarea>263</textarea>', ['stated', 263]],
  ['a field that is not shown', '<input type="hidden" value="9">263', ['stated', 263]],
  ['a mark alone', '<sup>1</sup>', ['blank', null]],
  ['a mark in front', '<sup>1</sup>263', ['stated', 263]],
  ['struck out by a style', '<span style="text-decoration: line-through">9</span>263', ['stated', 263]],
  ['a paragraph that is not shown', '<p style="display: none">9</p><p>263</p>', ['stated', 263]],
  ['an element left open', '<s>9</s><p><s>26</p><p>263</p>', ['stated', 263]],
  ['white on a ground of its own', '<span style="background:#003366;color:#fff">263</span>', ['stated', 263]],
])('a web page with %s', async (_, content, expected) => {
  const source = `<h1>${TITLE}</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
    <tr style="display:none"><td>行政处罚</td><td>7</td></tr><tr><td>行政处罚</td><td style="display:none">8</td><td>${content}</td></tr>
    <tr><td>行政强制</td><td>58</td></tr></table>`;
  const { cells } = await reportOf(strToU8(`<html><body>${source}</body></html>`));
  expect(shown(cells[PENALTY])).toEqual(expected);
  expect(shown(cells[COERCION])).toEqual(['stated', 58]);
});

test.each([
  [
    'a drop-down field',
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="1"/><w:listEntry w:val="263"/></w:ddList></w:ffData></w:fldChar></w:r>',
    ['stated', 263],
  ],
  [
    'a control that shows its hint',
    '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>263</w:t></w:r></w:sdtContent></w:sdt>',
    ['blank', null],
  ],
])('a Word document with %s', async (_, content, expected) => {
  const row = (label: string, own: string): string =>
    `<w:tr><w:tc>${paragraph(label)}</w:tc><w:tc><w:p>${own}</w:p></w:tc></w:tr>`;
  const plain = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const rows = [row('信息内容', plain('本年处理决定数量')), row('行政处罚', content), row('行政强制', plain('58'))];
  const { cells } = await reportOf(wordFile(`${HEAD}<w:tbl>${rows.join('')}</w:tbl>`));
  expect(shown(cells[PENALTY])).toEqual(expected);
  expect(shown(cells[COERCION])).toEqual(['stated', 58]);
});

const COLUMNS = ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const NEW_ROW = ['一、本年新收政府信息公开申请数量', '4', '0', '0', '0', '0', '0', '4'];
const LAST_ROW = ['四、结转下年度继续办理', '1', '0', '0', '0', '0', '0', '1'];

function tables(...parts: (readonly (readonly string[])[])[]): readonly (readonly [string, Uint8Array])[] {
  const rows = parts.map((part) => part.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`));
  const page = `<html><body><h1>${TITLE}</h1><p>三、收到和处理政府信息公开申请情况</p>${rows.map((own) => `<table>${own.join('')}</table>`).join('')}</body></html>`;
  const own = parts.map((part) =>
    part.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`),
  );
  const body = own.map((table) => `<w:tbl>${table.join('')}</w:tbl>`).join('');
  return [
    ['a web page', strToU8(page)],
    ['a Word document', wordFile(paragraph(TITLE) + paragraph('三、收到和处理政府信息公开申请情况') + body)],
  ];
}

const TORN = ['5.属于三类', '', '', '', '', '', '', ''];

test.each(
  tables(
    [COLUMNS, NEW_ROW, ['4.保护第三方合法权益', '0', '0', '0', '0', '0', '0', '0'], TORN],
    [
      ['内部事务信息', '2', '1', '0', '0', '0', '0', '3'],
      ['6.属于四类过程性信息', '0', '0', '0', '0', '0', '0', '0'],
      LAST_ROW,
    ],
  ),
)('a row torn in two is put together in %s', async (_, bytes) => {
  const { cells } = await reportOf(bytes);
  expect(shown(cells['requests.denied_internal.natural'])).toEqual(['stated', 2]);
  expect(shown(cells['requests.denied_internal.total'])).toEqual(['stated', 3]);
});

test.each(
  tables(
    [COLUMNS, NEW_ROW, ['二、上年结转政府信息公开申请数量', '', '', '', '', '', '', '']],
    [['（接上页）', '2', '1', '0', '0', '0', '0', '3'], LAST_ROW],
  ),
)('a row that may be torn is not called blank in %s', async (_, bytes) => {
  const { cells, messages } = await reportOf(bytes);
  expect(shown(cells['requests.carried_in.natural'])).toEqual(['unsure', null]);
  expect(messages.map(({ code }) => code)).toContain('row-torn');
});
