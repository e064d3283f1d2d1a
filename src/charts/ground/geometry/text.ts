/** Estimated widths of text, without a DOM: a layout must come out the same in Node and in every browser. */

export const FONT_STACK =
  '"Microsoft YaHei", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Type sizes of a picture in px; a chart uses only `small`, scaled up on a wall. */
export const SIZE = { title: 20, body: 14, small: 12 } as const;

/** Line height as a multiple of the size. */
export const LEADING = 1.5;

const NARROW = /[ .,:;'!|ijlI()[\]]/;
const WIDE_FROM = 0x2e80;
/** Signs below `WIDE_FROM` that Chinese fonts draw a whole em wide. */
const WIDE = '—…○◎◆●×÷';

/** Width in px of `text` at `size` px; errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += signWidth(sign);
  return ems * size;
}

function signWidth(sign: string): number {
  const code = sign.codePointAt(0);
  if ((code !== undefined && code >= WIDE_FROM) || WIDE.includes(sign)) return 1;
  if (NARROW.test(sign)) return 0.36;
  return /[A-Zmw%¥−+<>–]/.test(sign) ? 0.76 : 0.6;
}

/** `text`, or its beginning with "…" so that it fits into `width`; empty when not even one sign fits. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let fitted = '';
  for (const sign of text) {
    if (textWidth(`${fitted}${sign}…`, size) > width) break;
    fitted += sign;
  }
  return fitted === '' ? '' : `${fitted}…`;
}

const CLOSING = /^[，。；：、！？）》」』,.;:!?)%]/;

/** Lines no wider than `width`; breaks after any wide sign, but not inside a Latin word, a number or before a closing mark. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const pieces = text.match(/[^\s\u2e80-\uffff]+\s*|\s+|[\u2e80-\uffff]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const fits = textWidth((line + piece).trimEnd(), size) <= width;
    if (line === '' || fits || CLOSING.test(piece)) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
