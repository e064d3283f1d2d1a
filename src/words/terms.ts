/** What the signs and words of the site mean; metrics have their own (`src/schema/metrics/words.ts`). Loaded with the drawer. */
import type { Bilingual } from './lang.ts';

export const TERM_CODES = [
  'failing',
  'suspicion',
  'suspect',
  'hollow',
  'hatch',
  'comparable',
  'peers',
  'percentiles',
  'coverage',
  'checks',
  'form',
  'states',
  'ground',
  'concentration',
  'jump',
] as const;
export type TermCode = (typeof TERM_CODES)[number];

interface Term {
  /** The sign itself; '' for a word. */
  readonly sign: string;
  readonly name: string;
  readonly meaning: string;
}

interface TermWords {
  readonly heading: string;
  readonly close: string;
  readonly search: string;
  readonly none: (text: string) => string;
  readonly signs: string;
  readonly metrics: string;
  readonly unit: (unit: string) => string;
  readonly years: (first: string, last: string) => string;
  readonly source: (source: string) => string;
  readonly byAgency: string;
  readonly terms: Readonly<Record<TermCode, Term>>;
}

export const TERMS: Bilingual<TermWords> = {
  zh: {
    heading: '指标说明',
    close: '关闭',
    search: '查一个指标或术语',
    none: (text) => `没有含“${text}”的指标或术语。`,
    signs: '记号与术语',
    metrics: '指标',
    unit: (unit) => `单位：${unit}`,
    years: (first, last) => (last === '' ? `${first} 年起的格式` : `仅 ${first}—${last} 年的格式`),
    source: (source) => `依据：${source}`,
    byAgency: '看各机关逐年',
    terms: {
      failing: {
        sign: '◆',
        name: '勾稽关系不符',
        meaning:
          '该份报告可核对的勾稽关系两边不相等，或正文与表内数字不同。只说明数字不一致，不判断原因和责任；需对照原文核实。',
      },
      suspicion: {
        sign: '◇',
        name: '需核实',
        meaning: '表内各数相符，但有可疑之处，如申请表与另一份报告完全相同、上年结转与上年报告不衔接。需对照原文核实。',
      },
      suspect: {
        sign: '◎',
        name: '金额单位待核',
        meaning:
          '金额与该机关另一年或可比机关相差千倍以上，可能把元与万元写错；未计入合计，也不参加排名。两年相差时，只标与同类项目均价不合的一年；判断不出的，两年都标。',
      },
      hollow: {
        sign: '○',
        name: '空心点',
        meaning: '分母不足门槛的比率，或未注明单位、按元计的金额；只供参看，不排位次。',
      },
      hatch: {
        sign: '▨',
        name: '斜纹',
        meaning: '没有数字：未收录、未填报、未识别，或该年格式无此项。不是 0。',
      },
      comparable: {
        sign: '',
        name: '可比口径',
        meaning:
          '比上年时只用两年都有数据的同一批机关，避免把收录多少的变化当成增减。公式：同一批机关本年之和 ÷ 上年之和 − 1。',
      },
      peers: {
        sign: '',
        name: '可比机关',
        meaning: '按类别、层级、地区或规模选出、用来比较的机关，不含本机关。不足 5 个时不给中位数和分位数。',
      },
      percentiles: {
        sign: '',
        name: 'P10～P90',
        meaning:
          '把可比机关的数字从小到大排，去掉最低和最高各一成之后的范围；线性内插。中位数居正中，一半机关不高于它。',
      },
      coverage: {
        sign: 'k/N',
        name: '有数据',
        meaning: 'N 个机关（或应比对的报告）中有 k 个有可用的数字，包括填报的 0 和由同一报告推算的数。',
      },
      checks: {
        sign: '',
        name: '勾稽关系',
        meaning:
          '年度报告格式规定、或由合计关系推出，数字之间必须相等或不大于的关系，如：本年新收＋上年结转＝办理结果总计＋结转下年。',
      },
      form: {
        sign: '',
        name: '格式调整',
        meaning:
          '2021 年格式与上一版相比：表二改列、取消政府集中采购，表三“其他处理”细分三项；表三其余各行和表四没有变。',
      },
      states: {
        sign: '',
        name: '未收录、未填报、未识别、待核',
        meaning:
          '未收录：本数据集没有该份报告，不代表没有公布。未填报：格子为空或写“/”“无”。未识别：所收文本中没有这一格。待核：读到了但不能确定。都不是 0。',
      },
      ground: {
        sign: '',
        name: '情形',
        meaning: '不予公开 8 项、无法提供 3 项、不予处理 5 项，共 16 项。三类法律性质不同，分列而不相加。',
      },
      concentration: {
        sign: '',
        name: '集中度',
        meaning:
          '件数最多的 5 个机关之和 ÷ 全部有数据机关之和；跨年时用各机关的年均值，有数据的机关不足 10 个时不计。本站约定，见各机关新收申请的图注。',
      },
      jump: {
        sign: '',
        name: '年度突变',
        meaning:
          '件数为上年的 5 倍以上或不足五分之一，且两年中较大的不少于 30 件。本站约定，只作需核实的提示，在数据质量中列出。',
      },
    },
  },
  en: {
    heading: 'Definitions',
    close: 'Close',
    search: 'Find a measure or a term',
    none: (text) => `No measure or term has “${text}”.`,
    signs: 'Signs and terms',
    metrics: 'Measures',
    unit: (unit) => `Unit: ${unit}`,
    years: (first, last) => (last === '' ? `forms from ${first} on` : `forms of ${first}–${last} only`),
    source: (source) => `Source: ${source}`,
    byAgency: 'By agency and year',
    terms: {
      failing: {
        sign: '◆',
        name: 'Sums do not hold',
        meaning:
          'Two sides of a relation in the report are not equal, or prose and table differ. It says that numbers disagree, not why or whose fault it is.',
      },
      suspicion: {
        sign: '◇',
        name: 'To be verified',
        meaning:
          'Sums hold, and something is odd: a table identical to another report’s, a figure carried in that is not the one carried out the year before.',
      },
      suspect: {
        sign: '◎',
        name: 'Unit of amount in doubt',
        meaning:
          'A thousand times another year’s amount or its peers’: yuan and ten thousand yuan may be mixed up. Not in sums, not ranked. Of two years only the one whose price of a project is unlike its peers’; both where that cannot be told.',
      },
      hollow: {
        sign: '○',
        name: 'Hollow marks',
        meaning: 'A rate on too few cases, or an amount without a unit taken as yuan; not ranked.',
      },
      hatch: {
        sign: '▨',
        name: 'Hatching',
        meaning: 'No number: not collected, blank, missing or not on the form. Not 0.',
      },
      comparable: {
        sign: '',
        name: 'Like for like',
        meaning:
          'Changes use only agencies with a figure in both years, so that a change in what is collected is not taken for one in the figures.',
      },
      peers: {
        sign: '',
        name: 'Peers',
        meaning:
          'Agencies of the same kind, level, place or size, without the own one. Fewer than 5 give no median and no percentiles.',
      },
      percentiles: {
        sign: '',
        name: 'P10–P90',
        meaning:
          'The range of the peers without the lowest and the highest tenth, interpolated. Half of them are not above the median.',
      },
      coverage: {
        sign: 'k/N',
        name: 'With data',
        meaning: 'k of N agencies (or reports due) have a usable number, stated (0 included) or derived.',
      },
      checks: {
        sign: '',
        name: 'Relations',
        meaning: 'What the form demands of its numbers: received + carried in = handled + carried out.',
      },
      form: {
        sign: '',
        name: 'Change of form',
        meaning:
          'The form of 2021 has other columns in part two, no procurement, and three rows of other handling; the rest is as before.',
      },
      states: {
        sign: '',
        name: 'Not collected, blank, missing, unsure',
        meaning:
          'Not collected: no such report in these data. Blank: an empty cell. Missing: no such cell in the text. Unsure: read, but in doubt. None of them is 0.',
      },
      ground: {
        sign: '',
        name: 'Grounds',
        meaning: '8 for denying, 3 for not being able, 5 for not processing: 16 in all. The three are never added up.',
      },
      concentration: {
        sign: '',
        name: 'Concentration',
        meaning:
          'What the 5 agencies with most have, ÷ what all agencies with a figure have; means of a year where several are chosen; not of fewer than 10 agencies. This site’s own definition, in the notes of the ranking by requests.',
      },
      jump: {
        sign: '',
        name: 'Jump',
        meaning:
          'A count over five times that of the year before, or under a fifth of it, the larger of both at least 30. This site’s own definition: something to look up, listed under data quality.',
      },
    },
  },
};
