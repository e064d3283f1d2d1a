/** Which tables belong to which report: a document may hold several. */
import { elementAt } from '../../schema/element-at.ts';
import type { Doc } from '../1-read/document.ts';
import { labelKey } from '../ground/characters/normalize.ts';
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

/** The first row between two others that is a title; null without one. */
function titleBetween({ rows }: Doc, after: number, before: number): number | null {
  for (let row = after + 1; row < before; row += 1) {
    const { kind, cells } = elementAt(rows, row);
    if (kind === 'line' && isTitle(labelKey(cells[0]?.text ?? ''))) return row;
  }
  return null;
}

/** Cuts the document where, between two matrices, another report's title stands. */
export function findSegments(doc: Doc, items: readonly Item[], matrices: readonly Placed[]): Segment[] {
  const cuts = matrices.slice(1).flatMap(({ from }, i): readonly number[] => {
    const last = elementAt(items, elementAt(matrices, i).to - 1);
    const title = titleBetween(doc, last.row, elementAt(items, from).row);
    return title === null ? [] : [title];
  });
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
