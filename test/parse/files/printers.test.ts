/** Tables as printers of data frames and terminals write them: rules only around the header, row and column numbers, NaN for a blank. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import { displayWidth } from '../../../src/parse/ground/characters/width.ts';
import { APPLICANTS, DISPUTE_ROW, MATRIX_ROWS } from '../tables.ts';

type Table = readonly (readonly string[])[];
type Printer = (table: Table) => readonly string[];

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const MATRIX: Table = [
  ['申请人情况', '', ...APPLICANTS],
  ...MATRIX_ROWS.map(({ group, label, figures }) => [group, label, ...figures]),
];
const DISPUTE: Table = [
  [...OUTCOMES.map(() => '行政复议'), ...OUTCOMES.flatMap(() => ['行政诉讼', '行政诉讼'])],
  [...OUTCOMES, ...OUTCOMES, ...OUTCOMES],
  DISPUTE_ROW,
];
/** A header cell over two columns, written into both of them together with its figure. */
const FEES: Table = [
  ['信息内容', '上一年项目数量', '本年增/减', '本年增/减'],
  ['行政事业性收费', '12', '3', '3'],
];

interface Frame {
  readonly top: string;
  readonly head: string;
  readonly bottom: string;
  readonly bar: string;
}

const padded = (text: string, width: number): string => text + ' '.repeat(width - displayWidth(text, 0, text.length));

function widthsOf(table: Table): number[] {
  return (table[0] ?? []).map((_, col) =>
    Math.max(...table.map((row) => displayWidth(row[col] ?? '', 0, (row[col] ?? '').length))),
  );
}

/** `top`, `head` and `bottom` are left corner, line, joint and right corner. */
function drawn({ top, head, bottom, bar }: Frame): Printer {
  return (table) => {
    const widths = widthsOf(table);
    const rule = ([left = '', line = '', joint = '', right = '']: string): string[] =>
      left === '' ? [] : [left + widths.map((width) => line.repeat(width + 2)).join(joint) + right];
    const rows = table.map(
      (row) => `${bar} ${row.map((text, i) => padded(text, widths[i] ?? 0)).join(` ${bar} `)} ${bar}`,
    );
    return [...rule(top), ...rows.slice(0, 1), ...rule(head), ...rows.slice(1), ...rule(bottom)];
  };
}

const numbered = (table: Table): Table => [
  ['', ...(table[0] ?? []).map((_, i) => String(i))],
  ...table.map((row, i) => [String(i), ...row]),
];
const withNaN = (table: Table): Table => table.map((row) => row.map((text) => (text === '' ? 'NaN' : text)));

const PRINTERS: Readonly<Record<string, Printer>> = {
  'rules of dashes': drawn({ top: '+-++', head: '+-++', bottom: '+-++', bar: '|' }),
  'rules of bars': drawn({ top: '+-++', head: '|-+|', bottom: '+-++', bar: '|' }),
  'one rule': drawn({ top: '|-||', head: '', bottom: '', bar: '|' }),
  'thin boxes': drawn({ top: '┌─┬┐', head: '├─┼┤', bottom: '└─┴┘', bar: '│' }),
  'double boxes': drawn({ top: '╔═╦╗', head: '╠═╬╣', bottom: '╚═╩╝', bar: '║' }),
  'round boxes': drawn({ top: '╭─┬╮', head: '├─┼┤', bottom: '╰─┴╯', bar: '│' }),
  'a heavy head': drawn({ top: '┏━┳┓', head: '┡━╇┩', bottom: '└─┴┘', bar: '┃' }),
  'rows and columns counted in a box': (table) =>
    drawn({ top: '┌─┬┐', head: '├─┼┤', bottom: '└─┴┘', bar: '│' })(
      numbered(table).map((row, i) => (i === 0 ? ['(index)', ...row.slice(1)] : row)),
    ),
  'bars between columns only': (table) => {
    const widths = widthsOf(table);
    const rows = table.map((row) => ` ${row.map((text, i) => padded(text, widths[i] ?? 0)).join(' | ')}`);
    return [...rows.slice(0, 1), widths.map((width) => '-'.repeat(width + 2)).join('+'), ...rows.slice(1)];
  },
  'rules of equals signs': (table) => {
    const widths = widthsOf(table);
    const rule = widths.map((width) => '='.repeat(width)).join('  ');
    const rows = table.map((row) => row.map((text, i) => padded(text, widths[i] ?? 0)).join('  '));
    return [rule, ...rows.slice(0, 1), rule, ...rows.slice(1), rule];
  },
  'two bars between cells': (table) => table.map((row) => `||${row.map((text) => ` ${text} `).join('||')}||`),
  'cells with their alignment': (table) => table.map((row) => `|${row.map((text) => `<. ${text} `).join('|')}|`),
  'wiki rows of one line': (table) => [
    '{| class="wikitable"',
    ...table.flatMap((row) => ['|-', `| ${row.map((text) => `align="right" | ${text}`).join(' || ')}`]),
    '|}',
  ],
  'a counted pipe table': (table) => numbered(withNaN(table)).map((row) => `| ${row.join(' | ')} |`),
  'counted columns of text': (table) => {
    const all = numbered(withNaN(table));
    const widths = widthsOf(all);
    return all.map((row) => row.map((text, i) => padded(text, widths[i] ?? 0)).join('  '));
  },
  'counted lines with commas': (table) => numbered(withNaN(table)).map((row) => row.join(',')),
  'two tabs between cells': (table) => table.map((row) => row.join('\t\t')),
  'two bars between cells, none around': (table) => table.map((row) => row.join('||')),
  'bars between cells, the first one blank': (table) =>
    table.flatMap((row, i) => [row.join(' | '), ...(i === 0 ? [row.map(() => '---').join(' | ')] : [])]),
  'two blanks between cells': (table) => table.map((row) => row.join('  ')),
  'an ideographic blank between cells': (table) => table.map((row) => row.join('\u3000')),
  'pause marks between cells': (table) => table.map((row) => row.join('、')),
  'box bars without rules': (table) => table.map((row) => row.join('│')),
  'wide bars': (table) => table.map((row) => row.join('｜')),
  'a list of cells under every row': (table) =>
    table.flatMap(([group = '', label = '', ...cells]) => [
      `- ${group || label}`,
      ...(group === '' ? cells : [label, ...cells]).map((text) => `  - ${text || '无'}`),
    ]),
  'lists of JSON': (table) => JSON.stringify(table, null, 1).split('\n'),
  'lists of Python': (table) => [
    `[${table.map((row) => `[${row.map((text) => (text === '' ? 'None' : `'${text}'`)).join(', ')}]`).join(', ')}]`,
  ],
  'pairs of JSON': (table) => [
    JSON.stringify(
      table.slice(1).map((row) => Object.fromEntries(row.map((text, i) => [`${table[0]?.[i] ?? ''}.${i}`, text]))),
    ),
  ],
  'an object of JSON a line': (table) => table.map((row) => JSON.stringify({ ...row })),
  'objects of JSON by row': (table) => [
    JSON.stringify(Object.fromEntries(table.map((row, i) => [`r${i}`, Object.fromEntries(row.entries())]))),
  ],
  LaTeX: (table) => [
    `\\begin{longtable}[]{@{}${table[0]?.map(() => 'l').join('') ?? ''}@{}}`,
    '\\toprule\\noalign{}',
    ...table.map(
      (row) => row.map((text) => (text === '0' ? '\\foreignlanguage{american}{0}' : text)).join(' & ') + ' \\\\',
    ),
    '\\bottomrule',
    '\\end{longtable}',
  ],
  ConTeXt: (table) => [
    '\\startxtable',
    ...table.flatMap((row) => [
      '\\startxrow',
      ...row.map((text) => `\\startxcell[align=left] ${text || '~'} \\stopxcell`),
      '\\stopxrow',
    ]),
    '\\stopxtable',
  ],
  Texinfo: (table) => [
    '@multitable @columnfractions 0.2 0.2',
    ...table.flatMap((row) => ['@item ', row.map((text) => text || '@ ').join('\n @tab ')]),
    '@end multitable',
  ],
  'blocks of tbl, every character by its number': (table) => [
    '.TS',
    'tab(@);',
    `${table[0]?.map(() => 'lw(9n)').join(' ') ?? ''}.`,
    ...table.flatMap((row) => [
      'T{',
      ...row
        .map((text) => text.replace(/\p{Script=Han}/gu, numberedGlyph))
        .join('\nT}@T{\n')
        .split('\n'),
      'T}',
    ]),
    '.TE',
  ],
};

function numberedGlyph(char: string): string {
  return `\\[u${char.charCodeAt(0).toString(16).toUpperCase()}]`;
}

/** Without columns a figure written into two of them is no more than two figures. */
const RAGGED = new Set([
  'two blanks between cells',
  'an ideographic blank between cells',
  'a list of cells under every row',
  'pairs of JSON',
]);

test.each(Object.entries(PRINTERS))('%s', (name, print) => {
  const text = [
    '某县审计局2020年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    ...print(FEES),
    '',
    '三、收到和处理政府信息公开申请情况',
    ...print(MATRIX),
    '',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...print(DISPUTE),
    '',
    '五、存在的主要问题及改进情况',
  ].join('\n');
  const parsed = parseReport(readText(text), { file: 'a.txt', url: null, sha256: '' });
  const cells = parsed.ok ? (parsed.reports[0]?.cells ?? {}) : {};
  const matrix = MATRIX_ROWS.map(({ paths }) => paths.map((path) => cells[path]?.raw.replace(/NaN|无/, '') ?? null));
  expect(matrix).toEqual(MATRIX_ROWS.map(({ figures }) => figures));
  const fees = [cells['proactive.fees.prev']?.value, cells['proactive.fees.change']?.value];
  expect(fees).toEqual(RAGGED.has(name) ? [undefined, undefined] : [12, 3]);
  expect([cells['review.total']?.value, cells['litigation_after_review.total']?.value]).toEqual([5, 2]);
});

test('rows whose labels were cut under a group are not the row of another form', () => {
  const rows = ['1.申请人…', '2.申请人…', '3.其他'].map(
    (label, i) => `| （六）其他处理 | ${label} |${` ${i} |`.repeat(7)}`,
  );
  const matrix = MATRIX_ROWS.slice(0, 12).map(({ label, figures }) => `| | ${label} | ${figures.join(' | ')} |`);
  const text = [
    '某县审计局2022年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...matrix,
    ...rows,
  ].join('\n');
  const parsed = parseReport(readText(text), { file: 'a.txt', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  expect(report?.cells['requests.new.natural']?.value).toBe(20);
  expect(report?.cells['requests.other.natural']).toBeUndefined();
});
