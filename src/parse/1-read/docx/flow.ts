/** The body of a Word document → paragraphs and tables in reading order, as a reader of the accepted text sees them. */
import { footnoteMark } from '../cell.ts';
import { chosenEntry, isPlaceholder } from './fields.ts';
import { groundOf, showingOf, type Look } from './runs.ts';
import type { XmlNode } from './xml.ts';
import { child, elements, textOf } from './xml.ts';

export type Flow =
  { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly FlowRow[] };

export interface FlowRow {
  /** Grid columns left out before the first cell and after the last. */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly FlowCell[];
}

export interface FlowCell {
  readonly colSpan: number;
  /** `restart` begins a cell merged downwards, `continue` is covered by the one above. */
  readonly down: 'restart' | 'continue' | null;
  readonly flow: readonly Flow[];
}

/** Deleted or moved-away text, properties, field codes, annotations, the reading aid over ruby text. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'sectPr',
  'tblPr',
  'trPr',
]);
const SPECIAL: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** Paragraphs and tables directly under `node`, whatever wraps them (content controls, insertions, custom XML). */
export function flowOf(node: XmlNode, look: Look): Flow[] {
  return elements(node).flatMap((element): Flow[] => {
    if (SKIPPED.has(element.name)) return [];
    if (element.name === 'p') return paragraph(element, look);
    if (element.name === 'tbl')
      return [{ kind: 'table', rows: wrapped(element, 'tr').flatMap((tr) => row(tr, groundOf(element, look))) }];
    return isPlaceholder(element) ? [{ kind: 'paragraph', text: '' }] : flowOf(chosen(element), look);
  });
}

/** A paragraph as far as it has been read. */
interface Paragraph {
  readonly parts: string[];
  /** What stands in the text boxes anchored in it. */
  readonly boxes: Flow[];
  readonly look: Look;
}

/** A paragraph, then what stands in the text boxes anchored in it. */
function paragraph(node: XmlNode, look: Look): Flow[] {
  const into: Paragraph = { parts: [], boxes: [], look };
  runs(node, into);
  return [{ kind: 'paragraph', text: into.parts.join('') }, ...into.boxes];
}

function runs(node: XmlNode, into: Paragraph): void {
  for (const element of elements(node)) {
    const special = SPECIAL[element.name];
    if (SKIPPED.has(element.name) || isPlaceholder(element)) continue;
    if (element.name === 't') into.parts.push(textOf(element));
    else if (element.name === 'sym') into.parts.push(symbol(element));
    else if (element.name === 'ffData') into.parts.push(chosenEntry(element));
    else if (element.name === 'txbxContent') into.boxes.push(...flowOf(element, into.look));
    else if (special !== undefined) into.parts.push(special);
    else if (element.name === 'r') run(element, into);
    else runs(chosen(element), into);
  }
}

/** A run of text as it shows: not at all, as a mark, or as it is. */
function run(node: XmlNode, into: Paragraph): void {
  const showing = showingOf(node, into.look);
  if (showing === 'hidden') return;
  const own: Paragraph = { ...into, parts: [] };
  runs(node, own);
  const text = own.parts.join('');
  if (showing === 'raised') into.parts.push(raised(text, into.parts.join('')));
  else if (showing !== 'white' || /\p{L}/u.test(text)) into.parts.push(text);
}

/** A raised digit marks a figure, or stands alone; behind words it says nothing. */
function raised(text: string, before: string): string {
  return before.trim() === '' || /[\d０-９]\s*$/.test(before) ? footnoteMark(text) : '';
}

/** Symbol fonts sit in the private range; only a character with a meaning of its own is text. */
function symbol(node: XmlNode): string {
  const code = Number.parseInt(node.attributes.get('char') ?? '', 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
}

/** One of several renderings of the same content. */
function chosen(node: XmlNode): XmlNode {
  if (node.name !== 'AlternateContent') return node;
  return child(node, 'Choice') ?? child(node, 'Fallback') ?? node;
}

/** Rows of a table or cells of a row, through content controls and the like, but not those of nested tables. */
function wrapped(node: XmlNode, name: 'tr' | 'tc'): XmlNode[] {
  return elements(node).flatMap((element): XmlNode[] => {
    if (SKIPPED.has(element.name)) return [];
    if (element.name === name) return [element];
    return element.name === 'tc' || element.name === 'tbl' || element.name === 'p' ? [] : wrapped(element, name);
  });
}

function row(node: XmlNode, look: Look): FlowRow[] {
  const properties = child(node, 'trPr');
  if (child(properties, 'del') !== undefined || child(properties, 'hidden') !== undefined) return [];
  const cells: FlowCell[] = [];
  for (const element of wrapped(node, 'tc')) {
    const own = child(element, 'tcPr');
    if (child(own, 'cellDel') !== undefined) continue;
    const colSpan = whole(child(own, 'gridSpan'), 1);
    const before = cells.at(-1);
    if (child(own, 'hMerge')?.attributes.get('val') !== 'restart' && child(own, 'hMerge') !== undefined && before) {
      cells[cells.length - 1] = { ...before, colSpan: before.colSpan + colSpan };
      continue;
    }
    cells.push({ colSpan, down: down(child(own, 'vMerge')), flow: flowOf(element, groundOf(element, look)) });
  }
  return [
    { before: whole(child(properties, 'gridBefore'), 0), after: whole(child(properties, 'gridAfter'), 0), cells },
  ];
}

function down(property: XmlNode | undefined): FlowCell['down'] {
  if (property === undefined) return null;
  return property.attributes.get('val') === 'restart' ? 'restart' : 'continue';
}

/** Word allows 63 columns; a larger number is damage. */
function whole(property: XmlNode | undefined, otherwise: number): number {
  const value = Number.parseInt(property?.attributes.get('val') ?? '', 10);
  return value >= otherwise && value <= 1000 ? value : otherwise;
}
