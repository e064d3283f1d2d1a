/** The six parts of a report by their headings, and what else a text shows of what it is. */
import { halfWidth } from '../../ground/characters/normalize.ts';

/** The parts by words that no other heading has, in the order of the form; reports before 2019 call some of them otherwise. */
const PARTS: readonly RegExp[] = [
  /总体情况|概述|基本情况|工作概况|总体概况/,
  /主动公开/,
  /(?:收到和处理|处理).{0,12}申请|依申请公开|公开申请.{0,6}(?:情况|办理)/,
  /行政复议|行政诉讼|复议.{0,4}诉讼/,
  /(?:主要)?(?:问题|不足)/,
  /其他(?:需要|应当)?.{0,4}报告|其他.{0,6}事项/,
];
const NUMBERED =
  /^(?:#{1,6})?(?:第?[一二三四五六七八九十\d]{1,2}(?:部分)?[、.．,，:]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]\s)/;
const LONGEST_HEADING = 45;

/** Parts (0 to 5) for which a line stands that is their numbered heading, or begins with it. */
export function partsHeaded(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of lines) {
    const heading = halfWidth(line.slice(0, LONGEST_HEADING));
    if (!NUMBERED.test(heading)) continue;
    const part = PARTS.findIndex((words) => words.test(heading));
    if (part >= 0) found.add(part);
  }
  return found;
}

/** Words that the form prints in the header of a table of part 二, and that other statistics of licences and penalties lack. */
const FORM_HEADER =
  /第二十条第?[（(]?[一五六八九]|本年处理决定数量|处理决定数量|上一年项目数量|本年制发件数|本年废止件数|现行有效件数|本年新制作数量|对外公开总数量|本年收费金额/;

/** Whether the tables of part 二 are the form's own. */
export function hasFormHeader(text: string): boolean {
  return FORM_HEADER.test(text);
}
