/** The characters that tables are drawn with: bars, rules and the joints where they meet. */

const LINES = '\\u2500\\u2501\\u2504\\u2505\\u2508\\u2509\\u254c\\u254d\\u2550';
const CORNERS = '\\u250c-\\u251b\\u2552-\\u255d\\u256d-\\u2570';
const SIDES = '\\u251c-\\u252b\\u255e-\\u2563';
/** Joints within a rule. */
const INNER = '\\u252c-\\u254b\\u2564-\\u256c';
const CROSSINGS = `${SIDES}${INNER}`;

/** A bar between cells. */
export const BOX_BAR = /[\u2502\u2503\u2551|]/;
/** A whole line that is a rule. */
export const RULE_LINE = new RegExp(
  `^\\s*(?:[+|](?:[-=:]{2,}[+|])+|[${CORNERS}${SIDES}][${LINES}${INNER}]+[${CORNERS}${SIDES}])\\s*$`,
);
/** What a rule leaves between two bars. */
export const RULE_SEGMENT = new RegExp(`^[-=:+${LINES}${INNER}]+$`);
/** Joints that never stand in running text. */
export const CROSSING = new RegExp(`[${CROSSINGS}]`);

/** Code points of box drawing, and those before them. */
const CODES = 0x2580;

function tableOf(chars: RegExp): Uint8Array {
  return Uint8Array.from({ length: CODES }, (_, code) => (chars.test(String.fromCharCode(code)) ? 1 : 0));
}

/** By code: what may stand where a rule meets a column's edge. */
export const JOINT_CODES = tableOf(new RegExp(`[+|${CORNERS}${CROSSINGS}]`));
/** By code: what may stand at an edge in a line that also holds text. */
export const CONTENT_CODES = tableOf(new RegExp(`[+|\u2502\u2503\u2551${CROSSINGS}]`));

/** Whether a line belongs to a table drawn with characters. */
export function isDrawn(text: string): boolean {
  return /^\s*[+|\u2502\u2503\u2551\u251c-\u254b\u255e-\u256c]/.test(text) || RULE_LINE.test(text);
}
