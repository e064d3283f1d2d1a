/** How much of a document is read: far more than a report has, far less than a file made to break a reader can unfold to. */

export const LIMITS = {
  /** Bytes of a file, or of a text. */
  inputBytes: 128 * 1024 * 1024,
  /** Characters of a text or page, markup and pictures written into it included. */
  characters: 16 * 1024 * 1024,
  /** Characters of plain text, which has no markup and no pictures. */
  plainCharacters: 4 * 1024 * 1024,
  /** Lines, bars and tabs of a plain text: what its rows and cells are made of. */
  marks: 200_000,
  /** Lines and cells that were read, of a document with the tables of two hundred reports. */
  cells: 60_000,
  /** Columns of a table, merged ones counted for what they cover. */
  columns: 5000,
  /** Elements of a page. */
  elements: 500_000,
  /** Parts of a saved page or a mail. */
  parts: 2000,
  /** Words on a page: a page of text has two thousand characters. */
  words: 20_000,
  /** Bytes that what is read of an archive, or the drawing of a PDF, may unfold to. */
  unpackedBytes: 48 * 1024 * 1024,
  /** Times that a part of an archive may grow when it is unpacked, above `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
  /** Files in an archive. */
  entries: 20_000,
  /** Elements inside each other. */
  depth: 400,
  /** The same in web pages, where elements are left open by the hundred. */
  pageDepth: 5000,
  pages: 400,
  /** Pieces of text, or elements. */
  items: 2_000_000,
  /** Pieces drawn on the pages of a PDF, and on one of them; a page full of text has two thousand. */
  drawn: 1_000_000,
  drawnOnPage: 400_000,
} as const;

/** Thrown by a reader that meets more than it takes; its message goes into the rejection. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';
}

/** Throws `OverLimit` when `amount` is beyond the limit; `what` it is of, in English. */
export function hold(limit: keyof typeof LIMITS, amount: number, what: string): void {
  if (amount > LIMITS[limit]) throw new OverLimit(`${what}: more than ${shown(limit)}`);
}

function shown(limit: keyof typeof LIMITS): string {
  const most = LIMITS[limit];
  return limit.endsWith('Bytes') ? `${Math.round(most / 1024 / 1024)} MB` : most.toLocaleString('en');
}
