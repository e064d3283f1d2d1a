/**
 * Text of strangers: names, titles, file names and cells come out of documents that anybody may have written. Markup in
 * it is no danger (nothing here is ever parsed as markup); these characters are.
 */

/** They would let a name, or a number beside it, be read backwards. */
const DIRECTION = /\p{Bidi_Control}/gu;
/** Controls and halves of surrogate pairs: XML does not allow them, so that they break pictures and documents. */
const BREAKING = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** `text` without marks of direction. */
export function stripDirection(text: string): string {
  return text.replace(DIRECTION, '');
}

/** `text` that can be shown, and put into XML: without marks of direction, with � for what XML does not allow. */
export function sanitize(text: string): string {
  return stripDirection(text).replace(BREAKING, '\uFFFD');
}
