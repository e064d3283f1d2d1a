/** The signature under a report: the agency's name above (or beside) a date. */
import { tellsOne } from '../organs/agency.ts';
import type { Lines } from '../lines.ts';
import { looksLikeOrgan } from '../organs/organ.ts';
import { arabicYears, dateIn, type FoundDate } from '../text.ts';

export interface Signature {
  readonly agency: string | null;
  readonly date: FoundDate | null;
}

const LONGEST = 60;
/** 2020-1-1. */
const SHORTEST = 8;
const DATE_ONLY = /^[（(]?(?:20\d\d|[二2][〇○ОO零0]..)(?:年.{1,3}月.{1,3}日|[-/.]\d{1,2}[-/.]\d{1,2})[)）]?$/;
const DATE_LAST = /^(.{3,40}?)((?:20\d\d|[二2][〇○ОO零0]..)年.{1,3}月.{1,3}日)$/;
const LAST_LINES = 8;
const CLOSING = /(?:^|[、.])其他(?:需要)?(?:报告)?的?(?:需要报告的)?事项/;

function withoutNote(line: string): string {
  return line.replace(/^[（(]|[)）]$/g, '').replace(/[（(](?:盖章|公章|章)[)）]$/, '');
}

function isWholeName(name: string): boolean {
  return looksLikeOrgan(name) && tellsOne(name);
}

/** A name that may have been broken over two lines. */
function nameEndingAt(lines: readonly string[], at: number): string | null {
  const name = withoutNote(lines[at] ?? '');
  if (!looksLikeOrgan(name)) return null;
  const whole = `${lines[at - 1] ?? ''}${name}`;
  return !isWholeName(name) && isWholeName(whole) ? whole : name;
}

/** A date with nothing behind it but buttons of the page. */
const FINAL_DATE = /20\d\d年\d{1,2}月\d{1,2}日(?=$|[【(<>|:打关上下分扫主责编附])/g;
const NAME_BEFORE = /[\u4e00-\u9fff（()）]{4,30}$/;
const LONGEST_NAME = 30;
/** How much of the end of a line is looked through. */
const LONG_TAIL = 600;

/** The last name with a date in a line that holds the whole end of the report, buttons of the page behind it. */
function signedWithin(line: string): Signature | null {
  if (!line.includes('日')) return null;
  const end = arabicYears(line.slice(-LONG_TAIL));
  const found = [...end.matchAll(FINAL_DATE)].flatMap(({ 0: date, index }): readonly Signature[] => {
    const name = NAME_BEFORE.exec(end.slice(Math.max(0, index - LONGEST_NAME), index))?.[0] ?? '';
    return isWholeName(withoutNote(name)) ? [{ agency: withoutNote(name), date: dateIn(date) }] : [];
  });
  return found.at(-1) ?? null;
}

function signedAt(lines: readonly string[], at: number): Signature | null {
  const line = lines[at] ?? '';
  if (line.length > LONGEST) return signedWithin(line);
  if (line.length < SHORTEST) return null;
  if (DATE_ONLY.test(line)) {
    const above = nameEndingAt(lines, at - 1);
    return above === null ? null : { agency: above, date: dateIn(line) };
  }
  if (!line.endsWith('日')) return null;
  const [, name, date] = DATE_LAST.exec(line) ?? [];
  if (name === undefined || date === undefined || !looksLikeOrgan(withoutNote(name))) return signedWithin(line);
  return { agency: withoutNote(name), date: dateIn(date) };
}

/** The last signature after the head; a name without a date counts only among the last lines after part 六. */
export function findSignature({ all, body: head }: Lines): Signature {
  // Where no part one is found a short document is all head.
  const body = head < all.length ? head : -1;
  for (let at = all.length - 1; at > body; at -= 1) {
    const signature = signedAt(all, at);
    if (signature !== null) return signature;
  }
  const last = all.slice(Math.max(body + 1, all.length - LAST_LINES));
  const closed = all.slice(body).some((line) => line.length < LONGEST && CLOSING.test(line));
  const name = closed ? last.map(withoutNote).findLast(looksLikeOrgan) : undefined;
  const day = last.findLast((line) => DATE_ONLY.test(line));
  return { agency: name ?? null, date: day === undefined ? null : dateIn(day) };
}
