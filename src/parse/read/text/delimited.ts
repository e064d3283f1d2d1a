/** Rows of comma- or semicolon-separated text, also quoted or as JSON arrays: told by figures behind a label, not by the mark alone. */
import { readFigure } from '../../value/number.ts';
import type { DocCell, DocRow } from '../document.ts';
import type { Line } from './lines.ts';

const DELIMITERS = [',', ';', '；', '，'];
const ANY_DELIMITER = new RegExp(`[${DELIMITERS.join('')}]`);
/** Cells with words that may stand before the figures (group and row label). */
const MAX_LABELS = 3;
const MIN_FIGURES = 2;
/** A row without any label: the figures of part four. */
const MIN_BARE_FIGURES = 10;

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
    const inner = /^(\s*")([\s\S]*)"\s*$/.exec(raw);
    parts.push(inner ? { text: inner[2] ?? '', start: from + (inner[1]?.length ?? 0) } : { text: raw, start: from });
    from = i + 1;
  }
  return parts;
}

function isRow(parts: readonly Part[]): boolean {
  const kinds = parts.map((part) => readFigure(part.text).type);
  const first = kinds.findIndex((kind) => kind === 'number');
  if (first === -1) return false;
  // A label and figures in one part: the mark parts thousands, not cells.
  if (parts.some((part, i) => kinds[i] === 'text' && /\d\s*$/.test(part.text))) return false;
  const labels = kinds.filter((kind) => kind === 'text').length;
  const figures = kinds.filter((kind) => kind === 'number').length;
  if (kinds.slice(first).includes('text') || labels > MAX_LABELS) return false;
  return labels > 0 ? figures >= MIN_FIGURES && kinds.length >= 3 : figures >= MIN_BARE_FIGURES;
}

/** Whether a line ends like a sentence: no words follow the figures of a row. */
function endsInWords(text: string): boolean {
  return /^[\u4e00-\u9fff][。：:]$/.test(text.trimEnd().slice(-2));
}

/** The cells of a delimited line; null when it is running text. */
export function delimitedRow(line: Line, table: number): DocRow | null {
  if (!ANY_DELIMITER.test(line.text) || endsInWords(line.text)) return null;
  // A comma after a JSON row parts rows; after a plain one it opens a last, blank cell.
  const body = /^(\s*\[)(.*)\],?\s*$/.exec(line.text) ?? /^(\s*)(.*)$/.exec(line.text);
  const [, head = '', inner = ''] = body ?? [];
  for (const delimiter of DELIMITERS) {
    if (!inner.includes(delimiter)) continue;
    const parts = split(inner, delimiter);
    if (!isRow(parts)) continue;
    const offset = line.start + head.length;
    const cells = parts.map(({ text, start }, col): DocCell => ({
      text,
      at: [offset + start, offset + start + text.length],
      col,
      colSpan: 1,
      rowSpan: 1,
    }));
    return { kind: 'cells', table, exact: false, cells, at: [line.start, line.start + line.text.length] };
  }
  return null;
}
