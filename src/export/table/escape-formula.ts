/** A text that begins like this, blanks or invisible characters before it or not, runs as a formula in spreadsheets. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/** `text` so that no spreadsheet takes it for a formula: with an apostrophe before it where it begins like one. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
