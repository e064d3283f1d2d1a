/** Labels in running text that a narrow cell broke over lines, above their figures or around them. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import { APPLICANTS, MATRIX_ROWS } from '../tables.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  予以公开: '三、本年度办理结果（一）',
  属于国家秘密: '（三）不予公开1.',
  '危及“三安全一稳定”': '3.',
  本机关不掌握相关政府信息: '（四）无法提供1.',
  其他处理: '（六）',
};

interface Printed {
  readonly label: string;
  readonly figures: string;
}

const ROWS: readonly Printed[] = MATRIX_ROWS.map(({ label, figures }) => ({
  label: (HEADINGS[label] ?? '') + label,
  figures: figures.map((text) => text || '0').join('  '),
}));

const broken = (label: string): readonly string[] => label.match(/.{1,5}/gu) ?? [];

function around({ label, figures }: Printed): readonly string[] {
  const pieces = broken(label);
  const middle = Math.floor((pieces.length - 1) / 2);
  return pieces.map((piece, i) => (i === middle ? `${piece}  ${figures}` : piece));
}

/** How many figures are stated, and how many of them wrongly. */
function read(rows: readonly string[]): readonly [count: number, wrong: number] {
  const head = [
    '青岚市财政局2020年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    APPLICANTS.join('  '),
  ];
  const parsed = parseReport(readText([...head, ...rows].join('\n'), 'text'), { file: 't.txt', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  return MATRIX_ROWS.flatMap(({ paths, figures }) =>
    paths.map((path, i) => [path, Number(figures[i] ?? '')] as const),
  ).reduce(
    ([count, wrong], [path, truth]) => {
      const cell = report?.cells[path];
      if (cell?.state !== 'stated') return [count, wrong];
      return [count + 1, cell.value === truth ? wrong : wrong + 1];
    },
    [0, 0],
  );
}

const ALL = [MATRIX_ROWS.length * APPLICANTS.length, 0];

test('figures beside the middle line of their label', () => {
  expect(read(ROWS.flatMap(around))).toEqual(ALL);
});

test('figures below the last line of their label', () => {
  expect(read(ROWS.flatMap(({ label, figures }) => [...broken(label), ...figures.split('  ')]))).toEqual(ALL);
});

test('figures beside words of another language', () => {
  expect(read(ROWS.flatMap(({ label, figures }) => [label, `Item of  ${figures}`, 'the form']))).toEqual(ALL);
});

test('the number of a row before its figures, and the rest of its label below', () => {
  const rows = ROWS.flatMap(({ label, figures }) => {
    const [number, rest] = [label.indexOf('1.'), label.slice(label.indexOf('1.') + 1)];
    return number < 0 ? [`${label}  ${figures}`] : [`${label.slice(0, number)} 1  ${figures}`, rest];
  });
  expect(read(rows)).toEqual(ALL);
});
