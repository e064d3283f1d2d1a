/** OpenDocument (.odt, .ods): the XML itself, so that merged cells keep their true columns. */
import { strFromU8, unzipSync } from 'fflate';
import { compose, type Block, type BlockCell } from '../compose.ts';
import type { Read } from '../document.ts';
import { child, elements, parseXml, textOf, type XmlNode } from '../docx/xml.ts';
import { holdZip } from '../limits/unpacked.ts';
import { paragraphText, type Styles, stylesOf } from './paragraph.ts';
import { withoutMargins } from '../sheet/margins.ts';

const PARTS = /^(?:content|styles|meta)\.xml$/;
/** Repeated blank cells fill a sheet to its edge. */
const MAX_COLUMNS = 200;
const MAX_REPEATED_ROWS = 50;

/** Reads a text or a spreadsheet. */
export function readOdf(bytes: Uint8Array): Read {
  holdZip(bytes, (name) => PARTS.test(name));
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  } catch {
    return { ok: false, code: 'unreadable', text: 'damaged zip archive' };
  }
  const [content, styles, meta] = ['content.xml', 'styles.xml', 'meta.xml'].map((name) => part(files[name]));
  const body = child(child(content, 'document-content'), 'body');
  const main = child(body, 'text') ?? child(body, 'spreadsheet');
  if (main === undefined) return { ok: false, code: 'unreadable', text: 'OpenDocument without a text or a sheet' };
  const look = stylesOf([child(styles, 'document-styles'), child(content, 'document-content')]);
  let tables = 0;
  const doc = compose(
    blocksIn(main, look, () => tables++),
    titleIn(meta),
  );
  if (doc.text.trim() === '') return { ok: false, code: 'empty', text: 'document without text' };
  return { ok: true, doc };
}

function part(bytes: Uint8Array | undefined): XmlNode | undefined {
  return bytes === undefined ? undefined : parseXml(strFromU8(bytes));
}

function titleIn(meta: XmlNode | undefined): string | null {
  const node = child(child(child(meta, 'document-meta'), 'meta'), 'title');
  const title = node === undefined ? '' : textOf(node).trim();
  return title === '' ? null : title;
}

/** What is not the text: deleted passages, declarations, forms' definitions. */
const SKIPPED = new Set(['tracked-changes', 'sequence-decls', 'forms', 'content-validations', 'calculation-settings']);

function blocksIn(node: XmlNode, styles: Styles, nextTable: () => number): Block[] {
  return elements(node).flatMap((element): Block[] => {
    if (SKIPPED.has(element.name)) return [];
    if (element.name === 'table') return tableBlocks(element, styles, nextTable);
    if (element.name !== 'p' && element.name !== 'h') return blocksIn(element, styles, nextTable);
    return paragraphText(element, styles)
      .split('\n')
      .map((text) => ({ kind: 'line', text }));
  });
}

function repeated(node: XmlNode, name: string, most: number): number {
  const count = Number.parseInt(node.attributes.get(name) ?? '1', 10);
  return count >= 1 ? Math.min(count, most) : 1;
}

/** Rows of a table through groups and headers; hidden ones do not count. */
function rowsIn(node: XmlNode): XmlNode[] {
  return elements(node).flatMap((element): XmlNode[] => {
    if (element.name === 'table-row')
      return (element.attributes.get('visibility') ?? 'visible') === 'visible' ? [element] : [];
    return element.name === 'table-cell' || element.name === 'table' ? [] : rowsIn(element);
  });
}

function cellsOf(row: XmlNode, styles: Styles): BlockCell[] {
  const cells: BlockCell[] = [];
  let col = 0;
  for (const cell of elements(row)) {
    const own = cell.name === 'table-cell';
    if (!own && cell.name !== 'covered-table-cell') continue;
    const count = repeated(cell, 'number-columns-repeated', MAX_COLUMNS);
    for (let i = 0; i < count && col < MAX_COLUMNS; i += 1, col += 1) {
      if (!own) continue;
      const lines = elements(cell).filter(({ name }) => name === 'p' || name === 'h');
      cells.push({
        text: lines.map((line) => paragraphText(line, styles)).join('\n'),
        col,
        colSpan: repeated(cell, 'number-columns-spanned', MAX_COLUMNS),
        rowSpan: repeated(cell, 'number-rows-spanned', MAX_COLUMNS),
      });
    }
  }
  return cells;
}

function holdsTable(row: XmlNode): boolean {
  return elements(row).some((cell) => elements(cell).some(({ name }) => name === 'table'));
}

function tableBlocks(table: XmlNode, styles: Styles, nextTable: () => number): Block[] {
  const number = nextTable();
  const rows = rowsIn(table).map((row) => ({ row, cells: cellsOf(row, styles) }));
  // Blank cells to the edge of a sheet are no columns.
  const ends = rows.flatMap(({ cells }) =>
    cells.filter(({ text }) => text !== '').map((cell) => cell.col + cell.colSpan),
  );
  const width = ends.reduce((most, one) => Math.max(most, one), 0);
  const blocks = rows.flatMap(({ row, cells }): Block[] => {
    if (holdsTable(row)) return elements(row).flatMap((cell) => blocksIn(cell, styles, nextTable));
    const own = cells.filter(({ col }) => col < width);
    const [only] = own.filter(({ text }) => text.trim() !== '');
    if (only === undefined) return [];
    if (own.length === 1) return only.text.split('\n').map((text) => ({ kind: 'line', text }));
    const count = repeated(row, 'number-rows-repeated', MAX_REPEATED_ROWS);
    return Array.from({ length: count }, () => ({ kind: 'cells', table: number, exact: true, cells: own }));
  });
  return withoutMargins(blocks);
}
