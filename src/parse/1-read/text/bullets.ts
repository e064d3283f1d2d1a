/** Marks of lists in Markdown and terminals' text: before every row or cell of a table they are no dashes and no signs. */
import { occurrences } from '../../ground/counts.ts';

const ITEM = /^([ \t]*)([-*+•·‧◦▪●○■])(?=[ \t]+\S)/gm;
/** Items that begin with words, as labels do: so many show that the mark is a list's. */
const WORDED =
  /^[ \t]*[-*+•·‧◦▪●○■][ \t](?:[ \t]*(?:\d{1,2}[.、．]|[（(]?[一二三四五六七八九十][)）、]))?\s*\p{Script=Han}{2}/gmu;
const MIN_ITEMS = 12;
/** An item of nothing: a blank cell. */
const EMPTY_ITEM = /^([ \t]*)[-*+•·‧◦▪●○■](?=[ \t]*$)/gm;
/** `- 3 -`: the number of a page. */
const PAGE = /^[ \t]*-[ \t]*\d+[ \t]*-[ \t]*$/;

/** The text with blanks for the marks of its lists, a no-break space for one with nothing behind; unchanged where too few lines are items. */
export function withoutBullets(text: string): string {
  if (!/^[ \t]*[-*+•·‧◦▪●○■][ \t]/m.test(text)) return text;
  if (occurrences(text, WORDED) < MIN_ITEMS) return text;
  return text.replace(EMPTY_ITEM, '$1\u00a0').replace(ITEM, (mark, indent: string, _, at: number) => {
    const end = text.indexOf('\n', at);
    return PAGE.test(text.slice(at, end === -1 ? undefined : end)) ? mark : `${indent} `;
  });
}
