/** Code pages of RTF: by the font's character set, else by the document. */

const BY_CHARSET: ReadonlyMap<number, string> = new Map([
  [134, 'gb18030'],
  [136, 'big5'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
]);
const BY_PAGE: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [65001, 'utf-8'],
]);
const WESTERN = 'windows-1252';

const decoders = new Map<string, TextDecoder>();

/** The decoder for text in a font of that character set (undefined where the font has none), in a document of that code page. */
export function decoderOf(charset: number | undefined, codePage: number): TextDecoder {
  const label = (charset === undefined ? undefined : BY_CHARSET.get(charset)) ?? BY_PAGE.get(codePage) ?? WESTERN;
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const fresh = new TextDecoder(label);
  decoders.set(label, fresh);
  return fresh;
}
