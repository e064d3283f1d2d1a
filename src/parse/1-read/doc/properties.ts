/** Properties of paragraphs and characters ([MS-DOC] 2.6): which paragraph ends a row, what its cells are, which text does not show. */
import type { CellDefinition } from '../rtf/table.ts';
import { hold } from '../limits/limits.ts';
import type { Stream, WordStreams } from './streams.ts';

const PAGE = 512;

/** A run of bytes of the main stream with the changes made to it: `[code, where its operand begins]` in `stream`. */
export interface Changes {
  readonly from: number;
  readonly to: number;
  readonly stream: Stream;
  readonly changes: readonly (readonly [code: number, operand: number])[];
}

/** Operands by the three bits that tell their size; 6: the first byte of the operand tells. */
const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;
const TABLE_DEFINITION = 0xd608;
const HUGE = 0x6646;

function changesIn(stream: Stream, start: number): Changes['changes'] {
  const found: [number, number][] = [];
  let at = start;
  while (at + 2 < stream.bytes.length) {
    const code = stream.u16(at);
    at += 2;
    found.push([code, at]);
    const size = SIZES[(code >> 13) & 7];
    if (code === TABLE_DEFINITION) at += stream.u16(at) + 1;
    else at += size === null || size === undefined ? stream.u8(at) + 1 : size;
  }
  return found;
}

/** The pages of properties that a table in the document's head names, at `place` of it. */
function* pagesOf({ main, table }: WordStreams, place: number): Generator<Stream> {
  const [from, size] = [main.u32(place), main.u32(place + 4)];
  const count = Math.floor((size - 4) / 8);
  hold('items', count, 'pages of properties');
  for (let i = 0; i < count; i += 1) {
    yield main.part(table.u32(from + 4 * (count + 1) + 4 * i) * PAGE, PAGE);
  }
}

const PARAGRAPHS_AT = 0x0102;
const CHARACTERS_AT = 0x00fa;

/** Paragraphs in the order of the file. */
export function paragraphChanges(streams: WordStreams): Changes[] {
  const found: Changes[] = [];
  for (const page of pagesOf(streams, PARAGRAPHS_AT)) {
    const count = page.u8(PAGE - 1);
    for (let i = 0; i < count; i += 1) {
      const range = { from: page.u32(4 * i), to: page.u32(4 * i + 4) };
      const at = page.u8(4 * (count + 1) + 13 * i) * 2;
      if (at === 0) {
        found.push({ ...range, stream: page, changes: [] });
        continue;
      }
      // The length in words, or nought and then the length in words of two bytes.
      const odd = page.u8(at);
      const [begin, size] = odd === 0 ? [at + 2, 2 * page.u8(at + 1)] : [at + 1, 2 * odd - 1];
      // Its first two bytes name the style.
      const own = page.part(begin + 2, size - 2);
      found.push({ ...range, ...withHuge(own, streams.data) });
    }
  }
  return found;
}

/** The changes, or those in the data stream where they are too many for their page. */
function withHuge(own: Stream, data: Stream | null): Pick<Changes, 'stream' | 'changes'> {
  const changes = changesIn(own, 0);
  const huge = changes.find(([code]) => code === HUGE);
  if (huge === undefined || data === null) return { stream: own, changes };
  const at = own.u32(huge[1]);
  const stream = data.part(at + 2, data.u16(at));
  return { stream, changes: changesIn(stream, 0) };
}

/** Runs of characters in the order of the file. */
export function characterChanges(streams: WordStreams): Changes[] {
  const found: Changes[] = [];
  for (const page of pagesOf(streams, CHARACTERS_AT)) {
    const count = page.u8(PAGE - 1);
    for (let i = 0; i < count; i += 1) {
      const at = page.u8(4 * (count + 1) + i) * 2;
      const stream = at === 0 ? page.part(0, 0) : page.part(at + 1, page.u8(at));
      found.push({ from: page.u32(4 * i), to: page.u32(4 * i + 4), stream, changes: changesIn(stream, 0) });
    }
  }
  return found;
}

/** The byte that a change sets; null where it is not changed. */
export function byteOf({ stream, changes }: Changes, code: number): number | null {
  const found = changes.findLast(([one]) => one === code);
  return found === undefined ? null : stream.u8(found[1]);
}

/** The two bytes that a change sets; null where they are not changed. */
export function wordOf({ stream, changes }: Changes, code: number): number | null {
  const found = changes.findLast(([one]) => one === code);
  return found === undefined ? null : stream.u16(found[1]);
}

/** Bytes of a cell in the definition of a row, and what its first two say of merged cells. */
const CELL_BYTES = 20;
const ACROSS = 0x0003;
const COVERED_ACROSS = 1;
const DOWN = 0x0060;
const COVERED_DOWN = 0x0020;

/** A row's left edge and cells; null for a paragraph that defines none. */
export function rowOf({ stream, changes }: Changes): { left: number; definitions: CellDefinition[] } | null {
  const found = changes.findLast(([code]) => code === TABLE_DEFINITION);
  if (found === undefined) return null;
  const at = found[1] + 2;
  const end = found[1] + stream.u16(found[1]) + 1;
  const count = stream.u8(at);
  const edge = (i: number): number => stream.i16(at + 1 + 2 * i);
  const definitions = Array.from({ length: count }, (_, i): CellDefinition => {
    const own = at + 1 + 2 * (count + 1) + CELL_BYTES * i;
    const flags = own + 2 <= end ? stream.u16(own) : 0;
    return {
      edge: edge(i + 1),
      across: (flags & ACROSS) === COVERED_ACROSS,
      down: (flags & DOWN) === COVERED_DOWN,
    };
  });
  return { left: edge(0), definitions };
}
