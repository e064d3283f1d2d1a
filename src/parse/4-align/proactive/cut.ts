/**
 * Tables of part 二 on a page cut off at its right edge: the last column's name is cut as its figures are. What is left of `19,963` is
 * another number.
 */
import { PROACTIVE_COLUMNS } from '../../../schema/form.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import type { ItemName, ItemRow } from '../../2-locate/proactive.ts';

/** The names of the columns, as keys. */
const NAMES: readonly string[] = [
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '上一年项目数量',
  '本年增减',
  '处理决定数量',
  '采购项目数量',
  '采购总金额',
  '本年制发件数',
  '本年废止件数',
  '现行有效件数',
  '本年处理决定数量',
  '本年收费金额',
];
/** Projects and amount. */
const PROCUREMENT_COLUMNS = 2;
/** More words above a row are not its header alone. */
const MAX_WORDS = 24;

/** A header with the rows under it, in running text. */
interface Block {
  readonly header: readonly Item[];
  readonly rows: readonly { readonly row: ItemRow; readonly label: Item; readonly figures: readonly Item[] }[];
}

/** Words that stand under one another, from the top. */
interface Column {
  readonly from: number;
  readonly words: readonly Item[];
}

/** Words in columns, from left to right. */
function columnsOf(words: readonly Item[]): readonly Column[] {
  const columns: { from: number; to: number; words: Item[] }[] = [];
  for (const word of [...words].sort((a, b) => a.x[0] - b.x[0])) {
    const last = columns.at(-1);
    if (last !== undefined && word.x[0] < last.to) {
      last.words.push(word);
      last.to = Math.max(last.to, word.x[1]);
    } else columns.push({ from: word.x[0], to: word.x[1], words: [word] });
  }
  return columns.map(({ from, words: own }) => ({ from, words: own.sort((a, b) => a.row - b.row) }));
}

/** Whether lines are what is left of a name in as many lines, each from its beginning, and not the whole of it. */
function isCutName(lines: readonly string[]): boolean {
  const joined = lines.join('');
  if (joined === '' || NAMES.some((name) => joined.includes(name))) return false;
  return NAMES.some((name) => {
    let at = 0;
    return lines.every((line, i) => {
      const found = i === 0 ? (name.startsWith(line) ? 0 : -1) : name.indexOf(line, at);
      at = found + line.length;
      return found !== -1;
    });
  });
}

function headerOf(items: readonly Item[], label: number): readonly Item[] {
  const words: Item[] = [];
  for (let i = label - 1; i >= 0 && words.length < MAX_WORDS; i -= 1) {
    const item = elementAt(items, i);
    if (item.type === 'space') continue;
    if (item.type !== 'word' || item.rowKind !== 'line' || /第二十条/.test(item.key)) break;
    words.push(item);
  }
  return words;
}

/** Lines from a label to its figures, at most: what stands further below is another table's. */
const REACH = 3;

function figuresOf(items: readonly Item[], { label, to }: ItemRow): readonly Item[] {
  const figures: Item[] = [];
  const { row } = elementAt(items, label);
  for (let i = label + 1; i < to; i += 1) {
    const item = elementAt(items, i);
    if ((item.type === 'word' && figures.length > 0) || item.row > row + REACH) break;
    if (item.type === 'number' && item.rowKind === 'line') figures.push(item);
  }
  return figures;
}

function blocksOf(items: readonly Item[], rows: readonly ItemRow[]): readonly Block[] {
  const blocks: { header: readonly Item[]; rows: { row: ItemRow; label: Item; figures: readonly Item[] }[] }[] = [];
  for (const row of rows) {
    if (row.header !== '' || blocks.length === 0) blocks.push({ header: headerOf(items, row.label), rows: [] });
    blocks.at(-1)?.rows.push({ row, label: elementAt(items, row.label), figures: figuresOf(items, row) });
  }
  return blocks;
}

/** What only the form of 2019 has, and before other columns. */
const OF_2019 = /上一?年|本年增/;

/** How many columns the form has below a header of that wording. */
function columnsOfForm(name: ItemName, header: readonly Item[]): number {
  if (name === 'procurement') return PROCUREMENT_COLUMNS;
  const form = header.some(({ key }) => OF_2019.test(key)) ? '2019' : '2021';
  return PROACTIVE_COLUMNS[form][name]?.length ?? 1;
}

/** The place among the named columns of each figure, which stands at or right of the column's beginning; -1 left of all. */
function placesOf(figures: readonly Item[], named: readonly Column[]): readonly number[] {
  return figures.map(({ x }) => named.findLastIndex(({ from }) => x[0] >= from - 1));
}

/**
 * Whether labels end before the names of the columns, and figures stand on one line with each other and below names of their own; what is left of a cut table may have several under its
 * last name. Elsewhere, as with a cell a line, nothing stands at an edge.
 */
function isLaidOut({ header, rows }: Block): boolean {
  const [, ...named] = columnsOf(header);
  const [first] = named;
  return rows.every(({ label, figures }) => {
    const places = placesOf(figures, named);
    return (
      (first === undefined || label.x[1] <= first.from) &&
      figures.every(({ row }) => row === figures[0]?.row) &&
      places.every(
        (place, i) => place >= 0 && (i === 0 || place > elementAt(places, i - 1) || place === named.length - 1),
      )
    );
  });
}

/** Whether the header's last name is cut, or lacks altogether: the first of them names what the labels are. */
function isCut(block: Block): boolean {
  if (!isLaidOut(block)) return false;
  const { header, rows } = block;
  const named = columnsOf(header);
  const columns = Math.max(0, ...rows.flatMap(({ row, figures }) => [figures.length, columnsOfForm(row.name, header)]));
  const last = named.at(-1);
  if (last === undefined || named.length < 2) return false;
  // Words of another language beside the name say the same again.
  return (
    named.length <= columns || isCutName(last.words.map(({ key }) => key).filter((key) => /\p{Script=Han}/u.test(key)))
  );
}

/** The figures that end at the right edge of their table, where some header shows that the page was cut there, or `known` says so. */
export function cutFigures(items: readonly Item[], rows: readonly ItemRow[], known: boolean): ReadonlySet<Item> {
  const blocks = blocksOf(items, rows);
  if (!known && !blocks.some(isCut)) return new Set();
  return new Set(
    blocks.filter(isLaidOut).flatMap(({ header, rows: own }) => {
      const figures = own.flatMap((one) => one.figures);
      const edge = Math.max(0, ...[...header, ...figures].map(({ x }) => x[1]));
      return figures.filter(({ x }) => x[1] >= edge - 1);
    }),
  );
}

/** Whether the figures stand in the first columns of the header, one in each. */
function areFirst(figures: readonly Item[], [, ...named]: readonly Column[]): boolean {
  return figures.every(({ x }, i) => {
    const [own, next] = [named[i], named[i + 1]];
    return own !== undefined && x[0] >= own.from - 1 && (next === undefined || x[1] <= next.from);
  });
}

/** Rows with fewer figures than there are columns left of a header that is cut, unless they stand in the first of these: what they lack may be any. */
export function shortRows(items: readonly Item[], rows: readonly ItemRow[]): ReadonlySet<ItemRow> {
  const cut = blocksOf(items, rows).filter(isCut);
  return new Set(
    cut.flatMap(({ header, rows: own }) => {
      const named = columnsOf(header);
      return own
        .filter(({ figures }) => figures.length < named.length - 1 && !areFirst(figures, named))
        .map(({ row }) => row);
    }),
  );
}
