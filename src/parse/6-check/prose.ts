/** Check 9: counts that part 一 states in plain words against the tables. In doubt nothing is said. */
import { requestPath, type CellPath } from '../../schema/paths.ts';
import type { Check } from '../../schema/report.ts';
import type { Lines } from '../3-identify/lines.ts';
import { placeOf, type Sheet } from '../ground/places.ts';
import { sumOf } from './sheet.ts';

/** What a statement is about: its path in `Check`, and the sums of cells it may mean (the first is what it should equal). */
interface Topic {
  readonly path: string;
  readonly meanings: readonly (readonly CellPath[])[];
}

const REQUESTS: Topic = {
  path: 'requests.new.total',
  meanings: [[requestPath('new', 'total')], [requestPath('new', 'total'), requestPath('carried_in', 'total')]],
};
const NEW_REQUESTS: Topic = { path: 'requests.new.total', meanings: [[requestPath('new', 'total')]] };
const REVIEW: Topic = { path: 'review.total', meanings: [['review.total']] };
const LITIGATION: Topic = {
  path: 'litigation_*.total',
  meanings: [['litigation_direct.total', 'litigation_after_review.total']],
};

const SUBJECT = '(?:全年|年内|本年度?|20\\d\\d年度?|我[\\u4e00-\\u9fff]{1,2}|本(?:机关|单位|部门|局|厅|委))?';
const MANNER = '(?:共计?|总共|累计|一共|新)*';
const ABOUT = '(?:(?:公民|法人|其他组织|和|或|及|、|提交|提出|的)*)';
const OF_INFORMATION = '(?:政府)?(?:信息公开)?';

const STATEMENTS: readonly { readonly topic: Topic; readonly form: RegExp; readonly none: boolean }[] = [
  {
    topic: REQUESTS,
    none: false,
    form: new RegExp(
      `^${SUBJECT}${SUBJECT}${MANNER}(?:收到|新收|接收|受理)${MANNER}${ABOUT}(?:依申请公开)?${OF_INFORMATION}(?:的)?申请(\\d+)件$`,
    ),
  },
  {
    topic: REQUESTS,
    none: true,
    form: new RegExp(`^${SUBJECT}${SUBJECT}(?:未|没有)(?:收到|接到|受理)过?${ABOUT}政府信息公开(?:的)?申请$`),
  },
  {
    topic: REVIEW,
    none: false,
    form: new RegExp(
      `^${SUBJECT}${SUBJECT}${MANNER}(?:发生|收到|新收)?因?政府信息公开(?:工作|申请)?(?:被|引起|引发|提起|申请|的)*行政复议(?:案件|申请)?(\\d+)[件起宗]$`,
    ),
  },
  {
    topic: LITIGATION,
    none: false,
    form: new RegExp(
      `^${SUBJECT}${SUBJECT}${MANNER}(?:发生|收到|新收)?因?政府信息公开(?:工作|申请)?(?:被|引起|引发|提起|的)*行政诉讼(?:案件)?(\\d+)[件起宗]$`,
    ),
  },
];

/** One of these stands in every statement. */
const SUBJECTS = /申请|行政复议|行政诉讼/;
/** Words that make a clause's count something else than the report's own number for its year. */
const DOUBTFUL = /结转|其中|包括|含|同比|较上|比上|上年|去年|增长|下降|增加|减少/;
const CARRIED = /结转|包括|含/;
/** Counts of more than one organ. */
const OTHER_BODIES = /各级|各部门|各单位|下属|所属|系统|全[市省县区州国]/;
const NEWLY = /新收|新接/;
const LONGEST_CLAUSE = 80;

interface Statement {
  readonly topic: Topic;
  readonly count: number;
}

function clausesOf(sentence: string): readonly string[] {
  return sentence
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/([件起宗])、/g, '$1,')
    .split(/[,:]|(?<=）|\))/)
    .filter((clause) => clause.length <= LONGEST_CLAUSE);
}

function ofAnotherYear(clause: string, year: number | null): boolean {
  return [...clause.matchAll(/20\d\d(?=年)/g)].some(([named]) => Number(named) !== year);
}

/**
 * 全年新收申请18件，同比…: the doubtful words are another clause's, so what stands before them counts; of what stands behind, or beside
 * 结转, only the unmistakable 新收.
 */
function statementsIn(sentence: string, year: number | null): readonly Statement[] {
  const clauses = clausesOf(sentence);
  const doubt = CARRIED.test(sentence) ? 0 : clauses.findIndex((clause) => DOUBTFUL.test(clause));
  return clauses
    .filter((clause, at) => !DOUBTFUL.test(clause) && (doubt < 0 || at < doubt || NEWLY.test(clause)))
    .flatMap((clause) => read(clause, year));
}

function read(clause: string, year: number | null): readonly Statement[] {
  if (ofAnotherYear(clause, year)) return [];
  return STATEMENTS.flatMap(({ topic, form, none }) => {
    const match = form.exec(clause);
    if (match === null) return [];
    const meant = topic === REQUESTS && NEWLY.test(clause) ? NEW_REQUESTS : topic;
    return [{ topic: meant, count: none ? 0 : Number(match[1]) }];
  });
}

function strictest(about: readonly Statement[], topic: Topic): Topic {
  return about.some((one) => one.topic === NEW_REQUESTS) ? NEW_REQUESTS : topic;
}

function compare({ path, meanings }: Topic, count: number, sheet: Sheet): readonly Check[] {
  const readings = meanings.map((paths) => sumOf(sheet, paths.map(placeOf)));
  const [table] = readings;
  if (table === undefined || table === null) return [];
  const holds = readings.includes(count);
  // 收到 may mean with those carried in; when that sum is not known, a difference proves nothing.
  return !holds && readings.includes(null) ? [] : [{ code: 'prose', path, left: count, right: table, holds }];
}

/**
 * One check a count that part 一 states plainly for `year` (null: a clause that names a year is passed over): requests received,
 * reviews, lawsuits. Two different statements about one thing cancel each other.
 */
export function proseChecks({ prose }: Lines, sheet: Sheet, year: number | null = null): readonly Check[] {
  const stated = prose
    .split(/[。;!?]/)
    .filter((sentence) => SUBJECTS.test(sentence) && !OTHER_BODIES.test(sentence))
    .flatMap((sentence) => statementsIn(sentence.replace(/^(?:[（(]?[一二三四五六七八九十\d]+[)）、.])+/, ''), year));
  return [REQUESTS, REVIEW, LITIGATION].flatMap(({ path }) => {
    const about = stated.filter((one) => one.topic.path === path);
    const [first] = about;
    const agreed = about.every((one) => one.count === first?.count);
    return first === undefined || !agreed ? [] : compare(strictest(about, first.topic), first.count, sheet);
  });
}
