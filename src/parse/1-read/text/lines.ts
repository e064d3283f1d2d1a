/** Lines of a text with their positions; page furniture is left out. */

export interface Line {
  /** Without its line end; a form feed inside is a blank. */
  readonly text: string;
  /** Offset of the first character in the whole text. */
  readonly start: number;
}

/** `— 3 —`, `- 3 -`, `第 3 页`, `第3页 共8页`, `3 / 8`, `Page 3 of 8`: the foot of a page. */
const PAGE_NUMBER =
  /^\s*(?:[—\-–－―]{1,3}\s*(?:PAGE\s*)?\d{1,4}\s*[—\-–－―]{1,3}|第\s*\d{1,4}\s*页(?:[，,、/\s]*共\s*\d{1,4}\s*页)?|PAGE\s*\d{1,4}(?:\s*OF\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})\s*$/i;
const LONE_NUMBER = /^\s*\d{1,4}\s*$/;

/** A line longer than this is a whole document on one line: it is broken before headings and row labels. */
const LONG_LINE = 600;
const BEFORE_LABEL =
  /[ \u3000](?=(?:[一二三四五六七]、|[（(][一二三四五六七][)）]|\d{1,2}[.．、]\s?\p{Script=Han}|第二十条|信息内容|规章 |(?:行政)?规范性文件 |行政许可 |行政处罚 |行政强制 |其[他它]对外管理|行政事业性收费 |政府集中采购 |行政复议 ))|(?<=(?:报告|年报)) /gu;

function pieces(line: Line): Line[] {
  const found: Line[] = [];
  let from = 0;
  for (const match of line.text.matchAll(BEFORE_LABEL)) {
    found.push({ text: line.text.slice(from, match.index), start: line.start + from });
    from = match.index + 1;
  }
  return [...found, { text: line.text.slice(from), start: line.start + from }].filter((piece) => piece.text !== '');
}

/** The text of line `i`; empty above the first line and below the last, as a blank line is. */
export function textAt(lines: readonly Line[], i: number): string {
  const line = lines[i];
  return line === undefined ? '' : line.text;
}

/** Whether a line may be the foot of a page: nearly all others begin with another character. */
const FOOT = /^\s*[—\-–－―第Pp\d]/;

/** Whether a line is nothing but the number of its page. */
export function isPageNumber(line: string): boolean {
  return FOOT.test(line) && PAGE_NUMBER.test(line);
}

/** The first character of a line that is no common blank. */
function firstOf(line: string): number {
  let at = 0;
  while (at < line.length && (line.charCodeAt(at) === 0x20 || line.charCodeAt(at) === 0x3000)) at += 1;
  return line.charCodeAt(at);
}

function isFurniture(line: string, text: string, end: number): boolean {
  const first = firstOf(line);
  // Han characters, which begin most lines, but for the one in `FOOT`.
  if (first > 0x4e00 && first < 0x9fff && first !== 0x7b2c) return false;
  if (!FOOT.test(line)) return false;
  return PAGE_NUMBER.test(line) || (LONE_NUMBER.test(line) && /^\s*\f/.test(text.slice(end, end + 8)));
}

/** Lines of `text` between two offsets. A page number, or a lone number right before a form feed, is dropped. */
export function splitLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    let end = text.indexOf('\n', start);
    if (end === -1 || end > to) end = to;
    const stop = end > start && text[end - 1] === '\r' ? end - 1 : end;
    const line = text.slice(start, stop);
    if (!isFurniture(line, text, end)) {
      const whole: Line = { text: line.includes('\f') ? line.replaceAll('\f', ' ') : line, start };
      if (line.length <= LONG_LINE) lines.push(whole);
      else for (const piece of pieces(whole)) lines.push(piece);
    }
    start = end + 1;
  }
  return lines;
}

const WRITTEN_END = /\\n(?=\p{Script=Han})/gu;

/** A cell's text with line ends where it has them written out (`结果\n维持`); the length stays the same. */
export function withLineEnds(text: string): string {
  return text.includes('\\n') ? text.replace(WRITTEN_END, ' \n') : text;
}
