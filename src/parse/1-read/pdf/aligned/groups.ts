/** Labels of a table without drawn lines: which lines of text make one label, and which labels name a row. */
import type { Band } from './band.ts';
import { reach } from './bands.ts';
import type { Row } from './chunks.ts';

export interface Group {
  readonly col: number;
  readonly colSpan: number;
  readonly top: number;
  bottom: number;
  text: string;
}

const NUMBERED = /^\s*(?:[一二三四五六七八九十]+\s*[、.．]|[（(]\s*[一二三四五六七八九十]+\s*[）)]|\d{1,2}\s*[.．、])/;
/** A step to the next line of the same label, in ems; wider where numbers tell the labels apart. */
const SAME_LABEL = 2;
const SAME_NUMBERED = 2.5;
/** With so many numbered labels, the numbers tell where each label begins. */
const ENOUGH = 4;

/** true for a label that opens with its number on the form. */
export function isNumbered(label: { readonly text: string }): boolean {
  return NUMBERED.test(label.text);
}

/** Labels in reading order, from the lines' chunks left of the first figure column `figuresFrom`. */
export function groupsOf(rows: readonly Row[], bands: readonly Band[], figuresFrom: number): Group[] {
  const labels = rows.flatMap((row) =>
    row.chunks.flatMap((chunk) => {
      const at = reach(bands, chunk, row.size);
      return at === null || at[0] >= figuresFrom
        ? []
        : [{ row, text: chunk.text, y: chunk.y, from: at[0], to: Math.min(at[1], figuresFrom - 1) }];
    }),
  );
  const numbered = labels.filter(isNumbered).length >= ENOUGH;
  const groups: Group[] = [];
  const current = new Map<number, Group>();
  for (const { row, text, y, from, to } of labels) {
    const open = current.get(from);
    const step = (numbered ? SAME_NUMBERED : SAME_LABEL) * row.size;
    const near = open !== undefined && y > open.bottom && y - open.bottom <= step;
    const goesOn = numbered ? !NUMBERED.test(text) : !row.figures;
    if (open !== undefined && near && goesOn) {
      open.text += `\n${text}`;
      open.bottom = y;
      continue;
    }
    const group: Group = { col: from, colSpan: to - from + 1, top: y, bottom: y, text };
    groups.push(group);
    for (let col = from; col <= to; col += 1) current.set(col, group);
  }
  return groups;
}

/** true for a label that names a row of figures; the others stand over several rows, and a label further right follows them. */
export function isLeaf(groups: readonly Group[], index: number): boolean {
  const group = groups[index];
  const next = groups[index + 1];
  return group !== undefined && (next === undefined || next.col < group.col + group.colSpan);
}
