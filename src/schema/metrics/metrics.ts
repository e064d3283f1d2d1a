/**
 * The metrics, each once. SQL, the columns of `totals`, `docs/data.md` and what the site says of a figure derive from here; their
 * words are in `words.ts`. Several reports together: a sum adds up the reports whose figure is a number and says how many they
 * are; a share adds up numerators and denominators of the reports that state both.
 */
import { hasOwnKey } from '../own-key.ts';
import { askedColumn, type ApplicantPart, type AskedGroup } from '../figures/applicant-terms.ts';
import { disputeColumn, requestColumn } from '../column.ts';
import {
  CHANNELS,
  FIRST_TABLE_YEAR,
  LAST_YEAR_OF_FORM_2019,
  REFUSAL_GROUPS,
  REQUEST_ROWS,
  type Channel,
  type RefusalGroup,
  type RequestRow,
} from '../form.ts';
import type { Metric } from './metric.ts';

const SINCE_2019 = [FIRST_TABLE_YEAR, null] as const;
const FORM_2019 = [FIRST_TABLE_YEAR, LAST_YEAR_OF_FORM_2019] as const;
const FORM_2021 = [LAST_YEAR_OF_FORM_2019 + 1, null] as const;
const TABLE_3 = '年度报告格式，表三';
const TABLE_4 = '年度报告格式，表四';
/** No rule names it; the formula is said wherever it is shown. */
const PRACTICE = '实务通行';
/** A definition of this site's own, where the field has none that is agreed on. */
const OWN = `${TABLE_3}；本站约定`;

function requests(...rows: readonly RequestRow[]): Metric {
  return {
    unit: 'requests',
    numerator: rows.map(requestColumn),
    denominator: null,
    parts: 'rows',
    years: SINCE_2019,
    compared: false,
    source: TABLE_3,
  };
}

function share(rows: readonly RequestRow[], of: readonly RequestRow[], source = TABLE_3): Metric {
  return { ...requests(...rows), unit: 'share', denominator: of.map(requestColumn), source };
}

/** The rows of a legal group in the order of the form. */
function reasonsOf(group: RefusalGroup): readonly RequestRow[] {
  return REQUEST_ROWS.filter((row) => row.group === group).map((row) => row.code);
}

const OPENED = ['granted', 'partial'] as const satisfies readonly RequestRow[];
const LAWSUITS = ['litigation_direct', 'litigation_after_review'] as const satisfies readonly Channel[];
/** A lawsuit after a review is the same matter once more. */
const CHALLENGES = ['review', 'litigation_direct'] as const satisfies readonly Channel[];
/** Outcomes of decided cases. */
const DECIDED = ['upheld', 'corrected', 'other'] as const;

/** Cases of some channels with one outcome among those with any of the outcomes `of`. */
function outcomes(
  outcome: (typeof DECIDED)[number],
  channels: readonly Channel[],
  of: readonly (typeof DECIDED)[number][] = DECIDED,
): Metric {
  return {
    unit: 'share',
    numerator: channels.map((channel) => disputeColumn(channel, outcome)),
    denominator: channels.flatMap((channel) => of.map((one) => disputeColumn(channel, one))),
    parts: 'channels',
    years: SINCE_2019,
    compared: false,
    source: TABLE_4,
  };
}

function cases(channels: readonly Channel[]): Metric {
  return {
    unit: 'cases',
    numerator: channels.map((channel) => disputeColumn(channel, 'total')),
    denominator: null,
    parts: 'channels',
    years: SINCE_2019,
    compared: false,
    source: TABLE_4,
  };
}

const COMPARED = { compared: true } as const;
const PROCUREMENT = { denominator: null, parts: 'cells', years: FORM_2019, source: '2019 年格式，表二' } as const;

/** In the order in which a list of them is read. */
export const METRICS = {
  received: { ...requests('new'), ...COMPARED },
  carried_in: requests('carried_in'),
  caseload: { ...requests('new', 'carried_in'), source: PRACTICE },
  handled: { ...requests('total'), ...COMPARED },
  carried: { ...requests('carried_out'), ...COMPARED },
  completion: { ...share(['total'], ['new', 'carried_in'], PRACTICE), ...COMPARED },
  carry_over: { ...share(['carried_out'], ['new', 'carried_in'], PRACTICE), ...COMPARED },
  opened: requests('granted', 'partial'),
  open: { ...share(['granted', 'partial'], ['total']), ...COMPARED },
  open_decided: { ...share(OPENED, [...OPENED, ...reasonsOf('denied')], OWN), ...COMPARED },
  open_processed: { ...share(OPENED, [...OPENED, ...reasonsOf('denied'), ...reasonsOf('unable')], OWN), ...COMPARED },
  denied: { ...share(reasonsOf('denied'), ['total']), ...COMPARED },
  unable: { ...share(reasonsOf('unable'), ['total']), ...COMPARED },
  rejected: { ...share(reasonsOf('rejected'), ['total']), ...COMPARED },
  statutory: { ...share(reasonsOf('denied'), [...reasonsOf('denied'), ...reasonsOf('unable')], OWN), ...COMPARED },
  refused: requests(...REFUSAL_GROUPS.flatMap(reasonsOf)),
  corrected: { ...outcomes('corrected', CHANNELS), ...COMPARED },
  review_corrected: { ...outcomes('corrected', ['review']), ...COMPARED },
  review_upheld: { ...outcomes('upheld', ['review']), ...COMPARED },
  lawsuits_corrected: { ...outcomes('corrected', LAWSUITS), ...COMPARED },
  lawsuits_judged: { ...outcomes('corrected', LAWSUITS, ['upheld', 'corrected']), ...COMPARED },
  disputes: { ...cases(CHANNELS), ...COMPARED },
  challenges: cases(CHALLENGES),
  challenge_rate: {
    ...cases(CHALLENGES),
    unit: 'share',
    denominator: [requestColumn('new')],
    source: `${TABLE_3}、表四；${PRACTICE}`,
    ...COMPARED,
  },
  procurement: { unit: 'yuan', numerator: ['procurement_yuan'], ...PROCUREMENT, ...COMPARED },
  projects: { unit: 'projects', numerator: ['procurement_projects'], ...PROCUREMENT, compared: false },
  fees: {
    unit: 'yuan',
    numerator: ['value'],
    denominator: null,
    parts: 'cells',
    years: FORM_2021,
    ...COMPARED,
    item: 'fees',
    source: '2021 年格式，表二',
  },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricCode = keyof typeof METRICS;

function isMetric(code: string): code is MetricCode {
  return hasOwnKey(METRICS, code);
}

export const METRIC_CODES: readonly MetricCode[] = Object.keys(METRICS).filter(isMetric);

/** A metric of one code, seen as what all of them have. */
export function metricOf(code: MetricCode): Metric {
  return METRICS[code];
}

/** The requests of one legal group of reasons. */
export function refusalMetric(group: RefusalGroup): Metric {
  return requests(...reasonsOf(group));
}

/** The share of one reason among the requests handled. */
export function reasonMetric(row: RequestRow): Metric {
  return share([row], ['total']);
}

/** Requests of one kind of applicant: received, or with one group of answers; of rows whose columns add up to their total. */
export function applicantMetric(part: ApplicantPart, group: AskedGroup): Metric {
  return { ...requests('new'), numerator: [askedColumn(group, part)], parts: 'cells' };
}

/** The corrected cases of one channel among its decided ones. */
export function correctionMetric(channel: Channel): Metric {
  return outcomes('corrected', [channel]);
}

/** The cases of one channel. */
export function channelMetric(channel: Channel): Metric {
  return cases([channel]);
}

/** Rows that the form of 2021 asks for otherwise than that of 2019: 其他处理 became three. */
const CHANGED: ReadonlySet<string> = new Set(
  REQUEST_ROWS.filter(({ group }) => group === 'other').map(({ code }) => requestColumn(code)),
);

/** Whether the figure means the same on both forms, so that a line may run through. */
export function isSameOnBothForms({ numerator, denominator }: Metric): boolean {
  return [...numerator, ...(denominator === null ? [] : denominator)].every((name) => !CHANGED.has(name));
}

/** Whether the form of the year asks for the figure. */
export function isOnForm(metric: Metric, year: number): boolean {
  const [first, last] = metric.years;
  return year >= first && (last === null || year <= last);
}
