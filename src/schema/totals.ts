/**
 * The columns of the table `totals`, and what each adds up: `of` is SQL over one report that counts, with the columns of
 * `reports` and the names that the ETL gives beside them (`src/etl/store/totals.ts`). A null never enters a sum or a count.
 */
import { disputeColumn, requestColumn, type Column } from './column.ts';
import { CHANNELS, OUTCOMES, REFUSAL_GROUPS, REQUEST_ROWS, type Channel, type RequestRow } from './form.ts';

export interface Measure {
  readonly name: string;
  /** `sum`: null where no report has a number. `count`: reports with a number, 0 where none has. */
  readonly kind: 'sum' | 'count';
  readonly of: string;
  readonly meaning: string;
}

/** Answers to a request in the order of the form. */
const ANSWERS = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'] as const;

function sum(name: string, of: string, meaning: string): Measure {
  return { name, kind: 'sum', of, meaning };
}

function count(name: string, of: string, meaning: string): Measure {
  return { name, kind: 'count', of, meaning };
}

function where(condition: string, value: string): string {
  return `case when ${condition} then ${value} end`;
}

const REASON_ROWS: readonly RequestRow[] = REQUEST_ROWS.flatMap((row) =>
  REFUSAL_GROUPS.some((group) => group === row.group) ? [row.code] : [],
);

const requests: readonly Measure[] = [
  sum('new_sum', '"new"', 'requests received'),
  count('new_n', '"new"', 'reports that state them'),
  sum('carried_in_sum', 'carried_in', 'requests carried in'),
  sum('total_sum', 'total', 'requests handled'),
  count('total_n', 'total', 'reports that state them'),
  sum('carried_out_sum', 'carried_out', 'requests carried out'),
];

const reasons: readonly Measure[] = REASON_ROWS.flatMap((row) => {
  const name = requestColumn(row);
  return [
    sum(`${name}_sum`, name, `requests of the row ${row}`),
    count(`${name}_n`, name, 'reports that state them'),
    sum(`${name}_rate_sum`, where('total is not null', name), 'the same of reports that also state the total'),
    sum(`${name}_base_sum`, where(`${name} is not null`, 'total'), 'requests handled, of reports that state the row'),
  ];
});

const answers: readonly Measure[] = [
  ...ANSWERS.map((answer) =>
    sum(`settled_${answer}_sum`, where('settled', `coalesce(answer_${answer}, 0)`), `answers of the group ${answer}`),
  ),
  sum('settled_total_sum', where('settled', 'total'), 'requests handled, of reports whose answers add up to the total'),
  count('settled_n', where('settled', '1'), 'reports whose answers add up to the total'),
  sum('opened_sum', where('total is not null', 'granted + partial'), 'granted and partial, of reports with a total'),
  sum('opened_base_sum', where('granted is not null and partial is not null', 'total'), 'their totals'),
  count('opened_n', 'granted + partial + total', 'reports that state all three'),
  sum('balanced_new_sum', where('balanced', '"new"'), 'requests received, of reports that balance'),
  sum('balanced_carried_in_sum', where('balanced', 'carried_in'), 'requests carried in, of the same'),
  ...ANSWERS.map((answer) =>
    sum(`balanced_${answer}_sum`, where('balanced', `coalesce(answer_${answer}, 0)`), `answers ${answer}, of the same`),
  ),
  sum('balanced_carried_out_sum', where('balanced', 'carried_out'), 'requests carried out, of the same'),
  count('balanced_n', where('balanced', '1'), 'reports whose answers add up and whose requests balance'),
];

function channelMeasures(channel: Channel): readonly Measure[] {
  const [upheld, corrected, other] = (['upheld', 'corrected', 'other'] as const).map((outcome) =>
    disputeColumn(channel, outcome),
  );
  return [
    ...OUTCOMES.map((outcome) => {
      const name = disputeColumn(channel, outcome);
      return sum(`${name}_sum`, name, `cases ${outcome}`);
    }),
    count(`${channel}_n`, disputeColumn(channel, 'total'), 'reports that state the total'),
    sum(
      `${channel}_rate_sum`,
      where(`${upheld} is not null and ${other} is not null`, `${corrected}`),
      'cases corrected, of reports that state all decided ones',
    ),
    sum(`${channel}_base_sum`, `${upheld} + ${corrected} + ${other}`, 'decided cases of the same'),
    count(`${channel}_rate_n`, `${upheld} + ${corrected} + ${other}`, 'reports behind both'),
  ];
}

const spending: readonly Measure[] = [
  sum('yuan_sum', 'procurement_yuan', '元 of government procurement'),
  count('yuan_n', 'procurement_yuan', 'reports that state an amount'),
  sum('projects_sum', 'procurement_projects', 'projects'),
  count('projects_n', 'procurement_projects', 'reports that state them'),
  count('assumed_n', where(`procurement_unit_from = 'assumed'`, 'procurement_yuan'), 'amounts whose unit is assumed'),
  count('suspect_n', where('procurement_suspect', 'procurement_yuan'), 'amounts that look like a slip of units'),
  sum('likely_yuan_sum', where('likely', 'procurement_yuan'), '元 without suspect amounts'),
  sum('likely_projects_sum', where('likely', 'procurement_projects'), 'projects of reports without a suspect amount'),
  count('likely_n', where('likely', 'procurement_yuan'), 'reports with an amount that is not suspect'),
  sum('clear_yuan_sum', where('clear', 'procurement_yuan'), '元 without assumed units and suspect amounts'),
  sum('clear_projects_sum', where('clear', 'procurement_projects'), 'projects of reports without such an amount'),
  count('clear_n', where('clear', 'procurement_yuan'), 'reports with such an amount'),
  ...(
    [
      ['average', 'both_stated'],
      ['likely_average', 'both_stated and likely'],
      ['clear_average', 'both_stated and clear'],
    ] as const
  ).flatMap(([name, condition]) => {
    return [
      sum(
        `${name}_yuan_sum`,
        where(condition, 'procurement_yuan'),
        '元 of reports with an amount and projects above 0',
      ),
      sum(`${name}_projects_sum`, where(condition, 'procurement_projects'), 'their projects'),
      count(`${name}_n`, where(condition, '1'), 'such reports'),
    ];
  }),
];

/** What each headline counts in one report. */
export const HEADLINE_FIGURES = {
  received: '"new"',
  handled: 'total',
  opened: 'granted + partial',
  disputes: 'review_total + litigation_direct_total + litigation_after_review_total',
} as const;

/** `before_X`: the figure X in the report that counts of the same agency and the year before. */
const headlines: readonly Measure[] = Object.entries(HEADLINE_FIGURES).flatMap(([code, figure]) => [
  sum(`headline_${code}_sum`, figure, `the headline ${code}`),
  count(`headline_${code}_n`, figure, 'reports that state it'),
  sum(
    `headline_${code}_now_sum`,
    where(`before_${code} is not null`, figure),
    'of agencies that state the year before',
  ),
  sum(
    `headline_${code}_before_sum`,
    where(`${figure} is not null`, `before_${code}`),
    'their figure of the year before',
  ),
  count(`headline_${code}_both_n`, `${figure} + before_${code}`, 'agencies that state both'),
]);

/** Of the reports that count. */
export const MEASURES: readonly Measure[] = [
  ...requests,
  ...reasons,
  ...answers,
  ...CHANNELS.flatMap(channelMeasures),
  ...spending,
  ...headlines,
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
  { name: 'reports', type: 'int', unit: 'reports', meaning: 'reports that count' },
  { name: 'synthetic', type: 'int', unit: 'reports', meaning: 'fictional ones among them' },
  { name: 'superseded', type: 'int', unit: 'reports', meaning: 'reports that do not count' },
];

export const TOTAL_COLUMNS: readonly Column[] = [
  ...dimensions,
  ...MEASURES.map(({ name, kind, meaning }): Column => {
    if (kind === 'count') return { name, type: 'int', unit: 'reports', meaning };
    const unit = name.includes('yuan') ? '元' : 'requests, cases or projects';
    return { name, type: 'double', unit, meaning, nullMeans: 'no report of the row has a number' };
  }),
];
