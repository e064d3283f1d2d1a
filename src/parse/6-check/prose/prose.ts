/** Check 9: counts that part 一 states in plain words against the tables. In doubt nothing is said. */
import type { Check } from '../../../schema/report.ts';
import type { Lines } from '../../3-identify/lines.ts';
import { placeOf, type Sheet } from '../../ground/places.ts';
import { sumOf } from '../sheet.ts';
import { isPlain, meantOf } from './doubts.ts';
import { statementsOf } from './grammar.ts';
import { clausesIn, type Clause } from './sentences.ts';
import { subjectOf, type Meaning, type Subject, type SubjectName } from './subjects.ts';

interface Said {
  readonly subject: SubjectName;
  readonly count: number;
}

/** A clause without a figure states nothing unless it denies. */
const FIGURE = /[\d零〇○一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟未没无]/;
const NEWLY = /新收|新接|新增/;

function saidIn(clause: Clause): readonly Said[] {
  if (!FIGURE.test(clause.text)) return [];
  return statementsOf(clause.text).flatMap((statement) => {
    const meant = meantOf(statement, clause);
    if (meant === null || !isPlain(statement, meant, clause)) return [];
    const subject = meant === 'received' && NEWLY.test(clause.text) ? 'new' : meant;
    return [{ subject, count: statement.count }];
  });
}

function reading(sheet: Sheet, { plus, minus }: Meaning): number | null {
  const all = sumOf(sheet, plus.map(placeOf));
  const less = sumOf(sheet, minus.map(placeOf));
  return all === null || less === null ? null : all - less;
}

function isThere(sheet: Sheet, { plus }: Meaning): boolean {
  return plus.some((path) => sheet[placeOf(path)] !== undefined);
}

function compare({ path, meanings, byForm, atLeast }: Subject, count: number, sheet: Sheet): Check | null {
  const due = byForm ? meanings.filter((meaning) => isThere(sheet, meaning)) : meanings;
  const readings = due.map((meaning) => reading(sheet, meaning));
  const [table] = readings;
  if (table === undefined || table === null) return null;
  // What an organ and those under it received together tells nothing more than that it is no less.
  if (atLeast) return count < table ? { code: 'prose', path, left: count, right: table, holds: false } : null;
  const holds = readings.includes(count);
  // 收到 may mean with those carried in; when that sum is not known, a difference proves nothing.
  return !holds && readings.includes(null) ? null : { code: 'prose', path, left: count, right: table, holds };
}

/** The strictest of what was said of one thing: 新收 rather than 收到. */
function strictest(about: readonly Said[]): Said | undefined {
  return about.find(({ subject }) => subject === 'new' || subject === 'finished') ?? about[0];
}

/**
 * One check a count that part 一 states plainly for `year` (null: a clause that names a year is passed over): requests received,
 * carried and handled, their outcomes, reasons and applicants, reviews and lawsuits, documents and decisions. Two different
 * statements about one thing cancel each other.
 */
export function proseChecks({ prose }: Lines, sheet: Sheet, year: number | null = null): readonly Check[] {
  const all = clausesIn(prose, year).flatMap(saidIn);
  const paths = new Set(all.map(({ subject }) => subjectOf(subject).path));
  return [...paths].flatMap((path) => {
    const about = all.filter(({ subject }) => subjectOf(subject).path === path);
    const first = strictest(about);
    if (first === undefined || about.some(({ count }) => count !== first.count)) return [];
    const check = compare(subjectOf(first.subject), first.count, sheet);
    return check === null ? [] : [check];
  });
}
