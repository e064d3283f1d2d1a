/** What the columns of `totals` mean, in Chinese, put together from the figures that they are made of. */
import { wholeOf, type Addend } from '../../../schema/figures/addend.ts';
import { disputeColumn, requestColumn } from '../../../schema/column.ts';
import { CHANNELS, OUTCOMES, REQUEST_ROWS } from '../../../schema/form.ts';
import { CHANNEL_LABELS, GROUP_LABELS, OUTCOME_LABELS, ROW_LABELS } from '../../../schema/labels.ts';
import { METRIC_CODES, metricOf } from '../../../schema/metrics/metrics.ts';
import { UNIT_WORDS } from '../../../schema/metrics/units.ts';
import { METRIC_WORDS } from '../../../schema/metrics/words.ts';
import { ANSWER_GROUPS } from '../../../schema/figures/report-terms.ts';
import { FIGURES, HEADLINES, type Figure } from '../../../schema/figures/totals.ts';

interface Meaning {
  readonly text: string;
  readonly none?: string;
}
type Meanings = Readonly<Record<string, Meaning>>;

const AS_AGENCIES = '同 agencies';
/** Sums are null, counts are 0 where no report has a number. */
const NO_SUM = '该行没有报告写明此数，不是 0';

const DIMENSIONS: Meanings = {
  year: { text: '报告年度', none: '没有年度的报告；或该行统计的是机关' },
  province: { text: AS_AGENCIES, none: AS_AGENCIES },
  level: { text: AS_AGENCIES, none: AS_AGENCIES },
  kind: { text: AS_AGENCIES, none: AS_AGENCIES },
  sound: { text: '该行报告的勾稽关系是否全部成立', none: '该行统计的是机关，不是报告' },
  region_code: { text: '该行机关中最小的行政区划代码', none: '该行统计的是报告，或代码未知' },
  agencies: { text: '整个数据中的机关数；统计报告的行为 0' },
  reports: { text: '计入统计的报告数' },
  synthetic: { text: '其中虚构的示例报告数' },
  superseded: { text: '不计入统计的报告数' },
};

const COLUMNS: ReadonlyMap<string, string> = new Map([
  ...REQUEST_ROWS.map(({ code }) => [requestColumn(code), ROW_LABELS[code].zh] as const),
  ...CHANNELS.flatMap((channel) =>
    OUTCOMES.map(
      (one) => [disputeColumn(channel, one), `${CHANNEL_LABELS[channel].zh}·${OUTCOME_LABELS[one].zh}`] as const,
    ),
  ),
  ...HEADLINES.map((code) => [`before_${code}`, `上年${METRIC_WORDS[code].name.zh}`] as const),
]);

/** Counts and amounts by the columns that are added up for them. */
const METRICS = new Map(
  METRIC_CODES.map((code) => [code, metricOf(code)] as const).flatMap(([code, { numerator, denominator, unit }]) =>
    denominator === null ? [[wholeOf(numerator), { name: METRIC_WORDS[code].name.zh, unit: UNIT_WORDS[unit].zh }]] : [],
  ),
);

const TERMS: Readonly<Record<Figure['terms'][number], string>> = {
  settled: '各类答复之和等于总计',
  balanced: '收支相抵（新收加结转等于答复加结转下年）且答复合计相符',
  reasoned: '16 种情形都有数字',
  assumed: '金额未注明单位、按元计',
  suspect: '金额单位待核',
  likely: '金额没有列为单位待核',
  clear: '金额注明单位，且没有列为单位待核',
  both_stated: '金额与项目数（大于 0）都写明',
  uneven: '勾稽或表文不符',
  copied: '数据雷同',
  synthetic: '虚构的示例',
};

function columnNames(columns: readonly string[]): string {
  const metric = METRICS.get(wholeOf(columns));
  return `“${metric?.name ?? columns.map((name) => COLUMNS.get(name) ?? name).join(' + ')}”`;
}

function nameOf(of: Addend): string {
  if (of.kind === 'whole') return columnNames(of.columns);
  if (of.kind !== 'sql') throw new TypeError(`a sum of the kind ${of.kind}`);
  const group = ANSWER_GROUPS.find((one) => of.text.includes(`answer_${one},`));
  return group === undefined ? of.text : `“${GROUP_LABELS[group].zh}”`;
}

/** Which reports are added up or counted. */
function limitsOf({ of, terms, numbers, kind, prior }: Figure): readonly string[] {
  const limits = terms.map((term) => TERMS[term]);
  if (kind === 'sum') return numbers.length === 0 ? limits : [...limits, `写明${columnNames(numbers)}`];
  if (of.kind === 'partial') return ['16 种情形只有一部分有数字'];
  const ofReports = of.kind === 'whole' && of.columns.join() === 'report_id';
  return [...limits, ...(ofReports ? [] : [`写明${nameOf(of)}`]), ...(prior ? ['上年也写明'] : [])];
}

function meaningOf(figure: Figure): Meaning {
  const limits = limitsOf(figure);
  if (figure.kind === 'count') return { text: `${limits.join('、')}的报告数` };
  const unit = figure.of.kind === 'whole' ? METRICS.get(wholeOf(figure.of.columns))?.unit : undefined;
  const of = limits.length === 0 ? '' : `${limits.join('、')}的报告：`;
  return { text: `${of}${nameOf(figure.of)}之和，${unit ?? UNIT_WORDS.requests.zh}`, none: NO_SUM };
}

/** Figures of agencies whose answers add up in both years. */
const BOTH_SETTLED = [
  ...Object.entries({ open: '予以公开与部分公开', denied: '不予公开', base: '办理结果总计' }).flatMap(
    ([code, label]) =>
      [
        [`headline_${code}_now_sum`, { text: `两年办理结果都合计相符的机关，${label}之和，件`, none: NO_SUM }],
        [`headline_${code}_before_sum`, { text: `两年办理结果都合计相符的机关，上年${label}之和，件`, none: NO_SUM }],
      ] as const,
  ),
  ['headline_base_both_n', { text: '两年办理结果都合计相符的机关数' }] as const,
];

export const TOTALS: Meanings = {
  ...DIMENSIONS,
  ...Object.fromEntries(FIGURES.map((figure) => [figure.name, meaningOf(figure)] as const)),
  ...Object.fromEntries(BOTH_SETTLED),
  carry_off_n: { text: '上年结转与上年报告所报结转下年不等的报告数' },
};
