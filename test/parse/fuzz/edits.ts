/** What happens to a file on its way, or is done to it on purpose: edits that the fuzzer draws. */
import fc from 'fast-check';

export type Edit = (bytes: Uint8Array) => Uint8Array;

/** Words that mean something to one reader or another. */
const WORDS = [
  ...[
    '<table>',
    '</td>',
    '<td colspan=9999999>',
    '<!--',
    ']]>',
    '&#x10FFFF;',
    '&nbsp;',
    '<w:p>',
    '</w:tbl>',
    '<w:gridSpan w:val="-1"/>',
  ],
  ...[
    'stream\n',
    'endstream',
    '/FlateDecode',
    '1 0 obj',
    '%%EOF',
    '{\\rtf1',
    '\\cell',
    '\\bin99999999 ',
    '\u0000',
    '\uFEFF',
    '\u202E',
  ],
  ...[
    '|',
    '\t',
    '│',
    '（一）',
    '总计',
    '999999999999999999999',
    '-0',
    '1e9',
    '１２３',
    '〇',
    '\r\n\r\n',
    'PK\u0003\u0004',
    '\u{20000}',
    '\u3000',
  ],
].map((word) => new TextEncoder().encode(word));

const place = fc.double({ min: 0, max: 1, noNaN: true });

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const at = (bytes: Uint8Array, share: number): number => Math.floor(share * bytes.length);

/** `others`: files a piece may come from. */
export function edits(others: readonly Uint8Array[]): fc.Arbitrary<Edit> {
  return fc.oneof(
    fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([where, value]): Edit => (bytes) => {
      const copy = bytes.slice();
      if (copy.length > 0) copy[Math.min(copy.length - 1, at(bytes, where))] = value;
      return copy;
    }),
    place.map(
      (where): Edit =>
        (bytes) =>
          bytes.slice(0, at(bytes, where)),
    ),
    fc.tuple(place, place).map(
      ([a, b]): Edit =>
        (bytes) =>
          joined(bytes.slice(0, at(bytes, Math.min(a, b))), bytes.slice(at(bytes, Math.max(a, b)))),
    ),
    fc.tuple(place, fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 60 })).map(
      ([where, word, times]): Edit =>
        (bytes) =>
          joined(
            bytes.slice(0, at(bytes, where)),
            ...Array.from({ length: times }, () => word),
            bytes.slice(at(bytes, where)),
          ),
    ),
    fc.tuple(place, place, fc.integer({ min: 2, max: 12 })).map(([a, length, times]): Edit => (bytes) => {
      const piece = bytes.slice(at(bytes, a), at(bytes, a) + Math.min(4000, at(bytes, length)));
      return joined(
        bytes.slice(0, at(bytes, a)),
        ...Array.from({ length: times }, () => piece),
        bytes.slice(at(bytes, a)),
      );
    }),
    fc.tuple(place, place, place, fc.constantFrom(...others)).map(
      ([where, a, b, other]): Edit =>
        (bytes) =>
          joined(
            bytes.slice(0, at(bytes, where)),
            other.slice(at(other, Math.min(a, b)), at(other, Math.max(a, b))),
            bytes.slice(at(bytes, where)),
          ),
    ),
  );
}
