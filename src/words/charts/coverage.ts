import type { Lang } from '../lang.ts';
import { whole } from './common.ts';

interface CoverageWords {
  readonly titles: Readonly<Record<'kind' | 'level' | 'province', string>>;
  readonly heads: Readonly<Record<'kind' | 'level' | 'province', string>>;
  readonly files: Readonly<Record<'kind' | 'level' | 'province', string>>;
  readonly all: string;
  readonly unknown: string;
  readonly unit: string;
  readonly formula: string;
  readonly due: string;
  readonly reported: string;
  readonly share: string;
  readonly colours: string;
  readonly soundIgnored: string;
  readonly absent: string;
  readonly summary: (reported: number, due: number, failing: number) => string;
}

export const COVERAGE_WORDS: Readonly<Record<Lang, CoverageWords>> = {
  zh: {
    titles: { kind: '各类机关年报的覆盖情况', level: '各层级机关年报的覆盖情况', province: '各省机关年报的覆盖情况' },
    heads: { kind: '机关类别', level: '层级', province: '地区' },
    files: { kind: '年报覆盖_按机关类别', level: '年报覆盖_按层级', province: '年报覆盖_按地区' },
    all: '全部',
    unknown: '（未归类）',
    unit: '有年报的机关数 / 机关数',
    formula: '收录年度报告的机关数 ÷ 数据中的机关数；没有应公布机关名录，不是应公布数',
    due: '机关数 (N)',
    reported: '有年报 (k)',
    share: '覆盖率',
    colours: '色块越醒目，有年报的机关占比越高；空框为一份也没有。',
    soundIgnored: '本图总是包含勾稽关系不成立的报告。',
    absent: '没有年报指数据中没有，不等于机关没有发布。',
    summary: (reported, due, failing) =>
      `按数据中的机关与年度计 ${whole(due)} 份，收录 ${whole(reported)} 份；其中 ${whole(failing)} 份勾稽关系不符。`,
  },
  en: {
    titles: {
      kind: 'Coverage of the reports by kind of agency',
      level: 'Coverage of the reports by level',
      province: 'Coverage of the reports by province',
    },
    heads: { kind: 'Kind', level: 'Level', province: 'Province' },
    files: { kind: 'coverage_by_kind', level: 'coverage_by_level', province: 'coverage_by_province' },
    all: 'All',
    unknown: '(not known)',
    unit: 'agencies with a report / agencies',
    formula: 'agencies with a report ÷ agencies in the data; without a roster nobody knows how many were due',
    due: 'Agencies (N)',
    reported: 'With a report (k)',
    share: 'Coverage',
    colours: 'The stronger the colour, the larger the share of agencies with a report; an empty frame is none at all.',
    soundIgnored: 'Reports whose sums do not hold are always included here.',
    absent: 'Without a report means that the data have none, not that the agency published none.',
    summary: (reported, due, failing) =>
      `${whole(reported)} reports of ${whole(due)} agencies × years are there; sums do not hold in ${whole(failing)} of them.`,
  },
};
