import type { Lang } from '../lang.ts';
import { whole } from './common.ts';

/** The statement is cut at this length, in ems. */
export const STATEMENT = 160;

interface AnswerWords {
  readonly title: (y: string, x: string, colour: string | null) => string;
  readonly subtitle: (rows: number) => string;
  readonly unit: string;
  readonly table: string;
  readonly file: string;
  readonly source: string;
  readonly statement: string;
  readonly null: string;
  readonly noRow: string;
  readonly withoutY: (name: string, rows: number) => string;
  readonly withoutX: (name: string, rows: number) => string;
  readonly holes: (count: number) => string;
  readonly cut: (rows: number) => string;
  readonly moreSeries: (name: string, drawn: number, left: number) => string;
  readonly morePoints: (drawn: number, left: number) => string;
  readonly extremes: (most: string, least: string) => string;
}

export const ANSWER_WORDS: Readonly<Record<Lang, AnswerWords>> = {
  zh: {
    title: (y, x, colour) => `${y}，按 ${x}${colour === null ? '' : ` 与 ${colour}`}`,
    subtitle: (rows) => `自写 SQL 的结果 · ${whole(rows)} 行`,
    unit: '以语句为准',
    table: 'SQL 查询结果',
    file: '查询结果',
    source: '读者自写的 SQL 查询，数据取自各机关政府信息公开工作年度报告',
    statement: 'SQL：',
    null: '空值',
    noRow: '空值或无此行',
    withoutY: (name, rows) => `${whole(rows)} 行的 ${name} 为空值或不是数，没有图形；空值不是 0。`,
    withoutX: (name, rows) => `${whole(rows)} 行的 ${name} 为空值或不是数，未画。`,
    holes: (count) => `折线有 ${whole(count)} 处没有对应的行，折线断开。`,
    cut: (rows) => `结果超过 ${whole(rows)} 行，只取前 ${whole(rows)} 行。`,
    moreSeries: (name, drawn, left) =>
      `列 ${name} 有 ${whole(drawn + left)} 个值，只画前 ${whole(drawn)} 个，其余见表。`,
    morePoints: (drawn, left) => `只画前 ${whole(drawn)} 个，其余 ${whole(left)} 个见表。`,
    extremes: (most, least) => `最大 ${most}；最小 ${least}。`,
  },
  en: {
    title: (y, x, colour) => `${y} by ${x}${colour === null ? '' : ` and ${colour}`}`,
    subtitle: (rows) => `Answer to an own SQL statement · ${whole(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    unit: 'as the statement has it',
    table: 'Answer to an SQL statement',
    file: 'sql_answer',
    source: 'an SQL statement of the reader, over annual open-government reports of the agencies',
    statement: 'SQL: ',
    null: 'NULL',
    noRow: 'NULL or no row',
    withoutY: (name, rows) =>
      `Column ${name} is NULL or no number in ${whole(rows)} ${rows === 1 ? 'row' : 'rows'}, without a mark; NULL is not 0.`,
    withoutX: (name, rows) =>
      `Column ${name} is NULL or no number in ${whole(rows)} ${rows === 1 ? 'row' : 'rows'}, not drawn.`,
    holes: (count) => `Lines are broken in ${whole(count)} ${count === 1 ? 'place' : 'places'} without a row.`,
    cut: (rows) => `The answer has more than ${whole(rows)} rows; these are the first ${whole(rows)}.`,
    moreSeries: (name, drawn, left) =>
      `Column ${name} has ${whole(drawn + left)} values; the first ${whole(drawn)} are drawn, the others are in the table.`,
    morePoints: (drawn, left) => `The first ${whole(drawn)} are drawn; ${whole(left)} more are in the table.`,
    extremes: (most, least) => `Largest ${most}; smallest ${least}.`,
  },
};
