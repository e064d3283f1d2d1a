/** Tables of LaTeX: `&` parts cells, `\\` rows, but for those inside braces and environments. Merged cells keep their columns. */
import { lengthOf } from '../../ground/counts.ts';
import type { DocRow } from '../document.ts';
import { rowOf, type Piece } from './pieces.ts';

export const LATEX_TABLE =
  /\\begin\{(longtable|longtblr|tblr|tabular[xy*]?|supertabular|array)\}[\s\S]*?(?:\\end\{\1\}|(?![\s\S]))/g;

const OPENING = /^\\begin\{[a-z*]+\}/;
/** Commands between rows, with what belongs to them. */
const BETWEEN =
  /\\(?:toprule|midrule|bottomrule|hline|endhead|endfirsthead|endfoot|endlastfoot|cmidrule(?:\([^)]*\))?\{[^{}]*\}|cline\{[^{}]*\}|noalign\{[^{}]*\})(?:\[[^\]]*\])?/g;
/** Arguments that are no text: of boxes, merged cells and widths. */
const SPANS = /^\s*\\multicolumn\{(\d+)\}/;
const BOXES =
  /\\(?:begin|end)\{[a-z*]+\}(?:\[[^\]]*\])*(?:\{\\[a-z]+\})?|\\multicolumn\{\d+\}\{[^{}]*\}|\\multirow(?:\[[^\]]*\])?\{-?\d+\}(?:\[[^\]]*\])?\{[^{}]*\}|\\(?:foreignlanguage|label|ref|fontsize|vspace|hspace|textcolor|color|cellcolor|rowcolor|href)\*?(?:\[[^\]]*\])?\{[^{}]*\}/g;

/** End of the balanced group that opens at `at`. */
function groupEnd(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === open) depth += 1;
    else if (text[i] === close && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Where the rows begin: after the description of the columns. */
function bodyStart(text: string): number {
  let at = lengthOf(OPENING.exec(text));
  for (;;) {
    const next = /^\s*([[{])/.exec(text.slice(at, at + 200));
    if (next === null) return at;
    const opens = at + next[0].length - 1;
    at = next[1] === '[' ? groupEnd(text, opens, '[', ']') : groupEnd(text, opens, '{', '}');
    if (next[1] === '{' && !/^\s*\{[^{}]*[lcrpmXYL@>|]/.test(text.slice(at, at + 40))) return at;
  }
}

/** Words of a cell without the commands. */
function plainLatex(source: string): string {
  return source
    .replace(BOXES, '')
    .replace(/\\\\(?:\[[^\]]*\])?/g, '\n')
    .replace(/\\([%&#_${}])/g, '$1')
    .replace(/\\[a-zA-Z]+\*?\s?/g, '')
    .replace(/``|''/g, '"')
    .replace(/---?/g, '—')
    .replace(/~/g, ' ')
    .replace(/[{}]|\\(?=\s|$)/g, '');
}

/** The cells of one table, row by row. `start`: where its source begins in the text. */
export function latexRows(source: string, start: number, table: number): DocRow[] {
  const rows: DocRow[] = [];
  const from = bodyStart(source);
  // Blanked out, not taken out, so that places stay.
  const body = source.slice(0, source.lastIndexOf('\\end{')).replace(BETWEEN, (mark) => ' '.repeat(mark.length));
  const text = body.length < from ? source : body;
  let pieces: Piece[] = [];
  let begin = from;
  let depth = 0;
  const cell = (end: number): void => {
    const piece = text.slice(begin, end);
    pieces.push({ source: piece, start: start + begin, colSpan: Number(SPANS.exec(piece)?.[1] ?? 1) });
  };
  const row = (end: number): void => {
    cell(end);
    if (pieces.some((piece) => piece.source.trim() !== '')) rows.push(rowOf(pieces, table, true, plainLatex));
    pieces = [];
  };
  for (let i = from; i < text.length; i += 1) {
    const char = text[i];
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === '&' && depth === 0) {
      cell(i);
      begin = i + 1;
    } else if (char === '\\') {
      if (text.startsWith('\\begin{', i)) depth += 1;
      else if (text.startsWith('\\end{', i)) depth -= 1;
      else if (text[i + 1] === '\\' && depth === 0) {
        row(i);
        begin = i + 2;
      }
      i += 1;
    }
  }
  row(text.length);
  return rows;
}
