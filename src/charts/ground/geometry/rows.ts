/** Rows with a label and a bar or dots: beside each other where there is room, the label above on a narrow screen. */
import type { Label } from './shapes.ts';
import type { Frame } from './shapes.ts';
import { fitText, textWidth } from './text.ts';

export interface RowInput {
  readonly label: string;
  readonly mine: boolean;
}

export interface PlacedRow {
  readonly top: number;
  readonly height: number;
  /** Middle of the bar. */
  readonly middle: number;
  readonly thickness: number;
  readonly label: Label;
}

export interface RowGrid {
  /** Where bars begin. */
  readonly left: number;
  readonly bottom: number;
  readonly rows: readonly PlacedRow[];
}

const NARROW = 42;
const LABEL_SHARE = 0.36;
const TALLEST = 3.2;
const MINE_SIGN = '● ';

export function isNarrow(width: number, text: number): boolean {
  return width < NARROW * text;
}

/** Height a row wants, in px. */
export function rowHeight(width: number, text: number): number {
  return Math.round(text * (isNarrow(width, text) ? 3.3 : 2.2));
}

/** Places `inputs` below `top` within the frame's height less `below`. */
export function rowGrid(inputs: readonly RowInput[], frame: Frame, top: number, below: number): RowGrid {
  const narrow = isNarrow(frame.width, frame.text);
  const names = inputs.map(({ label, mine }) => (mine ? MINE_SIGN + label : label));
  const widest = Math.max(0, ...names.map((name) => textWidth(name, frame.text)));
  const left = narrow ? 0 : Math.min(widest, frame.width * LABEL_SHARE) + frame.text;
  const room = Math.max(0, frame.height - top - below);
  const height = Math.min(room / Math.max(1, inputs.length), frame.text * TALLEST + (narrow ? frame.text : 0));
  const rows = inputs.map((input, index): PlacedRow => {
    const rowTop = top + index * height;
    const name = names[index] ?? input.label;
    const style = { size: frame.text, token: input.mine ? ('accent' as const) : ('ink' as const), strong: input.mine };
    if (narrow) {
      const labelRoom = Math.min(frame.text * 1.5, height / 2);
      const text = fitText(name, frame.width, frame.text);
      return {
        top: rowTop,
        height,
        middle: rowTop + labelRoom + (height - labelRoom) * 0.42,
        thickness: Math.min((height - labelRoom) * 0.66, frame.text * 1.5),
        label: { x: 0, y: rowTop + labelRoom * 0.8, text, anchor: 'start', ...style },
      };
    }
    const text = fitText(name, left - frame.text, frame.text);
    const middle = rowTop + height / 2;
    return {
      top: rowTop,
      height,
      middle,
      thickness: Math.min(height * 0.68, frame.text * 2),
      label: { x: left - frame.text * 0.6, y: middle + frame.text * 0.35, text, anchor: 'end', ...style },
    };
  });
  return { left, bottom: top + height * inputs.length, rows };
}
