/**
 * The columns of the table `totals`: figures of one report that counts, added up. The queries that ask an engine instead make
 * their SQL from the same figures. A null never enters a sum or a count.
 */
import { bySql, partial, whole, wholeOf, type Addend } from './addend.ts';
import type { AskedGroup } from './applicant-terms.ts';
import { disputeColumn, type Column } from '../column.ts';
import { CHANNELS, OUTCOMES, type Channel } from '../form.ts';
import type { Metric } from '../metrics/metric.ts';
import { METRICS, channelMetric, correctionMetric } from '../metrics/metrics.ts';
import { ANSWER_GROUPS, REFUSAL_COLUMNS, type ReportTerm } from './report-terms.ts';

/** Something that is added up over reports. */
export interface Figure {
  readonly name: string;
  /** `sum`: null where no report has a number. `count`: reports with a number, 0 where none has. */
  readonly kind: 'sum' | 'count';
  /** Of one report that counts: columns of `reports` and what `report-terms.ts` adds to them. */
  readonly of: Addend;
  /** Only the reports of which these hold: columns that are numbers, or terms. */
  readonly numbers: readonly string[];
  readonly terms: readonly (ReportTerm | 'synthetic')[];
  /** Amounts in 元 are added up without loss and rounded to 分. */
  readonly yuan: boolean;
  /** Needs the report of the same agency and the year before: its columns `before_X`. */
  readonly prior: boolean;
  /** Needs what `applicant-terms.ts` adds to the columns of a report for these groups. */
  readonly applicants: readonly AskedGroup[];
  readonly meaning: string;
}

interface Limits {
  readonly numbers?: readonly string[];
  readonly terms?: Figure['terms'];
  readonly yuan?: boolean;
  readonly prior?: boolean;
  readonly applicants?: readonly AskedGroup[];
}

function figure(kind: Figure['kind'], name: string, of: Addend, meaning: string, limits: Limits): Figure {
  const none = { numbers: [], terms: [], yuan: false, prior: false, applicants: [] };
  return { name, kind, of, meaning, ...none, ...limits };
}

export function sum(name: string, of: Addend, meaning: string, limits: Limits = {}): Figure {
  return figure('sum', name, of, meaning, limits);
}

export function count(name: string, of: Addend, meaning: string, limits: Limits = {}): Figure {
  return figure('count', name, of, meaning, limits);
}

/** Of which reports a figure is added up; null: of all. */
export function conditionOf({ numbers, terms }: Pick<Figure, 'numbers' | 'terms'>): string | null {
  const conditions = [...numbers.map((name) => `${wholeOf([name])} is not null`), ...terms];
  return conditions.length === 0 ? null : conditions.join(' and ');
}

/** A count or an amount: its sum, and the reports that state it. */
function amountFigures(stem: string, { numerator }: Metric, meaning: string): readonly Figure[] {
  const of = whole(...numerator);
  return [sum(`${stem}_sum`, of, meaning), count(`${stem}_n`, of, 'reports that state them')];
}

/** Both sides of a share, and the reports that state both. */
export function shareFigures(
  names: readonly [above: string, below: string, n: string],
  metric: Metric,
): readonly [above: Figure, below: Figure, n: Figure] {
  const below = metric.denominator ?? [];
  return [
    sum(names[0], whole(...metric.numerator), 'numerator, of reports that state both sides', { numbers: below }),
    sum(names[1], whole(...below), 'denominator, of the same', { numbers: metric.numerator }),
    count(names[2], whole(...new Set([...metric.numerator, ...below])), 'reports behind both'),
  ];
}

const requests: readonly Figure[] = [
  ...amountFigures('new', METRICS.received, 'requests received'),
  ...amountFigures('carried_in', METRICS.carried_in, 'requests carried in').slice(0, 1),
  ...amountFigures('total', METRICS.handled, 'requests handled'),
  ...amountFigures('carried_out', METRICS.carried, 'requests carried out').slice(0, 1),
];

const REASONED = { terms: ['reasoned'] } as const;

/** Reasons are compared with each other: only reports count that state every one. */
const reasons: readonly Figure[] = [
  ...REFUSAL_COLUMNS.map((row) =>
    sum(`refused_${row}_sum`, whole(row), `requests of the row ${row}, of reports that state all reasons`, REASONED),
  ),
  ...amountFigures('refused', METRICS.refused, 'requests of all reasons'),
  count('refused_partial_n', partial(METRICS.refused.numerator), 'reports that state some reasons and not others'),
];

const SETTLED = { terms: ['settled'] } as const;
const BALANCED = { terms: ['balanced'] } as const;

const answers: readonly Figure[] = [
  ...ANSWER_GROUPS.map((answer) =>
    sum(`settled_${answer}_sum`, bySql(`coalesce(answer_${answer}, 0)`), `answers of the group ${answer}`, SETTLED),
  ),
  sum('settled_total_sum', whole('total'), 'requests handled, of reports whose answers add up to the total', SETTLED),
  count('settled_n', whole('report_id'), 'reports whose answers add up to the total', SETTLED),
  ...shareFigures(['opened_sum', 'opened_base_sum', 'opened_n'], METRICS.open),
  sum('balanced_new_sum', whole('new'), 'requests received, of reports that balance', BALANCED),
  sum('balanced_carried_in_sum', whole('carried_in'), 'requests carried in, of the same', BALANCED),
  ...ANSWER_GROUPS.map((answer) =>
    sum(`balanced_${answer}_sum`, bySql(`coalesce(answer_${answer}, 0)`), `answers ${answer}, of the same`, BALANCED),
  ),
  sum('balanced_carried_out_sum', whole('carried_out'), 'requests carried out, of the same', BALANCED),
  count('balanced_n', whole('report_id'), 'reports whose answers add up and whose requests balance', BALANCED),
];

function channelFigures(channel: Channel): readonly Figure[] {
  return [
    ...OUTCOMES.map((outcome) => {
      const name = disputeColumn(channel, outcome);
      return sum(`${name}_sum`, whole(name), `cases ${outcome}`);
    }),
    count(`${channel}_n`, whole(...channelMetric(channel).numerator), 'reports that state the total'),
    ...shareFigures([`${channel}_rate_sum`, `${channel}_base_sum`, `${channel}_rate_n`], correctionMetric(channel)),
  ];
}

const YUAN = whole(...METRICS.procurement.numerator);
const PROJECTS = whole(...METRICS.projects.numerator);

const spending: readonly Figure[] = [
  sum('yuan_sum', YUAN, '元 of government procurement', { yuan: true }),
  count('yuan_n', YUAN, 'reports that state an amount'),
  sum('projects_sum', PROJECTS, 'projects'),
  count('projects_n', PROJECTS, 'reports that state them'),
  count('assumed_n', YUAN, 'amounts whose unit is assumed', { terms: ['assumed'] }),
  count('suspect_n', YUAN, 'amounts that look like a slip of units', { terms: ['suspect'] }),
  ...(['likely', 'clear'] as const).flatMap((term) => {
    const without = term === 'likely' ? 'suspect amounts' : 'assumed units and suspect amounts';
    return [
      sum(`${term}_yuan_sum`, YUAN, `元 without ${without}`, { yuan: true, terms: [term] }),
      sum(`${term}_projects_sum`, PROJECTS, `projects of reports without ${without}`, { terms: [term] }),
      count(`${term}_n`, YUAN, `amounts without ${without}`, { terms: [term] }),
    ];
  }),
  ...(
    [
      ['average', []],
      ['likely_average', ['likely']],
      ['clear_average', ['clear']],
    ] as const
  ).flatMap(([name, more]) => {
    const terms = ['both_stated', ...more] as const;
    return [
      sum(`${name}_yuan_sum`, YUAN, '元 of reports with an amount and projects above 0', { yuan: true, terms }),
      sum(`${name}_projects_sum`, PROJECTS, 'their projects', { terms }),
      count(`${name}_n`, whole('report_id'), 'such reports', { terms }),
    ];
  }),
];

/** The counts of the headline, and its shares with the groups of answers above the line. */
const HEADLINE_COUNTS = ['received', 'challenges'] as const;
export const HEADLINE_SHARES = { open: ['granted', 'partial'], denied: ['denied'] } as const;
/** In the order of the page. */
export const HEADLINES = ['received', 'open', 'denied', 'challenges'] as const;
export type HeadlineCode = (typeof HEADLINES)[number];
export type HeadlineShare = keyof typeof HEADLINE_SHARES;

const SHARES = ['open', 'denied'] as const satisfies readonly HeadlineShare[];

/** Above the line of a settled report, in which a blank can only stand for nothing. */
function settledAnswers(code: HeadlineShare): string {
  return HEADLINE_SHARES[code].map((group) => `coalesce(answer_${group}, 0)`).join(' + ');
}

const countHeadlines: readonly Figure[] = HEADLINE_COUNTS.flatMap((code) => {
  const { numerator } = METRICS[code];
  const before = `before_${code}`;
  return [
    ...amountFigures(`headline_${code}`, METRICS[code], `the headline ${code}`),
    sum(`headline_${code}_now_sum`, whole(...numerator), 'of agencies that state the year before', {
      numbers: [before],
      prior: true,
    }),
    sum(`headline_${code}_before_sum`, whole(before), 'their figure of the year before', {
      numbers: numerator,
      prior: true,
    }),
    count(`headline_${code}_both_n`, whole(...numerator, before), 'agencies that state both', { prior: true }),
  ];
});

/** Both years settled: the shares of both have the same base as the composition of the answers. */
const BOTH_SETTLED = { ...SETTLED, numbers: ['before_base'], prior: true } as const;

const shareHeadlines: readonly Figure[] = [
  ...SHARES.flatMap((code) => [
    sum(
      `headline_${code}_now_sum`,
      bySql(settledAnswers(code)),
      `numerator of ${code}, settled in both years`,
      BOTH_SETTLED,
    ),
    sum(`headline_${code}_before_sum`, whole(`before_${code}`), 'the same of the year before', BOTH_SETTLED),
  ]),
  sum('headline_base_now_sum', whole('total'), 'requests handled, of agencies settled in both years', BOTH_SETTLED),
  sum('headline_base_before_sum', whole('before_base'), 'the same of the year before', BOTH_SETTLED),
  count('headline_base_both_n', whole('report_id'), 'agencies settled in both years', BOTH_SETTLED),
];

/** What there is to look at: failed checks and suspicions. */
const attention: readonly Figure[] = [
  count('uneven_n', whole('report_id'), 'reports with a check of the form that does not hold', { terms: ['uneven'] }),
  count('copied_n', whole('report_id'), 'reports whose request matrix is that of another', { terms: ['copied'] }),
  count(
    'carry_off_n',
    bySql('nullif(carried_in = before_carried_out, true)'),
    'reports that carry in another number than the year before carried out',
    { prior: true },
  ),
];

/**
 * SQL: `agency_id`, `year` and `before_X`, the figures of the year before, from a table of reports that count, with their terms: to be
 * joined by agency and year.
 */
export function priorReports(counted: string): string {
  const counts = HEADLINE_COUNTS.map((code) => `${wholeOf(METRICS[code].numerator)} as before_${code}`);
  const shares = SHARES.map((code) => `case when settled then ${settledAnswers(code)} end as before_${code}`);
  const figures = [
    ...counts,
    ...shares,
    'case when settled then total end as before_base',
    'carried_out as before_carried_out',
  ];
  return `select agency_id, year + 1 as year, ${figures.join(', ')} from ${counted}`;
}

/** How many reports there are; `totals` has them among its dimensions. */
export const REPORT_COUNTS: readonly Figure[] = [
  count('reports', whole('report_id'), 'reports that count'),
  count('synthetic', whole('report_id'), 'fictional ones among them', { terms: ['synthetic'] }),
];

/** Of the reports that count. */
export const FIGURES: readonly Figure[] = [
  ...requests,
  ...reasons,
  ...answers,
  ...CHANNELS.flatMap(channelFigures),
  ...spending,
  ...countHeadlines,
  ...shareHeadlines,
  ...attention,
];

const SAME = 'as in `agencies`';

const dimensions: readonly Column[] = [
  {
    name: 'year',
    type: 'smallint',
    unit: 'year',
    meaning: 'report year',
    nullMeans: 'reports without a year; agencies',
  },
  { name: 'province', type: 'text', unit: '', meaning: SAME, nullMeans: SAME },
  { name: 'level', type: 'text', unit: '', meaning: SAME, nullMeans: SAME },
  { name: 'kind', type: 'text', unit: '', meaning: SAME, nullMeans: SAME },
  {
    name: 'sound',
    type: 'bool',
    unit: '',
    meaning: 'whether every assessed check of the row’s reports holds',
    nullMeans: 'the row counts agencies, not reports',
  },
  {
    name: 'region_code',
    type: 'int',
    unit: 'GB/T 2260',
    meaning: 'the smallest code among the agencies of the row',
    nullMeans: 'the row counts reports; none is known',
  },
  { name: 'agencies', type: 'int', unit: 'agencies', meaning: 'agencies in the whole data set; 0 in rows of reports' },
  ...REPORT_COUNTS.map(({ name, meaning }): Column => ({ name, type: 'int', unit: 'reports', meaning })),
  { name: 'superseded', type: 'int', unit: 'reports', meaning: 'reports that do not count' },
];

export const TOTAL_COLUMNS: readonly Column[] = [
  ...dimensions,
  ...FIGURES.map(({ name, kind, yuan, meaning }): Column => {
    if (kind === 'count') return { name, type: 'int', unit: 'reports', meaning };
    const unit = yuan ? '元' : 'requests, cases or projects';
    return { name, type: 'double', unit, meaning, nullMeans: 'no report of the row has a number' };
  }),
];
