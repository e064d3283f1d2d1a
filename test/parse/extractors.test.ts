/** Tables as web extractors print them: one cell a line, bars beside the cells or on lines of their own, rows filled up at their end. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/index.ts';
import { readText } from '../../src/parse/1-read/index.ts';
import { APPLICANTS, DISPUTE_ROW, MATRIX_ROWS } from './tables.ts';

/** A row as its cells, and the columns that they span together: merged cells are one. */
interface Row {
  readonly cells: readonly string[];
  readonly columns: number;
}
type Table = readonly Row[];
/** The lines of a table. */
type Printer = (table: Table) => readonly string[];

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

function matrix(figures: (own: readonly string[]) => readonly string[]): Table {
  const [natural = '', ...others] = APPLICANTS;
  const rows = MATRIX_ROWS.map(({ group, label, figures: own }, i) => ({
    cells: [...(group !== '' && MATRIX_ROWS[i - 1]?.group === '' ? [group] : []), label, ...figures(own)],
    columns: 9,
  }));
  return [
    { cells: ['申请人情况'], columns: 9 },
    { cells: [natural, '法人或其他组织', others.at(-1) ?? ''], columns: 9 },
    { cells: others.slice(0, -1), columns: 9 },
    ...rows,
  ];
}
const zeroed = (own: readonly string[]): readonly string[] => own.map((text) => (text === '' ? '0' : text));
const DISPUTES: Table = [
  { cells: ['行政复议', '行政诉讼'], columns: 15 },
  { cells: [...OUTCOMES, '未经复议直接起诉', '复议后起诉'], columns: 15 },
  { cells: [...OUTCOMES, ...OUTCOMES], columns: 15 },
  { cells: DISPUTE_ROW, columns: 15 },
];
const PROACTIVE: Table = [
  { cells: ['第二十条第（一）项'], columns: 4 },
  { cells: ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], columns: 4 },
  { cells: ['规章', '3', '2', '41'], columns: 4 },
  { cells: ['规范性文件', '5', '0', '7'], columns: 4 },
];

const pads = ({ cells, columns }: Row): string => '|'.repeat(columns - cells.length);
const PRINTERS: Readonly<Record<string, Printer>> = {
  'a cell a line, its bar behind it, padding on a line of its own': (table) =>
    table.flatMap((row) => [...row.cells.map((cell) => `${cell} |`), ...(pads(row) === '' ? [] : [pads(row)])]),
  'the same with a bar that opens each row': (table) =>
    table.flatMap((row) => ['|', ...row.cells.map((cell) => `${cell} |`), ...(pads(row) === '' ? [] : [pads(row)])]),
  'a bar that opens each row, padding behind its last cell': (table) =>
    table.flatMap((row) => [
      '|',
      ...row.cells.map((cell, i) => (i === row.cells.length - 1 ? `${cell} | ${pads(row)}`.trim() : `${cell} |`)),
    ]),
  'a cell a line, its bar behind it': (table) => table.flatMap(({ cells }) => cells.map((cell) => `${cell}|`)),
  'a cell a line, the first of each row between bars': (table) =>
    table.flatMap(({ cells }) => cells.map((cell, i) => (i === 0 ? `| ${cell} |` : `${cell} |`))),
  'a cell a line, its bar before it': (table) => table.flatMap(({ cells }) => cells.map((cell) => `|${cell}`)),
  'a bar on a line of its own before each cell': (table) =>
    table.flatMap(({ cells }) => cells.flatMap((cell) => ['|', cell])),
  'a bar on a line of its own behind each cell': (table) =>
    table.flatMap(({ cells }) => cells.flatMap((cell) => [cell, '|'])),
  'bars on lines of their own around each cell': (table) =>
    table.flatMap(({ cells }) => cells.flatMap((cell) => ['|', cell, '|'])),
  'doubled bars before all cells but the first, and one on a line of its own at the end': (table) =>
    table.flatMap(({ cells }) => [...cells.map((cell, i) => (i === 0 ? `|${cell}` : `||${cell}`)), '|']),
  'a row a line, each cell between two bars': (table) => table.map(({ cells }) => `|${cells.join('||')}|`),
  'a row a line, filled up at its end': (table) => table.map((row) => `${row.cells.join(' | ')} | ${pads(row)}`.trim()),
  'a row a line between outer bars, filled up at its end': (table) =>
    table.map((row) => `| ${row.cells.join(' | ')} | ${pads(row)}`.trim()),
  'a row a line, closed by a bar': (table) => table.map(({ cells }) => `${cells.join(' | ')} |`),
};

const HEAD = ['示例市星湖区档案局2023年政府信息公开工作年度报告', '一、总体情况', '二、主动公开政府信息情况'];

function text(print: Printer, requests: Table): string {
  return [
    '示例市星湖区档案局2020年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    ...print(PROACTIVE),
    '三、收到和处理政府信息公开申请情况',
    ...print(requests),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...print(DISPUTES),
    '五、存在的主要问题及改进情况',
  ].join('\n');
}

function numbersOf(source: string): Readonly<Record<string, number | null>> {
  const parsed = parseReport(readText(source), { file: 'case', url: null, sha256: '' });
  if (!parsed.ok) return {};
  const cells = Object.entries(parsed.reports[0]?.cells ?? {});
  return Object.fromEntries(
    cells.flatMap(([path, { state, value }]) => (state === 'stated' || state === 'derived' ? [[path, value]] : [])),
  );
}

const TRUTH: Readonly<Record<string, number>> = Object.fromEntries(
  MATRIX_ROWS.flatMap(({ paths, figures }) => paths.map((path, i) => [path, Number(zeroed(figures)[i])])),
);

describe.each(Object.entries(PRINTERS))('%s', (_, print) => {
  test('every figure of a full table is read', () => {
    const numbers = numbersOf(text(print, matrix(zeroed)));
    expect(numbers).toMatchObject({
      ...TRUTH,
      'proactive.regulations.made': 3,
      'proactive.regulations.total': 41,
      'proactive.normative.disclosed': 0,
      'review.upheld': 3,
      'litigation_after_review.total': 2,
    });
  });

  test('a dash for a blank is a cell', () => {
    const numbers = numbersOf(
      text(
        print,
        matrix((own) => own.map((cell) => (cell === '' ? '-' : cell))),
      ),
    );
    const stated = MATRIX_ROWS.flatMap(({ paths, figures }) =>
      paths.flatMap((path, i) => (figures[i] === '' ? [] : [[path, Number(figures[i])]])),
    );
    expect(numbers).toMatchObject(Object.fromEntries(stated));
  });

  test('where blanks were dropped nothing is read into a wrong column', () => {
    const numbers = numbersOf(
      text(
        print,
        matrix((own) => own.filter((cell) => cell !== '')),
      ),
    );
    const wrong = Object.entries(numbers).filter(
      ([path, value]) => path in TRUTH && value !== TRUTH[path] && value !== null,
    );
    expect(wrong).toEqual([]);
  });
});

describe('bars on lines of their own trace blank cells', () => {
  const stated = MATRIX_ROWS.flatMap(({ paths, figures }) =>
    paths.map((path, i) => [path, figures[i] === '' ? undefined : Number(figures[i])]),
  );
  const numbersOfBlanks = (print: Printer): Readonly<Record<string, number | null>> =>
    numbersOf(
      text(
        print,
        matrix((own) => own),
      ),
    );

  test('two where they stand around each cell', () => {
    const numbers = numbersOfBlanks((table) =>
      table.flatMap(({ cells }) => cells.flatMap((cell) => (cell === '' ? ['|', '|'] : ['|', cell, '|']))),
    );
    expect(numbers).toMatchObject(Object.fromEntries(stated.filter(([, value]) => value !== undefined)));
    expect(numbers).toMatchObject({ 'proactive.regulations.total': 41, 'litigation_after_review.total': 2 });
  });

  test('none where one more opens each row and blanks were dropped', () => {
    const numbers = numbersOfBlanks((table) =>
      table.flatMap(({ cells }) => ['|', ...cells.filter((cell) => cell !== '').flatMap((cell) => [cell, '|'])]),
    );
    const wrong = stated.filter(([path, value]) => {
      const given = numbers[String(path)];
      return given !== undefined && given !== null && given !== value;
    });
    expect(wrong).toEqual([]);
  });
});

test('a bar on a line of its own is a blank cell where padding stands in the line of the last cell', () => {
  const lines = [
    '|',
    '第二十条第（一）项 | |||',
    ...['|', '信息内容 |', '本年制发件数 |', '本年废止件数 |', '现行有效件数 |'],
    ...['|', '规章 |', '5 |', '|', '12 |'],
    ...['|', '行政规范性文件 |', '7 |', '3 |', '|'],
  ];
  const numbers = numbersOf([...HEAD, ...lines].join('\n'));
  expect(numbers).toEqual({
    'proactive.regulations.made': 5,
    'proactive.regulations.valid': 12,
    'proactive.normative.made': 7,
    'proactive.normative.repealed': 3,
  });
});

test('a blank at the end of a row that is filled up has no column', () => {
  const rows = [
    '第二十条第（一）项 | |||',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '规章 | 6 | 128 | |',
    '行政规范性文件 | 2 | ||',
  ];
  const more = ['第二十条第（五）项 | |||', '信息内容 | 本年处理决定数量 | ||', '行政许可 | 8916 | ||'];
  const numbers = numbersOf([...HEAD, ...rows, ...more].join('\n'));
  expect(numbers).toEqual({ 'proactive.licensing.decisions': 8916 });
});

describe('where no line comes twice, figures among them', () => {
  const opened: Printer = (table) =>
    table.flatMap((row) => [
      '|',
      ...row.cells.map((cell, i) => (i === row.cells.length - 1 ? `${cell} | ${pads(row)}`.trim() : `${cell} |`)),
    ]);
  const once = (source: string): string => {
    const lines = source.split('\n');
    return lines.filter((line, i) => /^\|*$/.test(line) || lines.indexOf(line) === i).join('\n');
  };
  // A last cell differs from its like by the bars that fill up its row.
  const whole = text(opened, matrix(zeroed));

  test('nothing is read', () => {
    expect(numbersOf(whole)).toMatchObject(TRUTH);
    expect(numbersOf(once(whole))).toEqual({});
  });
});
