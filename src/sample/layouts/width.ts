/** Display widths: Chinese characters take two columns, Latin and ambiguous ones (curly quotes, dashes, box drawing) one. */

function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}

export function characterWidth(character: string): number {
  const code = character.codePointAt(0);
  return code !== undefined && isWide(code) ? 2 : 1;
}

export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

/** Filled with spaces on the right up to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Filled with spaces on both sides. */
export function centred(text: string, width: number): string {
  const left = Math.floor(Math.max(0, width - widthOf(text)) / 2);
  return padded(' '.repeat(left) + text, width);
}

/** Lines of at most `width` columns; a number is never broken. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const token of paragraph.match(/[\d.,+\-０-９]+|./gu) ?? []) {
      const line = lines.at(-1) ?? '';
      if (line !== '' && widthOf(line) + widthOf(token) > width) lines.push(token.trimStart());
      else lines[lines.length - 1] = line + token;
    }
    return lines;
  });
}
