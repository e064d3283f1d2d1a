/** Tables as programs print them: a list of rows, each a list of cells, in JSON or in Python's writing. */
import type { DocCell, DocRow } from '../document.ts';

const TABLE = /\[\s*[[{]\s*(?:["'[\]]|null|None|nan|NaN|-?\d)|^\{\s*"[^"\n]{0,200}"\s*:/gm;
/** One more object, where each stands in a line of its own. */
const NEXT_OBJECT = /\s*(?=\{\s*")/y;
const COLON = /\s*:/y;
const TOKEN = /\s+|[,:[\]{}]|"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|[\w.+-]+/gy;
const NOTHING = /^(?:null|None|nan|NaN|undefined)$/;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs;
const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t', b: '', f: '' };
/** A table with fewer rows is an example of something. */
const MIN_ROWS = 2;

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (_, code?: string, byte?: string, char?: string) => {
    const number = code ?? byte;
    return number === undefined ? (NAMED[char ?? ''] ?? char ?? '') : String.fromCharCode(Number.parseInt(number, 16));
  });
}

function cellOf(match: RegExpExecArray, col: number): DocCell {
  const quoted = match[1] ?? match[2];
  const start = match.index + (quoted === undefined ? 0 : 1);
  const text = quoted ?? (NOTHING.test(match[0]) ? '' : match[0]);
  return { text: unescaped(text), at: [start, start + (quoted ?? match[0]).length], col, colSpan: 1, rowSpan: 1 };
}

/** Rows as they are read; the keys of a row of pairs are its header, written once. */
class Rows {
  readonly found: DocCell[][] = [];
  #row: DocCell[] | null = null;
  #keys: DocCell[] = [];
  #header = '';

  open(): void {
    this.#row = [];
    this.#keys = [];
  }

  close(): void {
    const header = this.#keys.map(({ text }) => text).join();
    // Columns that are only counted have no names.
    if (header !== this.#header && /[^\d,]/.test(header)) this.found.push(this.#keys);
    this.#header = header;
    if (this.#row !== null && this.#row.length > 0) this.found.push(this.#row);
    this.#row = null;
  }

  /** false for a cell outside of a row. */
  add(match: RegExpExecArray): boolean {
    this.#row?.push(cellOf(match, this.#row.length));
    return this.#row !== null;
  }

  /** What stood last was a key. */
  key(): void {
    const key = this.#row?.pop();
    if (key !== undefined) this.#keys.push({ ...key, col: this.#keys.length });
  }
}

function follows(what: RegExp, text: string, at: number): boolean {
  what.lastIndex = at;
  return what.test(text);
}

/** Reads the list that opens at `from`, or what there is of it in a text that breaks off. `to`: where reading ended. */
function listAt(text: string, from: number): { readonly rows: readonly DocCell[][]; readonly to: number } {
  const rows = new Rows();
  let depth = 0;
  let to = from;
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [whole] = match;
    to = TOKEN.lastIndex;
    if (whole === '[' || whole === '{') {
      depth += 1;
      rows.open();
    } else if (whole === ']' || whole === '}') {
      depth -= 1;
      rows.close();
      if (depth > 0) continue;
      if (!follows(NEXT_OBJECT, text, to)) break;
    } else if (whole === ':') rows.key();
    else if (whole !== ',' && whole.trim() !== '' && !rows.add(match) && !follows(COLON, text, to))
      return { rows: [], to };
  }
  return { rows: rows.found, to };
}

/** A table in a text and its place. */
export interface ListedTable {
  readonly from: number;
  readonly to: number;
  readonly rowsOf: (table: number) => DocRow[];
}

/** The tables of a text that are lists of lists. */
export function listedTables(text: string): ListedTable[] {
  if (!text.includes('[') && !text.includes('{"')) return [];
  const found: ListedTable[] = [];
  let end = 0;
  for (const { index } of text.matchAll(TABLE)) {
    if (index < end) continue;
    const { rows, to } = listAt(text, index);
    end = to;
    if (rows.length < MIN_ROWS) continue;
    found.push({
      from: index,
      to,
      rowsOf: (table) =>
        rows.map((cells) => ({
          kind: 'cells',
          table,
          exact: false,
          cells,
          at: [cells[0]?.at[0] ?? index, cells.at(-1)?.at[1] ?? index],
        })),
    });
  }
  return found;
}
