/** The text of a Word document ([MS-DOC] 2.4.1): pieces of the main stream in their order, each character with its place there. */
import { hold } from '../limits/limits.ts';
import type { WordStreams } from './streams.ts';

const TEXT_LENGTH_AT = 0x4c;
const PIECES_AT = 0x01a2;
const PIECE_TABLE = 2;
/** In a piece's place: characters of one byte each, in the Western code page. */
const NARROW = 0x40000000;
const WESTERN = new TextDecoder('windows-1252');
const WIDE = new TextDecoder('utf-16le');

export interface WordText {
  /** The body, without footnotes, headers and text boxes. */
  readonly text: string;
  /** Where in the main stream each character stands, for every UTF-16 unit. */
  readonly places: Uint32Array;
}

/** Where the table of pieces begins in the table stream, behind changes that it does not need. */
function pieceTable({ main, table }: WordStreams): { readonly from: number; readonly size: number } {
  let at = main.u32(PIECES_AT);
  while (table.u8(at) !== PIECE_TABLE) at += 3 + table.u16(at + 1);
  return { from: at + 5, size: table.u32(at + 1) };
}

/** Reads the body. Throws `RangeError` on damage. */
export function wordText(streams: WordStreams): WordText {
  const { main, table } = streams;
  const { from, size } = pieceTable(streams);
  const count = Math.floor((size - 4) / 12);
  const length = main.u32(TEXT_LENGTH_AT);
  hold('characters', length, 'characters of the text');
  const places = new Uint32Array(length);
  let text = '';
  for (let i = 0; i < count && text.length < length; i += 1) {
    const characters = Math.min(table.u32(from + 4 * i + 4) - table.u32(from + 4 * i), length - text.length);
    const place = table.u32(from + 4 * (count + 1) + 8 * i + 2);
    const narrow = (place & NARROW) !== 0;
    const begin = narrow ? (place & ~NARROW) / 2 : place;
    const step = narrow ? 1 : 2;
    if (begin + characters * step > main.bytes.length) throw new RangeError('a piece beyond the end of its stream');
    for (let n = 0; n < characters; n += 1) places[text.length + n] = begin + n * step;
    text += (narrow ? WESTERN : WIDE).decode(main.bytes.subarray(begin, begin + characters * step));
  }
  return { text, places };
}
