/** How much of a document is read: far more than a report has, far less than a file made to break a reader can unfold to. */

export const LIMITS = {
  /** Bytes of a file, or of a text. */
  inputBytes: 128 * 1024 * 1024,
  /** Characters of a text or page, markup and pictures written into it included. */
  characters: 16 * 1024 * 1024,
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
