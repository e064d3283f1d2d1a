/** The pieces of an RTF file: groups, control words, text. */
import { elementAt } from '../../../schema/element-at.ts';

export type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  /** A character given by its byte in the code page. */
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'text'; readonly from: number; readonly to: number };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const ENDS_TEXT: ReadonlySet<number> = new Set([OPEN, CLOSE, BACKSLASH, 0x0d, 0x0a]);

function isLetter(code: number | undefined): boolean {
  if (code === undefined) return false;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

function hexOf(bytes: Uint8Array, at: number): number {
  return Number.parseInt(String.fromCharCode(bytes[at] ?? 0x30, bytes[at + 1] ?? 0x30), 16);
}

interface Control {
  readonly token: Token;
  readonly to: number;
}

/** A control word with its number and the blank that ends it. */
function wordAt(bytes: Uint8Array, from: number): Control {
  let at = from;
  while (isLetter(bytes[at])) at += 1;
  const name = String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 40)));
  const begin = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at]) && at - begin < 12) at += 1;
  const digits = String.fromCharCode(...bytes.subarray(begin, at));
  const value = /\d/.test(digits) ? Number(digits) : null;
  return { token: { type: 'word', name, value }, to: bytes[at] === 0x20 ? at + 1 : at };
}

function controlAt(bytes: Uint8Array, at: number): Control {
  const next = bytes[at + 1];
  if (next === undefined) return { token: { type: 'text', from: at, to: at }, to: at + 1 };
  if (next === QUOTE) return { token: { type: 'byte', byte: hexOf(bytes, at + 2) }, to: at + 4 };
  if (isLetter(next)) return wordAt(bytes, at + 1);
  // `\{`, `\}` and `\\` are text, `\~` a blank; other symbols are control words of one character.
  if (next === BACKSLASH || next === OPEN || next === CLOSE)
    return { token: { type: 'text', from: at + 1, to: at + 2 }, to: at + 2 };
  return { token: { type: 'word', name: String.fromCharCode(next), value: null }, to: at + 2 };
}

/** All pieces of a file, in order. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const code = elementAt(bytes, at);
    if (code === OPEN || code === CLOSE) {
      yield code === OPEN ? { type: 'open' } : { type: 'close' };
      at += 1;
    } else if (code === BACKSLASH) {
      const { token, to } = controlAt(bytes, at);
      yield token;
      at = to;
      // Binary data stands as it is.
      if (token.type === 'word' && token.name === 'bin' && token.value !== null) at += Math.max(token.value, 0);
    } else if (code === 0x0d || code === 0x0a) {
      at += 1;
    } else {
      const from = at;
      while (at < bytes.length && !ENDS_TEXT.has(elementAt(bytes, at))) at += 1;
      yield { type: 'text', from, to: at };
    }
  }
}
