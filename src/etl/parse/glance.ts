/**
 * A first look at a row of a corpus: whether it can be an annual report at all. In a crawl one page in thousands is, and parsing the
 * others would be all the work. It must never turn away what the parser would take; it may let through anything.
 */
import type { Rejection } from '../../schema/report.ts';

/** What is said of a row that was turned away: it needs no worker and no parser. */
export const NO_REPORT: Rejection = {
  code: 'not-a-report',
  text: 'no title, heading or table of an annual report on open government',
};

/** Between two characters of a word a page may have tags, spaces and line ends, but no other characters of Chinese. */
const NAME = /信[^\u4e00-\u9fff]{0,300}息[^\u4e00-\u9fff]{0,300}公[^\u4e00-\u9fff]{0,300}开/u;
/** Words of the form's tables; a table without the name of its law holds several of them. */
const WORDS = [
  /结\s*转/u,
  /予\s*以\s*公\s*开/u,
  /不\s*予\s*公\s*开/u,
  /无\s*法\s*提\s*供/u,
  /不\s*予\s*处\s*理/u,
  /行\s*政\s*复\s*议/u,
  /行\s*政\s*诉\s*讼/u,
  /规\s*范\s*性\s*文\s*件/u,
  /行\s*政\s*许\s*可/u,
  /行\s*政\s*处\s*罚/u,
  /行\s*政\s*强\s*制/u,
  /法\s*律\s*服\s*务/u,
];
const MIN_WORDS = 2;
/** Chinese written as numbers, which only the reader understands. */
const ENTITIES = /&#(?:x[4-9][0-9a-f]{3}|[2-4]\d{4});/iu;

/** False only when no annual report can be in the text. */
export function canBeReport(text: string): boolean {
  if (NAME.test(text) || ENTITIES.test(text)) return true;
  let found = 0;
  for (const word of WORDS) {
    if (word.test(text)) found += 1;
    if (found >= MIN_WORDS) return true;
  }
  return false;
}
