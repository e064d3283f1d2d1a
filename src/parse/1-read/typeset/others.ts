/** Tables of Texinfo, ConTeXt and troff's tbl: the marks of rows and cells stand by themselves; cells covered from above may be left out. */
import { elementAt } from '../../../schema/element-at.ts';
import type { DocRow } from '../document.ts';
import { partsBetween, rowOf, type Part, type Piece } from './pieces.ts';

export const TEXINFO_TABLE = /^@multitable\b.*\n[\s\S]*?(?:^@end multitable|(?![\s\S]))/gm;
export const CONTEXT_TABLE =
  /\\startxtable(?![a-z])[\s\S]*?(?:\\stopxtable(?![a-z])|(?![\s\S]))|\\bTABLE[\s\S]*?(?:\\eTABLE|(?![\s\S]))/g;
export const TBL_TABLE = /^\.TS[^\n]*\n[\s\S]*?(?:^\.TE|(?![\s\S]))/gm;

function toRows(rows: readonly (readonly Piece[])[], table: number, plain: (source: string) => string): DocRow[] {
  return rows
    .filter((pieces) => pieces.some(({ source }) => source.trim() !== ''))
    .map((pieces) => rowOf(pieces, table, false, plain));
}

function single({ text, start }: Part): Piece {
  return { source: text, start, colSpan: 1 };
}

export function texinfoRows(source: string, start: number, table: number): DocRow[] {
  const plain = (cell: string): string =>
    cell
      .replace(/^@end multitable/m, '')
      .replace(/@(?=[\s:*]|$)[:*]?/g, '')
      .replace(/@[a-z]+\{([^{}]*)\}/g, '$1')
      .replace(/@([@{}])/g, '$1');
  const rows = partsBetween(source, start, /^@(?:head)?item(?:\s|$)/gm).slice(1);
  return toRows(
    rows.map((row) => partsBetween(row.text, row.start, /@tab(?=\s)/g).map(single)),
    table,
    plain,
  );
}

/** From each `opens` to the `closes` after it. */
function enclosed({ text, start }: Part, opens: RegExp, closes: RegExp): Part[] {
  return partsBetween(text, start, opens)
    .slice(1)
    .map((part) => ({ ...part, text: part.text.split(closes, 1)[0] ?? '' }));
}

export function contextRows(source: string, start: number, table: number): DocRow[] {
  const plain = (cell: string): string =>
    cell
      .replace(/\\crlf\s?/g, '')
      .replace(/\\[a-zA-Z]+(?:\[[^\]]*\])?\s?/g, '')
      .replace(/[{}]/g, '')
      .replace(/~/g, ' ');
  const rows = enclosed(
    { text: source, start },
    /\\startxrow(?:\[[^\]]*\])?|\\bTR(?:\[[^\]]*\])?/g,
    /\\stopxrow|\\eTR/,
  );
  const cells = (row: Part): Piece[] =>
    enclosed(row, /\\startxcell(?:\[[^\]]*\])?|\\b(?:TD|TH)(?:\[[^\]]*\])?/g, /\\stopxcell|\\e(?:TD|TH)/).map(single);
  return toRows(rows.map(cells), table, plain);
}

/** Lines of a block in troff that are words, not requests. */
function plainTroff(cell: string): string {
  return cell
    .replace(/^[.'][A-Za-z].*$/gm, '')
    .replace(/^T\{|T\}$/g, '')
    .replace(/\\f(?:\[[A-Z]*\]|[BRIP])/g, '')
    .replace(/\\-/g, '-')
    .replace(/\\[&|^]/g, '')
    .replace(/\\[ ~0]/g, ' ')
    .replace(/\n+/g, '\n');
}

/** The data of a table: after its options (to a semicolon) and its formats (to a full stop). Blocks from `T{` to `T}` run over lines. */
export function tblRows(source: string, start: number, table: number): DocRow[] {
  const head = /^\.TS[^\n]*\n(?:[^\n]*;[ \t]*\n)?(?:[^\n]*[^\n.]\n)*?[^\n]*\.[ \t]*\n/.exec(source);
  if (head === null) return [];
  const tab = /\btab ?\((.)\)/.exec(head[0])?.[1] ?? '\t';
  const rows: Piece[][] = [];
  let pieces: Piece[] = [];
  let begin = head[0].length;
  for (const end of tblCellEnds(source, begin, tab)) {
    pieces.push({ source: source.slice(begin, end), start: start + begin, colSpan: 1 });
    begin = end + 1;
    if (source[end] === tab) continue;
    if (pieces.length > 1 || !TBL_NO_ROW.test(elementAt(pieces, 0).source)) rows.push(pieces);
    pieces = [];
  }
  return toRows(rows, table, plainTroff);
}

/** A rule, the end of the table, or a change of its formats. */
const TBL_NO_ROW = /^(?:[_=]|\.T[E&].*)?$/;

/** Where cells end: at `tab`, at the end of a line or of the source, never inside a block. */
function* tblCellEnds(source: string, from: number, tab: string): Generator<number> {
  let block = false;
  for (let i = from; i <= source.length; i += 1) {
    const closes = source.startsWith('\nT}', i);
    if (source.startsWith('T{\n', i)) block = true;
    else if (closes) block = false;
    if (block || closes) continue;
    if (i === source.length || source[i] === tab || source[i] === '\n') yield i;
  }
}
