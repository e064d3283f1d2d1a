/** Which tables belong to which report: a document may hold two reports, or a report the tables of two years. */
import type { Doc } from '../1-read/document.ts';
import { halfWidth, labelKey } from '../ground/characters/normalize.ts';
import type { Item } from './items.ts';

export interface Placed {
  readonly from: number;
  readonly to: number;
}

export interface Segment {
  /** Half-open range of items. */
  readonly from: number;
  readonly to: number;
  /** Half-open range of document rows. */
  readonly rows: readonly [from: number, to: number];
}

const TITLE = /政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/;
const LONGEST_TITLE = 60;

/** Whether a row of running text is the title of a report of one year. */
function isTitle(key: string): boolean {
  return key.length <= LONGEST_TITLE && TITLE.test(key) && /\d{4}|[二〇零一○]{4}/.test(key);
}

/** Cuts the document where, between two matrices, another report's title stands. */
export function findSegments(doc: Doc, items: readonly Item[], matrices: readonly Placed[]): Segment[] {
  const cuts: number[] = [];
  for (let m = 1; m < matrices.length; m += 1) {
    const after = items[(matrices[m - 1]?.to ?? 1) - 1]?.row ?? 0;
    const before = items[matrices[m]?.from ?? 0]?.row ?? 0;
    for (let row = after + 1; row < before; row += 1) {
      const found = doc.rows[row];
      if (found?.kind !== 'line' || !isTitle(labelKey(found.cells[0]?.text ?? ''))) continue;
      cuts.push(row);
      break;
    }
  }
  const edges = [0, ...cuts, doc.rows.length];
  const itemAt = (row: number): number => {
    const found = items.findIndex((item) => item.row >= row);
    return found === -1 ? items.length : found;
  };
  return edges.slice(0, -1).map((row, i) => {
    const end = edges[i + 1] ?? doc.rows.length;
    return { from: itemAt(row), to: itemAt(end), rows: [row, end] };
  });
}

/** How many words before a table may hold its year. */
const REACH = 40;
const LONGEST_HEADING = 40;
const YEAR =
  /^[（(]?[一二三四五六七八九十]?[)）、.]*(20\d\d)年度?(?!\d{1,2}月)|(?:收到和处理|行政复议|行政诉讼).*[(（](20\d\d)年/;
/** In a text of one line the words of the table's own header follow the heading. */
const JOINED =
  /^[（(]?[一二三四五六七八九十]?[)）、.]*(20\d\d)年度?(?:[（(][^（()）]{1,6}[)）])?(?:收到和处理|行政复议).*(?:自然人|审结)/;

/**
 * The year in the heading right before a table (`（二）2019年度…（对比）`); null when none stands between it and the figures before, or
 * the heading is another part's, as `foreign` tells.
 */
export function yearBefore(items: readonly Item[], at: number, foreign: RegExp): number | null {
  const joined = (items[at]?.key.length ?? 0) > LONGEST_HEADING;
  for (let i = joined ? at : at - 1; i >= Math.max(0, at - REACH); i -= 1) {
    const item = items[i];
    if (item === undefined || item.type === 'number') return null;
    // A cell is a heading only in a text that is all one row.
    if (item.rowKind === 'cells' && item.row !== items[at]?.row) continue;
    const text = halfWidth(item.text).replace(/[\s*#]/g, '');
    const heading = (item.key.length > LONGEST_HEADING ? JOINED : YEAR).exec(text);
    const year = heading?.[1] ?? heading?.[2];
    if (year !== undefined) return foreign.test(item.key) ? null : Number(year);
  }
  return null;
}

const NUMBERED_YEAR = /^[（(][一二][)）]20\d\d年度?(?:收到和处理|行政复议|政府信息公开)/;

/** Whether headings announce tables year by year (`（一）2020年度收到和处理…`). */
export function announcesYears(items: readonly Item[], { from, to }: Pick<Segment, 'from' | 'to'>): boolean {
  return items
    .slice(from, to)
    .some((item) => item.type === 'word' && NUMBERED_YEAR.test(halfWidth(item.text).replace(/[\s*#]/g, '')));
}
