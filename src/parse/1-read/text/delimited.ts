/** Rows of comma- or semicolon-separated text, also quoted or as JSON arrays: told by figures behind a label, not by the mark alone. */
import { elementAt } from '../../../schema/element-at.ts';
import { readFigure, type Figure } from '../../ground/number.ts';
import type { DocCell, DocRow } from '../document.ts';
import type { Line } from './lines.ts';

const DELIMITERS = [',', ';', '；', '，', '、', '│', '｜', '^', '~'];
/** Nearly every sentence has this one: it parts cells only where a figure or another cell begins after it. */
const PAUSE = '、';
const PAUSED_FIGURE = /、\s*[-+\d０-９、增减—无]/;
const ANY_DELIMITER = new RegExp(`[${DELIMITERS.join('')}]`);
/** Cells with words that may stand before the figures (group and row label). */
const MAX_LABELS = 3;
const MIN_FIGURES = 2;
/** A row without any label: the figures of part four. */
const MIN_BARE_FIGURES = 10;
/** So many cells after a label, most of them blank, are a row of the request matrix: no sentence has so many gaps. */
const MIN_CELLS = 6;
/** A label that may be followed by a single figure: words, without a stop or a figure. */
const LABEL = /^\s*\p{Script=Han}{2,16}\s*$/u;
/** Longest heading of a column. */
const LONGEST_HEADING = 30;

interface Part {
  readonly text: string;
  readonly start: number;
}

/** Parts between delimiters that stand outside quotation marks, without the marks. */
function split(text: string, delimiter: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= text.length; i += 1) {
    if (text[i] === '"') quoted = !quoted;
    if (i < text.length && (quoted || text[i] !== delimiter)) continue;
    const raw = text.slice(from, i);
    const [, opening, inner] = /^(\s*")([\s\S]*)"\s*$/.exec(raw) ?? [];
    const quotation = opening !== undefined && inner !== undefined;
    parts.push(quotation ? { text: inner, start: from + opening.length } : { text: raw, start: from });
    from = i + 1;
  }
  return parts;
}

/** The number of a row before its label. */
const COUNTER = /^\s*\d{1,3}\s*$/;

/** The parts after the number of a row; all of them where there is none. */
function uncounted(parts: readonly Part[]): readonly Part[] {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return parts;
  return COUNTER.test(first.text) && readFigure(second.text).type !== 'number' ? parts.slice(1) : parts;
}

function isRow(all: readonly Part[], delimiter: string): boolean {
  const parts = uncounted(all);
  const kinds = parts.map((part) => readFigure(part.text).type);
  // A label and figures in one part: the mark parts thousands, not cells.
  if (parts.some((part, i) => kinds[i] === 'text' && /\d\s*$/.test(part.text))) return false;
  const label = kinds.lastIndexOf('text');
  const before = kinds.slice(0, Math.max(label, 0));
  if (label >= 0 && label < MAX_LABELS && kinds.length - label > MIN_CELLS && !before.includes('number')) return true;
  const first = kinds.findIndex((kind) => kind === 'number');
  if (first === -1) return false;
  if (kinds.slice(first).includes('text')) return false;
  const alone = kinds.length === 2 && /[,;]/.test(delimiter) && LABEL.test(elementAt(parts, 0).text);
  return enoughFigures(kinds, alone);
}

/** Whether figures, after no more labels than a row has, are as many as make a row. `alone`: one figure right after a label. */
function enoughFigures(kinds: readonly Figure['type'][], alone: boolean): boolean {
  const labels = kinds.filter((kind) => kind === 'text').length;
  const figures = kinds.filter((kind) => kind === 'number').length;
  if (labels > MAX_LABELS) return false;
  if (labels === 0) return figures >= MIN_BARE_FIGURES;
  // One figure is a row where blank cells go with it, or where nothing stands before it but a label.
  return alone || (kinds.length >= 3 && (figures >= MIN_FIGURES || kinds.includes('blank')));
}

/** Whether a line ends like a sentence: no words follow the figures of a row. */
function endsInWords(text: string): boolean {
  return /^[\u4e00-\u9fff][。：:]$/.test(text.trimEnd().slice(-2));
}

/** The inside of a JSON row, or the line itself, with where it begins. */
function bodyOf({ text, start }: Line): { readonly inner: string; readonly offset: number } {
  // A comma after a JSON row parts rows; after a plain one it opens a last, blank cell.
  const opened = /^\s*\[/.exec(text)?.[0].length;
  const line = text.trimEnd();
  const body = line.replace(/\],?$/, '');
  if (opened !== undefined && body.length < line.length && body.length >= opened) {
    return { inner: body.slice(opened), offset: start + opened };
  }
  const inner = text.trimStart();
  return { inner, offset: start + text.length - inner.length };
}

function toRow(line: Line, parts: readonly Part[], offset: number, table: number): DocRow {
  const cells = parts.map(({ text, start }, col): DocCell => ({
    text,
    at: [offset + start, offset + start + text.length],
    col,
    colSpan: 1,
    rowSpan: 1,
  }));
  return { kind: 'cells', table, exact: false, cells, at: [line.start, line.start + line.text.length] };
}

/** The cells of a delimited line; null when it is running text. */
export function delimitedRow(line: Line, table: number): DocRow | null {
  if (!ANY_DELIMITER.test(line.text) || endsInWords(line.text)) return null;
  const { inner, offset } = bodyOf(line);
  for (const delimiter of DELIMITERS) {
    if (!inner.includes(delimiter) || (delimiter === PAUSE && !PAUSED_FIGURE.test(inner))) continue;
    const parts = split(inner, delimiter);
    if (isRow(parts, delimiter)) return toRow(line, parts, offset, table);
  }
  return null;
}

function widthOf(line: Line | undefined): number | null {
  const row = line === undefined ? null : delimitedRow(line, -1);
  return row === null ? null : row.cells.length;
}

/** Words in every part, the headings of columns; or a label with blank cells after it. */
function mayStandBeside(parts: readonly Part[]): boolean {
  const kinds = uncounted(parts).map(({ text }) => (text.length > LONGEST_HEADING ? null : readFigure(text).type));
  return (
    kinds.every((kind, i) => kind === (i === 0 ? 'text' : kinds[1])) && (kinds[1] === 'text' || kinds[1] === 'blank')
  );
}

/** A line without figures beside a delimited row, with as many parts as that has cells; null for anything else. */
export function delimitedBeside(line: Line, beside: readonly (Line | undefined)[], table: number): DocRow | null {
  if (!ANY_DELIMITER.test(line.text)) return null;
  const widths = beside.map(widthOf).filter((width) => width !== null && width > 2);
  if (widths.length === 0) return null;
  const { inner, offset } = bodyOf(line);
  for (const delimiter of DELIMITERS) {
    const parts = split(inner, delimiter);
    if (widths.includes(parts.length) && mayStandBeside(parts)) return toRow(line, parts, offset, table);
  }
  return null;
}
