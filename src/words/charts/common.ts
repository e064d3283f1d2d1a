/** Words that charts say by themselves, in both languages. */
import type { RequestRow } from '../../schema/form.ts';
import { ROW_LABELS } from '../../schema/labels.ts';
import { formatValue } from '../format.ts';
import type { Lang } from '../lang.ts';

/**
 * Why there is no number: the report leaves it blank (or it is not readable), the form has no such item, there is no
 * report at all, (`partial`) a part of the sum has none, (`left-out`) the reader leaves doubtful amounts out, or (`unknown`) the rows do not tell which.
 */
export type Absence = 'blank' | 'not-on-form' | 'no-report' | 'partial' | 'left-out' | 'unknown';

/** k of n give the figure; `of` names what is counted, as in “个机关”. */
export interface Coverage {
  readonly k: number;
  readonly n: number;
  readonly of: string;
}

interface Words {
  readonly absence: Readonly<Record<Absence, string>>;
  readonly requestUnit: string;
  readonly yuanUnit: string;
  readonly source: string;
  readonly example: string;
  readonly year: string;
  readonly agency: string;
  readonly rank: string;
  readonly total: string;
  readonly share: string;
  /** Unit of a share within its group. */
  readonly ofGroup: string;
  readonly projects: string;
  readonly amount: string;
  readonly unitFrom: string;
  readonly assumed: string;
  readonly suspect: string;
  /** A suspect amount without the slip of units. */
  readonly likely: string;
  readonly leftOut: string;
  readonly suspectYuan: string;
  readonly suspectsOut: (count: number, amount: string) => string;
  readonly failing: string;
  readonly mine: string;
  readonly ownNames: (names: string) => string;
  readonly ownCount: (count: number) => string;
  readonly and: string;
  readonly logAxis: string;
  readonly coverageLabel: string;
  readonly withoutFigure: string;
  /** Of a composition with a part below zero. */
  readonly negative: string;
  readonly notDrawn: string;
  /** After some of `count` names. */
  readonly andMore: (count: number) => string;
  readonly agencies: string;
  readonly agencyCount: string;
  readonly reportingAgencies: string;
  readonly reportYears: string;
  readonly yearsUnit: string;
  /** Beside a figure: years behind it. */
  readonly ofYears: (k: number, n: number) => string;
  /** Unit of a mean over years, and what a mark then is. */
  readonly requestsYearly: string;
  readonly yearly: string;
  /** Years with a figure of so many agencies, at least and at most. */
  readonly otherBasis: (least: number, most: number) => string;
  /** 可比口径: its name, the agencies in it, what it is. */
  readonly alike: string;
  readonly alikeCount: (count: number) => string;
  readonly alikeNote: string;
  readonly newForm: string;
  readonly formBreak: string;
  readonly columnBreak: string;
  readonly reportsFailing: (count: number) => string;
  readonly coverage: (coverage: Coverage) => string;
  readonly notOnForm: (years: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly inBrackets: (text: string) => string;
  readonly since: (year: number) => string;
  readonly unitIs: (unit: string) => string;
  /** After the years in the name of a file. */
  readonly fileYears: string;
  readonly fileConsolidated: string;
  /** Between two sentences. */
  readonly gap: string;
  readonly colon: string;
  readonly comma: string;
  readonly stop: string;
}

/** A whole number with separators; both languages group digits alike. */
export function whole(count: number): string {
  return formatValue(count, 'count', 'zh');
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    absence: {
      blank: '未填报',
      'not-on-form': '该年格式无此项',
      'no-report': '未收录',
      partial: '部分有数据',
      'left-out': '待核略去',
      unknown: '无数据',
    },
    requestUnit: '件',
    yuanUnit: '元',
    source: '各机关政府信息公开工作年度报告',
    example: '含虚构的示例数据',
    year: '年份',
    agency: '机关',
    rank: '位次',
    total: '合计',
    share: '占比',
    ofGroup: '占本类 %',
    projects: '采购项目数量',
    amount: '采购总金额',
    unitFrom: '单位来源',
    assumed: '未注明单位，按元计',
    suspect: '金额单位待核',
    likely: '可能的读数',
    leftOut: '○ 与 ◎ 已按读者选择略去，份数随之减少。',
    suspectYuan: '未计入的单位待核金额',
    suspectsOut: (count, amount) => `金额单位待核 ${whole(count)} 份、合计 ${amount}，未计入`,
    failing: '勾稽关系不符',
    mine: '● 本机关',
    ownNames: (names) => `本机关：${names}`,
    ownCount: (count) => `本机关 ${whole(count)} 个`,
    and: '、',
    logAxis: '对数轴',
    coverageLabel: '有数据',
    withoutFigure: '没有数字',
    negative: '含负数，不作构成',
    notDrawn: '未作图',
    andMore: (count) => ` 等 ${whole(count)} 项`,
    agencies: '个机关',
    agencyCount: '机关数',
    reportingAgencies: '个有年报的机关',
    reportYears: '份年报',
    yearsUnit: '个年度',
    ofYears: (k, n) => `${whole(k)}/${whole(n)} 年`,
    requestsYearly: '件/年',
    yearly: '有数据年度的年均值',
    otherBasis: (least, most) =>
      `各年有数据的机关为 ${whole(least)}～${whole(most)} 个；加粗的 k/N、虚线段表示与上年相差超过 2%，增减可能来自收录变化。`,
    alike: '可比口径',
    alikeCount: (count) => `${whole(count)} 个机关各年均有数据`,
    alikeNote: '可比口径：只计所选各年都有数据的同一批机关。',
    newForm: '2021 年格式调整',
    formBreak: '2021 年度报告起启用新格式，折线断开。',
    columnBreak: '2021 年度报告起启用新格式，以虚线隔开。',
    reportsFailing: (count) => `${whole(count)} 份报告勾稽关系不符`,
    coverage: ({ k, n, of }) => `${whole(k)}/${whole(n)} ${of}有数据`,
    notOnForm: (years) => `${years} 年格式无此项`,
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    inBrackets: (text) => `（${text}）`,
    since: (year) => `（${year} 年起）`,
    unitIs: (unit) => `单位：${unit}`,
    fileYears: '年',
    fileConsolidated: '_汇总口径',
    gap: '',
    colon: '：',
    comma: '；',
    stop: '。',
  },
  en: {
    absence: {
      blank: 'not reported',
      'not-on-form': 'not on the form of that year',
      'no-report': 'no report',
      partial: 'in part only',
      'left-out': 'doubtful, left out',
      unknown: 'no data',
    },
    requestUnit: 'requests',
    yuanUnit: 'yuan',
    source: 'annual open-government reports of the agencies',
    example: 'includes fictional example data',
    year: 'Year',
    agency: 'Agency',
    rank: 'Rank',
    total: 'Total',
    share: 'Share',
    ofGroup: '% of group',
    projects: 'Projects',
    amount: 'Amount',
    unitFrom: 'Unit',
    assumed: 'no unit stated, taken as yuan',
    suspect: 'possible slip of units',
    likely: 'likely reading',
    leftOut: 'The reader has left ○ and ◎ out; the counts are smaller by them.',
    suspectYuan: 'possible slips, not counted',
    suspectsOut: (count, amount) =>
      `not counted: ${whole(count)} possible ${count === 1 ? 'slip' : 'slips'} of units, ${amount} in all`,
    failing: 'sums do not hold',
    mine: '● own agency',
    ownNames: (names) => `own agency: ${names}`,
    ownCount: (count) => `${whole(count)} own agencies`,
    and: ', ',
    logAxis: 'log axis',
    coverageLabel: 'With a figure',
    withoutFigure: 'Without a figure',
    negative: 'a part is below zero',
    notDrawn: 'Not drawn',
    andMore: (count) => ` and others, ${whole(count)} in all`,
    agencies: 'agencies',
    agencyCount: 'Agencies',
    reportingAgencies: 'agencies with a report',
    reportYears: 'reports due',
    yearsUnit: 'years',
    ofYears: (k, n) => `${whole(k)}/${whole(n)} years`,
    requestsYearly: 'requests a year',
    yearly: 'mean of the years with a figure',
    otherBasis: (least, most) =>
      `Years have figures of ${whole(least)} to ${whole(most)} agencies; where k/N is bold or the line dashed it differs from the year before by over 2%: a change may come from the collection.`,
    alike: 'like for like',
    alikeCount: (count) => `${whole(count)} agencies with a figure in every year`,
    alikeNote: 'Like for like: only the agencies that have a figure in every year of the selection.',
    newForm: 'new form from 2021',
    formBreak: 'Reports from 2021 on use a new form; definitions differ, so the line is broken.',
    columnBreak: 'Reports from 2021 on use a new form; definitions differ, so a dashed line stands between.',
    reportsFailing: (count) => `sums do not hold in ${whole(count)} ${count === 1 ? 'report' : 'reports'}`,
    coverage: ({ k, n, of }) => `${whole(k)} of ${whole(n)} ${of} give a figure`,
    notOnForm: (years) => `not on the form of ${years}`,
    page: (page, pages) => `page ${page} of ${pages}`,
    inBrackets: (text) => ` (${text})`,
    since: (year) => ` (from ${year})`,
    unitIs: (unit) => `Unit: ${unit}`,
    fileYears: '',
    fileConsolidated: '_consolidated',
    gap: ' ',
    colon: ': ',
    comma: '; ',
    stop: '.',
  },
};

/** "—未填报": what stands where a number would; of a sum that lacks a part, how many parts there are. */
export function absenceText(absence: Absence | null, lang: Lang, parts: Coverage | null = null): string {
  const known = absence ?? 'unknown';
  const words = known === 'partial' && parts !== null ? WORDS[lang].coverage(parts) : WORDS[lang].absence[known];
  return lang === 'zh' ? `—${words}` : `— ${words}`;
}

/** "2019–2025 年" or "2019–2025". */
export function yearsText(years: string, lang: Lang): string {
  return lang === 'zh' ? `${years} 年` : years;
}

/** 办理结果总计 in full: the row is called 总计 on the form, and that of what is never said alone. */
export function rowLabel(code: RequestRow, lang: Lang): string {
  return lang === 'zh' && code === 'total' ? '办理结果总计' : ROW_LABELS[code][lang];
}
