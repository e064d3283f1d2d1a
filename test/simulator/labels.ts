/** How typists and page makers write the labels of a table. */
import type { Grid, GridCell } from '../../src/sample/document/grid.ts';
import { label } from '../../src/sample/document/grid.ts';
import type { Random } from '../../src/sample/random.ts';

export const WORDINGS = [
  ...Array.from({ length: 10 }, () => 'plain' as const),
  'wrapped',
  'wrapped',
  'spaced',
  'bilingual',
  'bilingual-lines',
] as const;
export type Wording = (typeof WORDINGS)[number];

/** Glosses for the words that begin or end a label; any other label is called after its place. */
const GLOSSES: readonly (readonly [RegExp, string])[] = [
  [/规章$/, 'Rules'],
  [/规范性文件$/, 'Normative documents'],
  [/行政许可$/, 'Licences'],
  [/行政处罚$/, 'Penalties'],
  [/行政强制$/, 'Enforcement measures'],
  [/收费$/, 'Fees'],
  [/采购$/, 'Procurement'],
  [/自然人$/, 'Individuals'],
  [/企业$/, 'Enterprises'],
  [/机构$/, 'Institutions'],
  [/总计$/, 'Total'],
  [/本年新收/, 'Received in the year'],
  [/上年结转/, 'Carried over'],
  [/结转下年/, 'Carried to the next year'],
  [/予以公开$/, 'Granted'],
  [/数量$/, 'Number'],
  [/件数$/, 'Number of documents'],
];

function glossOf(text: string): string {
  return GLOSSES.find(([pattern]) => pattern.test(text))?.[1] ?? 'Item of the form';
}

/** A line break somewhere in a longer label, as a narrow cell forces it. */
function wrap(random: Random, text: string): string {
  const plain = text.replaceAll('\n', '');
  const width = 4 + random.int(6);
  if (plain.length <= width) return plain;
  const lines = plain.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [plain];
  return lines.join('\n');
}

function worded(random: Random, text: string, wording: Wording): string {
  if (text === '') return text;
  switch (wording) {
    case 'plain':
      return text;
    case 'wrapped':
      return wrap(random, text);
    case 'spaced':
      return text.length <= 4 ? [...text.replaceAll('\n', '')].join(' ') : text;
    case 'bilingual':
      return `${text} ${glossOf(text)}`;
    case 'bilingual-lines':
      return `${text}\n${glossOf(text)}`;
  }
}

/** The grid with its labels in the given wording; figures stay as they are. */
export function reword(random: Random, grid: Grid, wording: Wording): Grid {
  if (wording === 'plain') return grid;
  const rows = grid.rows.map((row) =>
    row.map((cell): GridCell =>
      cell.path === null ? label(worded(random, cell.text, wording), cell.colSpan, cell.rowSpan) : cell,
    ),
  );
  return { ...grid, rows };
}
