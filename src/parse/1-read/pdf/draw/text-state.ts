/** Operators that only change how text is shown. The arithmetic of PDF 32000-1, 9.3 and 9.4. */
import { IDENTITY, asMatrix, numbers } from './matrix.ts';
import type { Font, TextState } from './show.ts';

interface Given {
  readonly text: TextState;
  readonly args: readonly unknown[];
  readonly first: number | undefined;
  readonly second: number | undefined;
  readonly fontOf: (name: string) => Font;
}

const AT_ORIGIN = { x: 0, y: 0, lineX: 0, lineY: 0 };

function moved(text: TextState, dx: number | undefined, dy: number | undefined): TextState {
  if (dx === undefined || dy === undefined) return text;
  const lineX = text.lineX + dx;
  const lineY = text.lineY + dy;
  return { ...text, lineX, lineY, x: lineX, y: lineY };
}

const OPERATORS: Readonly<Record<string, (given: Given) => TextState>> = {
  beginText: ({ text }) => ({ ...text, matrix: IDENTITY, ...AT_ORIGIN }),
  setTextMatrix: ({ text, args }) => ({
    ...text,
    matrix: asMatrix(args) ?? asMatrix(args[0]) ?? text.matrix,
    ...AT_ORIGIN,
  }),
  moveText: ({ text, first, second }) => moved(text, first, second),
  setLeadingMoveText: ({ text, first, second }) => moved({ ...text, leading: second ?? text.leading }, first, second),
  nextLine: ({ text }) => moved(text, 0, text.leading),
  setLeading: ({ text, first }) => ({ ...text, leading: first === undefined ? text.leading : -first }),
  setCharSpacing: ({ text, first }) => ({ ...text, charSpacing: first ?? text.charSpacing }),
  setWordSpacing: ({ text, first }) => ({ ...text, wordSpacing: first ?? text.wordSpacing }),
  setHScale: ({ text, first }) => ({ ...text, scale: first === undefined ? text.scale : first / 100 }),
  setTextRise: ({ text, first }) => ({ ...text, rise: first ?? text.rise }),
  setTextRenderingMode: ({ text, first }) => ({ ...text, unseen: first === UNSEEN }),
  setFont: ({ text, args, fontOf, first }) => ({
    ...text,
    font: fontOf(String(args[0])),
    size: first ?? text.size,
  }),
};

/** The rendering mode that paints nothing: the text under a scanned page. */
const UNSEEN = 3;

/** The text state after an operator; the same one after any other operator. */
export function textOperator(
  text: TextState,
  name: string,
  args: readonly unknown[],
  fontOf: (name: string) => Font,
): TextState {
  const operator = OPERATORS[name];
  if (operator === undefined) return text;
  const [first, second] = numbers(args);
  return operator({ text, args, first, second, fontOf });
}
