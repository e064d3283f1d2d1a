/** Which characters that may belong to a table stand in a line: lines with none, nearly all of running text, need no closer look. */
import { elementAt } from '../../../schema/element-at.ts';

/** A bar, a plus or box drawing. */
export const BAR = 1;
/** A hyphen or an equals sign, as rules are made of. */
export const DASH = 2;
export const TAB = 4;
/** A comma or semicolon of either width, and what else may part the cells of a line. */
export const DELIMITER = 8;

const KINDS = new Uint8Array(0x10000);
for (const char of '|+') KINDS[char.charCodeAt(0)] = BAR;
for (let code = 0x2500; code < 0x2580; code += 1) KINDS[code] = BAR;
for (const char of ',;；，、｜^~') KINDS[char.charCodeAt(0)] = DELIMITER;
KINDS['│'.charCodeAt(0)] = BAR | DELIMITER;
for (const char of '-=') KINDS[char.charCodeAt(0)] = DASH;
KINDS[0x09] = TAB;

/** The marks of a line, joined by `|`. */
export function marksOf(line: string): number {
  let marks = 0;
  for (let i = 0; i < line.length; i += 1) marks |= elementAt(KINDS, line.charCodeAt(i));
  return marks;
}
