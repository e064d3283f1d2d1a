/** Tables in the source of typesetting programs (LaTeX, ConTeXt, Texinfo, troff), where the text says what its parts are. */
import type { DocRow } from '../document.ts';
import { LATEX_TABLE, latexRows } from './latex.ts';
import { CONTEXT_TABLE, contextRows, TBL_TABLE, tblRows, TEXINFO_TABLE, texinfoRows } from './others.ts';

/** A table that shows in the text by its marks. */
export interface MarkedTable {
  readonly from: number;
  readonly to: number;
  readonly rowsOf: (table: number) => DocRow[];
}

const KINDS = [
  { sign: '\\begin{', table: LATEX_TABLE, rowsOf: latexRows },
  { sign: '\\startxtable', table: CONTEXT_TABLE, rowsOf: contextRows },
  { sign: '\\bTABLE', table: CONTEXT_TABLE, rowsOf: contextRows },
  { sign: '@multitable', table: TEXINFO_TABLE, rowsOf: texinfoRows },
  { sign: '\n.TS', table: TBL_TABLE, rowsOf: tblRows },
] as const;

/** The tables of a text that is such a source; none for any other text. */
export function typesetTables(text: string): MarkedTable[] {
  const kind = KINDS.find(({ sign }) => text.includes(sign));
  if (kind === undefined) return [];
  return [...text.matchAll(kind.table)].map(({ 0: source, index }) => ({
    from: index,
    to: index + source.length,
    rowsOf: (table) => kind.rowsOf(source, index, table),
  }));
}

const GLYPH = /\\\[(u[0-9A-F]{4,5}|lq|rq|oq|cq|em|en|bu|aq|dq)\]/g;
const NAMED: Readonly<Record<string, string>> = {
  lq: '“',
  rq: '”',
  oq: '‘',
  cq: '’',
  em: '—',
  en: '–',
  bu: '•',
  aq: "'",
  dq: '"',
};

/** A source of troff that names every character by its number, with the characters themselves; any other text as it is. */
export function spelledOut(text: string): string {
  if (!text.includes('\\[u') || !/(?:\\\[u[0-9A-F]{4,5}\]){2}/.test(text)) return text;
  return text
    .replace(GLYPH, (_, name: string) => NAMED[name] ?? String.fromCodePoint(Number.parseInt(name.slice(1), 16)))
    .replace(/\\f(?:\[[A-Z]*\]|[BRIP])/g, '');
}
