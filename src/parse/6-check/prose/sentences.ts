/** Prose cut into clauses, each with what is said around it. */

export interface Clause {
  readonly text: string;
  /** The sentence it stands in. */
  readonly sentence: string;
  /** What the sentence says before it. */
  readonly said: string;
  /** All that the prose says to the end of this clause. */
  readonly before: string;
}

const LONGEST_CLAUSE = 80;
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.])+/;
const ONE_YEAR = /本年度1月1日(?:起)?(?:至|到|-|—)(?:本年度)?12月31日(?:止|期间)?/g;
/** 办理申请32件（含上年结转7件）: the first count is with the second. */
const WITH_CARRIED = /[（(](?:含|包括|其中)((?:上年|上一年|去年)度?结转[^()（）]{0,20})[)）]/g;

/** Years by their distance from the report's: 上年度, 本年度, 下年度. Without a report year they stay as they are. */
function relativeYears(text: string, year: number | null): string {
  if (year === null) return text;
  const names = new Map([
    [year - 1, '上年度'],
    [year, '本年度'],
    [year + 1, '下年度'],
  ]);
  return text.replace(/(20\d\d)年度?/g, (whole, named: string) => names.get(Number(named)) ?? whole);
}

function clausesOf(sentence: string): readonly string[] {
  const clauses = sentence
    .replace(WITH_CARRIED, '⊕,$1')
    .replace(/[“”"]/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/([\d零一二三四五六七八九十百千万][件份起宗次])[、和及]/g, '$1,')
    .replace(/^((?:20\d\d年度?|[上本下]年度|全年|本年),)/, (head) => head.slice(0, -1))
    // What is still under way and what becomes of it are one statement.
    .replace(/(正在办理|尚在办理|仍在办理|未办结|在办|期限内|期限),(?=结转|转|将|需)/g, '$1')
    .replace(/((?:尚|其余|剩余|余下|还有|仍有|未办结)[^,]{0,20}[件份宗起]),(?=[^,\d]{0,4}转[^,\d]{2,14}(?:,|$))/g, '$1')
    .split(/[,:]|(?<=）|\))/);
  return clauses.filter((clause) => clause.length <= LONGEST_CLAUSE);
}

/** The clauses of `prose` in order, for a report of `year`. */
export function clausesIn(prose: string, year: number | null): readonly Clause[] {
  const clauses: Clause[] = [];
  let before = '';
  for (const part of relativeYears(prose, year).split(/[。;!?]/)) {
    const sentence = part.replace(NUMBERING, '').replace(ONE_YEAR, '本年度');
    const start = before.length;
    for (const text of clausesOf(sentence)) {
      const said = before.slice(start);
      before += `${text},`;
      clauses.push({ text, sentence, said, before });
    }
  }
  return clauses;
}
