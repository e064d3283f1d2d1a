/** Runs a page's drawing operators as far as text and lines go: where each word stands and where lines are drawn. */
import type { Matrix } from './matrix.ts';
import { IDENTITY, asMatrix, multiply, numbers } from './matrix.ts';
import type { OperatorNames, Operators } from './operators.ts';
import type { Stroke } from './strokes.ts';
import { pathStrokes } from './strokes.ts';
import type { Font, RawWord, TextState } from './show.ts';
import { INITIAL_TEXT, showWords } from './show.ts';

export interface Drawn {
  readonly words: readonly RawWord[];
  readonly strokes: readonly Stroke[];
}

interface State {
  readonly ctm: Matrix;
  readonly text: TextState;
}

const MAX_STROKES = 100_000;

/** Words and strokes in device space. `fontOf` gives the font of a resource name. */
export function interpret(
  operators: Operators,
  names: OperatorNames,
  viewport: Matrix,
  fontOf: (name: string) => Font,
): Drawn {
  let state: State = { ctm: viewport, text: INITIAL_TEXT };
  const stack: State[] = [];
  const words: RawWord[] = [];
  const strokes: Stroke[] = [];
  let path: readonly unknown[] = [];

  operators.fnArray.forEach((fn, index) => {
    const name = names.get(fn) ?? '';
    const raw = operators.argsArray[index];
    const args: readonly unknown[] = Array.isArray(raw) ? raw : [];
    switch (name) {
      case 'save':
      case 'beginGroup':
        stack.push(state);
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        state = stack.pop() ?? state;
        break;
      case 'transform':
        state = { ...state, ctm: multiply(state.ctm, asMatrix(args) ?? IDENTITY) };
        break;
      case 'paintFormXObjectBegin':
        stack.push(state);
        state = { ...state, ctm: multiply(state.ctm, asMatrix(args[0]) ?? IDENTITY) };
        break;
      case 'constructPath':
        path = args;
        break;
      case 'endPath':
        path = [];
        break;
      case 'stroke':
      case 'closeStroke':
      case 'fill':
      case 'eoFill':
      case 'fillStroke':
      case 'eoFillStroke':
      case 'closeFillStroke':
      case 'closeEOFillStroke':
        if (strokes.length < MAX_STROKES) strokes.push(...pathStrokes(path, state.ctm, names, !/stroke/i.test(name)));
        path = [];
        break;
      case 'showText': {
        const shown = showWords(args[0], state.text, state.ctm);
        words.push(...shown.words);
        state = { ...state, text: shown.text };
        break;
      }
      default:
        state = { ...state, text: textOperator(state.text, name, args, fontOf) };
    }
  });
  return { words, strokes };
}

/** The text state after an operator that only changes it. */
function textOperator(
  text: TextState,
  name: string,
  args: readonly unknown[],
  fontOf: (name: string) => Font,
): TextState {
  const [first, second] = numbers(args);
  switch (name) {
    case 'beginText':
      return { ...text, matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 };
    case 'setTextMatrix':
      return { ...text, matrix: asMatrix(args) ?? asMatrix(args[0]) ?? text.matrix, x: 0, y: 0, lineX: 0, lineY: 0 };
    case 'moveText':
      return moved(text, first, second);
    case 'setLeadingMoveText':
      return moved({ ...text, leading: second ?? text.leading }, first, second);
    case 'nextLine':
      return moved(text, 0, text.leading);
    case 'setLeading':
      return { ...text, leading: first === undefined ? text.leading : -first };
    case 'setCharSpacing':
      return { ...text, charSpacing: first ?? text.charSpacing };
    case 'setWordSpacing':
      return { ...text, wordSpacing: first ?? text.wordSpacing };
    case 'setHScale':
      return { ...text, scale: first === undefined ? text.scale : first / 100 };
    case 'setTextRise':
      return { ...text, rise: first ?? text.rise };
    case 'setFont':
      return { ...text, font: fontOf(String(args[0])), size: first ?? text.size };
    default:
      return text;
  }
}

function moved(text: TextState, dx: number | undefined, dy: number | undefined): TextState {
  if (dx === undefined || dy === undefined) return text;
  const lineX = text.lineX + dx;
  const lineY = text.lineY + dy;
  return { ...text, lineX, lineY, x: lineX, y: lineY };
}
