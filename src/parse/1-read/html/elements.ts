/** Elements of web pages, and those of other markup, by what they do to the text in them. */

/** Elements whose text is not the page's; `rt` and `rp` hold the sounds of the characters beside them. */
export const SKIPPED = new Set('script style noscript template svg select textarea iframe rt rp'.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul caption title'.split(
    ' ',
  ),
);

/** Elements that pages without tables lay out as cells. */
export const BOXES = new Set(['div', 'li', 'dd']);

/** Elements inside a line; with a style that hides them they hold marks of editors. */
export const INLINE = new Set(
  'span font a b i u em strong small label big ins s strike del sup sub code mark bdi bdo'.split(' '),
);

/** Tables of DocBook and TEI by the names of HTML. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['informaltable', 'table'],
  ['row', 'tr'],
  ['entry', 'td'],
  ['cell', 'td'],
  ['para', 'p'],
]);

/** The name of HTML for an element. */
export function elementOf(name: string): string {
  return ALIASES.get(name) ?? name;
}

export type Attributes = Readonly<Record<string, string>>;

/** More columns or rows are damage. */
const MOST_SPANNED = 100;

function spanOf(value: string | undefined): number {
  const n = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(n) && n >= 1 ? Math.min(n, MOST_SPANNED) : 1;
}

/** The columns of a cell: `colspan`, TEI's `cols`, DocBook's first and last column. */
export function columnsOf(attributes: Attributes): number {
  const { namest, nameend } = attributes;
  if (namest !== undefined && nameend !== undefined) {
    const [from, to] = [namest, nameend].map((name) => Number(/\d{1,9}$/.exec(name)?.[0]));
    if (from !== undefined && to !== undefined && to >= from) return Math.min(to - from + 1, MOST_SPANNED);
  }
  return spanOf(attributes['colspan'] ?? attributes['cols']);
}

/** The rows of a cell. */
export function rowsOf(attributes: Attributes): number {
  const more = attributes['morerows'];
  return more === undefined ? spanOf(attributes['rowspan'] ?? attributes['rows']) : spanOf(String(Number(more) + 1));
}
