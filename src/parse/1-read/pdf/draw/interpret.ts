/** Runs a page's drawing operators as far as text and lines go: where each word stands and where lines are drawn. */
import { inkOf } from './ink.ts';
import type { Matrix } from './matrix.ts';
import { IDENTITY, asMatrix, multiply } from './matrix.ts';
import type { OperatorNames, Operators } from './operators.ts';
import type { Box, Stroke } from './strokes.ts';
import { pathBox, pathStrokes } from './strokes.ts';
import type { Font, RawWord, TextState } from './show.ts';
import { INITIAL_TEXT, showWords } from './show.ts';
import { textOperator } from './text-state.ts';

export interface Drawn {
  readonly words: readonly RawWord[];
  readonly strokes: readonly Stroke[];
  /** Filled areas that are not white, on which white text can be read. */
  readonly grounds: readonly Box[];
}

interface State {
  readonly ctm: Matrix;
  readonly text: TextState;
}

const MAX_STROKES = 100_000;
const MAX_GROUNDS = 2000;

const SAVES = new Set(['save', 'beginGroup', 'paintFormXObjectBegin']);
const RESTORES = new Set(['restore', 'endGroup', 'paintFormXObjectEnd']);
const PAINTS = new Set(
  'stroke closeStroke fill eoFill fillStroke eoFillStroke closeFillStroke closeEOFillStroke'.split(' '),
);

class Interpreter implements Drawn {
  readonly words: RawWord[] = [];
  readonly strokes: Stroke[] = [];
  readonly grounds: Box[] = [];
  private state: State;
  private readonly stack: State[] = [];
  private path: readonly unknown[] = [];
  private readonly names: OperatorNames;
  private readonly fontOf: (name: string) => Font;

  constructor(names: OperatorNames, viewport: Matrix, fontOf: (name: string) => Font) {
    this.state = { ctm: viewport, text: INITIAL_TEXT };
    this.names = names;
    this.fontOf = fontOf;
  }

  run(name: string, raw: unknown): void {
    const args: readonly unknown[] = Array.isArray(raw) ? raw : [];
    if (SAVES.has(name)) this.stack.push(this.state);
    if (RESTORES.has(name)) this.state = this.stack.pop() ?? this.state;
    else if (name === 'transform') this.transform(args);
    else if (name === 'paintFormXObjectBegin') this.transform(args[0]);
    else if (name === 'constructPath') this.path = args;
    else if (name === 'endPath') this.path = [];
    else if (PAINTS.has(name)) this.paint(!/stroke/i.test(name));
    else if (name === 'showText') this.show(args[0]);
    else if (name === 'setFillRGBColor') this.setText({ white: inkOf(raw) === 'white' });
    else this.setText(textOperator(this.state.text, name, args, this.fontOf));
  }

  private transform(matrix: unknown): void {
    this.state = { ...this.state, ctm: multiply(this.state.ctm, asMatrix(matrix) ?? IDENTITY) };
  }

  private setText(change: Partial<TextState>): void {
    if (change === this.state.text) return;
    this.state = { ...this.state, text: { ...this.state.text, ...change } };
  }

  private paint(filled: boolean): void {
    const { ctm, text } = this.state;
    if (this.strokes.length < MAX_STROKES) {
      for (const stroke of pathStrokes(this.path, ctm, this.names, filled)) this.strokes.push(stroke);
    }
    if (filled && !text.white && this.grounds.length < MAX_GROUNDS) {
      const box = pathBox(this.path, ctm, this.names);
      if (box !== null) this.grounds.push(box);
    }
    this.path = [];
  }

  private show(glyphs: unknown): void {
    const shown = showWords(glyphs, this.state.text, this.state.ctm);
    for (const word of shown.words) this.words.push(word);
    this.setText(shown.text);
  }
}

/** Words and strokes in device space. `fontOf` gives the font of a resource name. */
export function interpret(
  operators: Operators,
  names: OperatorNames,
  viewport: Matrix,
  fontOf: (name: string) => Font,
): Drawn {
  const interpreter = new Interpreter(names, viewport, fontOf);
  operators.fnArray.forEach((fn, index) => interpreter.run(names.get(fn) ?? '', operators.argsArray[index]));
  return interpreter;
}
