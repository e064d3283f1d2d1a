/** Body of a Word document → lines, and tables by the marks of cells and rows. */
import { elementAt } from '../../../schema/element-at.ts';
import { footnoteMark } from '../cell.ts';
import type { Block } from '../compose.ts';
import { tableBlocks, type RtfRow } from '../rtf/table.ts';
import { byteOf, characterChanges, wordOf, paragraphChanges, rowOf, type Changes } from './properties.ts';
import type { WordStreams } from './streams.ts';
import { wordText } from './text.ts';

const IN_TABLE = 0x2416;
const ENDS_ROW = 0x2417;
/** Deleted, hidden, struck out once or twice. */
const UNSEEN = [0x0800, 0x083c, 0x0837, 0x2a53] as const;
/** Raised or lowered: as a kind of writing, or by so many half points. */
const RAISED = 0x2a48;
const POSITION = 0x4845;

/** Marks in the text. */
const CELL = '\x07';
const PARAGRAPH = '\r';
const PAGE = '\x0c';
const LINE = '\x0b';
const FIELD = '\x13';
const FIELD_RESULT = '\x14';
const FIELD_END = '\x15';

/** What a character stands for in a line of text; '' for pictures, notes and other marks. */
function shownChar(char: string): string {
  if (char === LINE) return '\n';
  if (char === '\x1e') return '-';
  return char < ' ' && char !== '\t' ? '' : char;
}

/** Asked for places that mostly rise, finds the run that holds each. */
class Runs {
  private readonly runs: readonly Changes[];
  private at = 0;

  constructor(runs: readonly Changes[]) {
    this.runs = [...runs].sort((a, b) => a.from - b.from);
  }

  of(place: number): Changes | null {
    if (!this.holds(this.at, place)) this.at = this.find(place);
    return this.holds(this.at, place) ? elementAt(this.runs, this.at) : null;
  }

  private holds(index: number, place: number): boolean {
    const run = this.runs[index];
    return run !== undefined && run.from <= place && place < run.to;
  }

  /** The last run that begins at the place or before it. */
  private find(place: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (elementAt(this.runs, middle).from <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

class Body {
  readonly blocks: Block[] = [];
  private line = '';
  private texts: string[] = [];
  private rows: RtfRow[] = [];
  private tables = 0;
  /** Fields inside each other, and how many of them show their instruction, which is no text. */
  private fields: boolean[] = [];

  /** A character of the text, as its run shows it. */
  add(char: string, run: Changes | null): void {
    if (char === FIELD) this.fields.push(true);
    else if (char === FIELD_RESULT) this.fields[this.fields.length - 1] = false;
    else if (char === FIELD_END) this.fields.pop();
    else if (!this.fields.includes(true) && !isUnseen(run)) this.show(shownChar(char), run);
  }

  private show(text: string, run: Changes | null): void {
    if (!isRaised(run)) this.line += text;
    else if (this.line.trim() === '' || /\d\s*$/.test(this.line)) this.line += footnoteMark(text);
  }

  endParagraph(inTable: boolean): void {
    if (inTable) {
      this.line += '\n';
      return;
    }
    if (this.line.trim() !== '') this.endTable();
    for (const text of this.line.split('\n')) this.blocks.push({ kind: 'line', text });
    this.line = '';
  }

  endCell(): void {
    this.texts.push(this.line.trim());
    this.line = '';
  }

  endRow(paragraph: Changes): void {
    const { left, definitions } = rowOf(paragraph) ?? { left: 0, definitions: [] };
    this.rows.push({ left, definitions, texts: this.texts });
    this.texts = [];
    this.line = '';
  }

  endTable(): void {
    if (this.rows.length === 0) return;
    this.blocks.push(...tableBlocks(this.rows, this.tables++));
    this.rows = [];
  }
}

function isRaised(run: Changes | null): boolean {
  if (run === null) return false;
  const [kind, position] = [byteOf(run, RAISED), wordOf(run, POSITION)];
  return (kind !== null && kind !== 0) || (position !== null && position !== 0);
}

function isUnseen(run: Changes | null): boolean {
  return run !== null && UNSEEN.some((code) => byteOf(run, code) === 1);
}

/** The blocks of a document's body. Throws `RangeError` on damage. */
export function bodyBlocks(streams: WordStreams): Block[] {
  const { text, places } = wordText(streams);
  const paragraphs = new Runs(paragraphChanges(streams));
  const characters = new Runs(characterChanges(streams));
  const body = new Body();
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const place = elementAt(places, i);
    const ends = char === CELL || char === PARAGRAPH || char === PAGE;
    if (!ends) {
      body.add(char, characters.of(place));
      continue;
    }
    const paragraph = paragraphs.of(place);
    const inTable = paragraph !== null && byteOf(paragraph, IN_TABLE) === 1;
    if (char !== CELL) body.endParagraph(inTable);
    else if (paragraph !== null && byteOf(paragraph, ENDS_ROW) === 1) body.endRow(paragraph);
    else body.endCell();
  }
  body.endParagraph(false);
  body.endTable();
  return body.blocks;
}
