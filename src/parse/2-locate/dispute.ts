/** Finds the tables of part 四: a header of outcome names, then fifteen figures. */
import { elementAt } from '../../schema/element-at.ts';
import { remembered } from '../ground/characters/memo.ts';
import type { Item } from './items.ts';

export interface DisputeRegion {
  /** Index of the first header word. */
  readonly from: number;
  /** Index of the last header word; the figures follow. */
  readonly header: number;
  readonly to: number;
}

const WORDS = [
  '行政复议',
  '行政诉讼',
  '未经复议直接起诉',
  '复议后起诉',
  '结果维持',
  '结果纠正',
  '其他结果',
  '其它结果',
  '尚未审结',
  '总计',
];
const ONLY_WORDS = /^(?:行政复议|行政诉讼|未经复议直接起诉|复议后起诉|结果|维持|纠正|其[他它]|尚未|审结|总计)+$/;
/** A header has 3 + 15 cells; cut at a page break or broken into pieces at least this many remain. */
const MIN_HEADER = 6;
/** Cells below a header that may belong to it. */
const MAX_CELLS = 120;

/** A header word, several of them, or a piece of one. */
const isHeader = remembered(
  (key) => ONLY_WORDS.test(key) || (key.length <= 8 && key.length > 0 && WORDS.some((word) => word.includes(key))),
);

/** Words between two parts of a header in running text. */
const MAX_BETWEEN = 2;

/** Whether a header is taken up again before any figure, in the same table or in the next lines: a word between the two was garbled. */
function goesOn(items: readonly Item[], region: DisputeRegion, next: DisputeRegion | undefined): boolean {
  const first = items[region.from];
  if (next === undefined || first === undefined) return false;
  const near = first.table === null && next.from - region.header <= MAX_BETWEEN + 1;
  if (!near && (first.table === null || items[next.from]?.table !== first.table)) return false;
  return !items.slice(region.header, next.from).some((item) => item.type === 'number');
}

/** Characters of a header whose words stand in fewer cells. */
const MIN_CHARACTERS = 30;

/** Words of another language say the same again. */
const FOREIGN = /^\p{Script=Latin}+$/u;

/** The last word of the header that begins at item `from`; null where too few words for one stand there. */
function headerFrom(items: readonly Item[], from: number): number | null {
  let last = from;
  let characters = 0;
  let words = 0;
  for (let i = from; i < items.length; i += 1) {
    const { type, key } = elementAt(items, i);
    if (type === 'number' || (type === 'word' && !isHeader(key) && !FOREIGN.test(key))) break;
    if (type !== 'word') continue;
    last = i;
    if (FOREIGN.test(key)) continue;
    words += 1;
    characters += key.length;
  }
  return words < MIN_HEADER && characters < MIN_CHARACTERS ? null : last;
}

/** Every part-四 table of the document, in text order. */
export function findDisputes(items: readonly Item[]): DisputeRegion[] {
  const regions: DisputeRegion[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const first = elementAt(items, i);
    if (first.type !== 'word' || !isHeader(first.key)) continue;
    const header = headerFrom(items, i);
    if (header === null) continue;
    let to = header + 1;
    while (to < items.length && to - header <= MAX_CELLS && items[to]?.type !== 'word') to += 1;
    regions.push({ from: i, header, to });
    i = to - 1;
  }
  return regions.filter((region, i) => !goesOn(items, region, regions[i + 1]));
}
