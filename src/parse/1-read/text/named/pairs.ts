/** Names with their figures in running text: `自然人 30`, `自然人：30`, `商业企业30件`. */
import { readFigure } from '../../../ground/number.ts';

/** A part of a text and where it begins. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

export interface Pair {
  readonly key: Piece;
  readonly value: Piece;
}

const OPENING = '（(《【';
const CLOSING = '）)》】';

/** How deep in brackets each character stands; a closing one as deep as what it closes. */
export function depths(text: string): Uint8Array {
  const found = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (OPENING.includes(char)) depth += 1;
    found[i] = depth;
    if (CLOSING.includes(char) && depth > 0) depth -= 1;
  }
  return found;
}

/** Without blanks at its ends. */
export function trimmed({ text, start }: Piece): Piece {
  const inner = text.trim();
  return { text: inner, start: start + (inner === '' ? 0 : text.indexOf(inner)) };
}

/** `piece` from `from` to `to`, trimmed. */
export function partOf({ text, start }: Piece, from: number, to = text.length): Piece {
  return trimmed({ text: text.slice(from, to), start: start + from });
}

/** A comma before three digits parts thousands. */
const DELIMITER = /[；;、|\t]|[,，](?!\d{3}(?!\d))/g;

/** What delimiters outside of brackets part. */
export function partedBy(piece: Piece, delimiter: RegExp = DELIMITER): readonly Piece[] {
  const depth = depths(piece.text);
  const parts: Piece[] = [];
  let from = 0;
  for (const { 0: mark, index } of piece.text.matchAll(delimiter)) {
    if (depth[index] !== 0) continue;
    parts.push(partOf(piece, from, index));
    from = index + mark.length;
  }
  return [...parts, partOf(piece, from)];
}

/** Where a name may end: at a blank, a colon, an equals sign, or right before a figure. */
const NAME_END =
  /[:：=]\s*|\s+(?:[:：=]\s*)?|(?<=[\p{Script=Han})）])(?=(?:增加|增长|新增|减少|下降|[+-])?[\d０-９]|[-—–－/]+$)/gu;
/** Right before a figure these may be its sign, or the end of the name. */
const SIGN_OR_NAME = /[增减负](?=[\d０-９])/y;
const HAN = /\p{Script=Han}/u;

/** The name and the figure, or the blank, that a piece is made of; null when it is something else. */
export function pairIn(piece: Piece): Pair | null {
  const depth = depths(piece.text);
  for (const { 0: mark, index } of piece.text.matchAll(NAME_END)) {
    if (depth[index] !== 0 && !CLOSING.includes(piece.text.charAt(index - 1))) continue;
    const value = partOf(piece, index + mark.length);
    if (readFigure(value.text).type === 'text') continue;
    const key = partOf(piece, 0, index);
    SIGN_OR_NAME.lastIndex = index - 1;
    return HAN.test(key.text) && !(mark === '' && SIGN_OR_NAME.test(piece.text)) ? { key, value } : null;
  }
  // A name with nothing after it: its cell is blank.
  return HAN.test(piece.text) && !/[\s\d。]/.test(piece.text)
    ? { key: piece, value: { text: '', start: piece.start + piece.text.length } }
    : null;
}
