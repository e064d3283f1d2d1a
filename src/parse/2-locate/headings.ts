/** Headings that tell the year of a table: a report may have the tables of two years. */
import { elementAt } from '../../schema/element-at.ts';
import { halfWidth } from '../ground/characters/normalize.ts';
import type { Item } from './items.ts';
import type { Segment } from './segments.ts';

/** How many words before a table may hold its year. */
const REACH = 40;
const LONGEST_HEADING = 40;
const YEAR =
  /^[（(]?[一二三四五六七八九十]?[)）、.]*(20\d\d)年度?(?!\d{1,2}月)|(?:收到和处理|行政复议|行政诉讼).*[(（](20\d\d)年/;
/** In a text of one line the words of the table's own header follow the heading. */
const JOINED =
  /^[（(]?[一二三四五六七八九十]?[)）、.]*(20\d\d)年度?(?:[（(][^（()）]{1,6}[)）])?(?:收到和处理|行政复议).*(?:自然人|审结)/;

/** The text as headings are recognised in it: half-width, without white space and marks of Markdown. */
function plain({ text }: Item): string {
  return halfWidth(text).replace(/[\s*#]/g, '');
}

/** The year in a table's heading; null for other items. */
function yearIn(item: Item): number | null {
  const heading = (item.key.length > LONGEST_HEADING ? JOINED : YEAR).exec(plain(item));
  const year = heading?.[1] ?? heading?.[2];
  return year === undefined ? null : Number(year);
}

/**
 * The year in the heading right before a table (`（二）2019年度…（对比）`); null when none stands between it and the figures before, or
 * the heading is another part's, as `foreign` tells.
 */
export function yearBefore(items: readonly Item[], at: number, foreign: RegExp): number | null {
  const table = elementAt(items, at);
  const joined = table.key.length > LONGEST_HEADING;
  for (let i = joined ? at : at - 1; i >= Math.max(0, at - REACH); i -= 1) {
    const item = elementAt(items, i);
    if (item.type === 'number') return null;
    // A cell is a heading only in a text that is all one row.
    if (item.rowKind === 'cells' && item.row !== table.row) continue;
    const year = yearIn(item);
    if (year !== null) return foreign.test(item.key) ? null : year;
  }
  return null;
}

const NUMBERED_YEAR = /^[（(][一二][)）]20\d\d年度?(?:收到和处理|行政复议|政府信息公开)/;

/** Whether headings announce tables year by year (`（一）2020年度收到和处理…`). */
export function announcesYears(items: readonly Item[], { from, to }: Pick<Segment, 'from' | 'to'>): boolean {
  return items.slice(from, to).some((item) => item.type === 'word' && NUMBERED_YEAR.test(plain(item)));
}
