/** Compositions of one figure each: answers by year, applicants, answers by applicant, disputes by channel. */
import { METRICS, channelMetric } from '../../../schema/metrics/metrics.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { CardId } from '../../../words/charts/cards.ts';
import { APPLICANT_PARTS, CHANNELS, OUTCOME_PARTS, type Channel } from '../../../schema/form.ts';
import { APPLICANT_LABELS, CHANNEL_LABELS, GROUP_LABELS, OUTCOME_LABELS } from '../../../schema/labels.ts';
import { ANSWER_GROUPS } from '../../../schema/figures/report-terms.ts';
import type { AnswersByApplicantRow, ApplicantsByYearRow } from '../../../queries/requests/applicants.ts';
import type { AnswersByYearRow } from '../../../queries/requests/answers-by-year.ts';
import type { DisputesByYearRow } from '../../../queries/disputes/disputes.ts';
import {
  agencyCoverage,
  breaksOf,
  breaksWithin,
  gathered,
  reportCoverage,
  sumOrNull,
  total,
} from '../../ground/build.ts';
import { subsetOf } from '../../ground/subset.ts';
import type { ModelContext } from '../../ground/context.ts';
import type { Lang, SegmentGroup, StackedModel, StackedRow } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { composition } from './composition.ts';
import { OUTCOME_WORDS } from '../../../words/charts/outcomes.ts';

/** A group that is its only segment: it has a colour of its own and is listed once. */
function single(prefix: string, code: string, label: string): SegmentGroup {
  const name = `${prefix}-${code}`;
  return { code: name, label, segments: [{ code: name, label }] };
}

function answerGroups(lang: Lang): readonly SegmentGroup[] {
  return ANSWER_GROUPS.map((code) => single('answer', code, GROUP_LABELS[code][lang]));
}

/** `rows`: one a year. The six groups add up to the total, for only reports in which they do are counted. */
export function answersByYearModel(rows: readonly AnswersByYearRow[], context: ModelContext): StackedModel {
  const { lang } = context;
  const text = OUTCOME_WORDS[lang];
  const left = total(rows.map((row) => row.stated - row.settled));
  const stacks = rows.map((row): StackedRow => ({
    key: { type: 'year', year: row.year, part: null },
    label: String(row.year),
    values: Object.fromEntries(ANSWER_GROUPS.map((code) => [`answer-${code}`, row[code]])),
    total: row.total,
    absence: row.total !== null ? null : row.reports === 0 ? 'no-report' : 'unknown',
    coverage: agencyCoverage(row.settled, row.agencies, lang),
    failing: row.failing,
    mine: false,
  }));
  return composition(context, {
    id: 'answers-by-year',
    by: 'years',
    unit: WORDS[lang].requestUnit,
    formula: text.answersFormula,
    groups: answerGroups(lang),
    rows: stacks,
    breaks: breaksWithin(context),
    subset: subsetOf(total(rows.map((row) => row.settled)), total(rows.map((row) => row.reports)), 'settled'),
    coverage: reportCoverage(total(rows.map((row) => row.settled)), total(rows.map((row) => row.agencies)), lang),
    notes: [
      [left > 0, text.leftOut(left)],
      [rows.some((row) => row.failing > 0), failingNote(total(rows.map((row) => row.failing)), lang)],
    ],
  });
}

function failingNote(count: number, lang: Lang): string {
  return `◆ ${WORDS[lang].reportsFailing(count)}${WORDS[lang].stop}`;
}

/** `rows`: six a year. */
export function applicantsByYearModel(rows: readonly ApplicantsByYearRow[], context: ModelContext): StackedModel {
  const { lang } = context;
  const text = OUTCOME_WORDS[lang];
  const years = gathered(rows, (row) => row.year);
  const first = years.flatMap(([, parts]) => parts.slice(0, 1));
  const stacks = years.map(([year, parts]): StackedRow => {
    const sum = sumOrNull(parts.map((part) => part.count));
    const head = elementAt(parts, 0);
    return {
      key: { type: 'year', year, part: null },
      label: String(year),
      values: Object.fromEntries(parts.map((part) => [`applicant-${part.applicant}`, part.count])),
      total: sum,
      absence: sum === null ? 'unknown' : null,
      coverage: agencyCoverage(head.matched, head.agencies, lang),
      failing: head.failing,
      mine: false,
    };
  });
  const left = total(first.map((row) => row.stated - row.matched));
  const failing = total(first.map((row) => row.failing));
  return composition(context, {
    id: 'applicants-by-year',
    by: 'years',
    unit: WORDS[lang].requestUnit,
    formula: text.applicantsFormula,
    groups: APPLICANT_PARTS.map((code) => single('applicant', code, APPLICANT_LABELS[code][lang])),
    rows: stacks,
    breaks: breaksOf([METRICS.received], context),
    subset: subsetOf(total(first.map((row) => row.matched)), total(first.map((row) => row.reports)), 'matched'),
    coverage: reportCoverage(total(first.map((row) => row.matched)), total(first.map((row) => row.agencies)), lang),
    notes: [
      [left > 0, text.applicantsLeft(left)],
      [failing > 0, failingNote(failing, lang)],
    ],
  });
}

/** `rows`: six answers an applicant. */
export function answersByApplicantModel(rows: readonly AnswersByApplicantRow[], context: ModelContext): StackedModel {
  const { lang } = context;
  const text = OUTCOME_WORDS[lang];
  const failing = total(rows.slice(0, 1).map((row) => row.failing));
  const stacks = gathered(rows, (row) => row.applicant).map(([applicant, answers]): StackedRow => {
    const sum = sumOrNull(answers.map((answer) => answer.count));
    return {
      key: { type: 'group', field: 'none', value: applicant },
      label: APPLICANT_LABELS[applicant][lang],
      values: Object.fromEntries(answers.map((answer) => [`answer-${answer.group}`, answer.count])),
      total: sum,
      absence: sum === null ? 'unknown' : null,
      coverage: null,
      failing,
      mine: false,
    };
  });
  const [one] = gathered(rows, (row) => row.applicant);
  const matched = total((one?.[1] ?? []).map((row) => row.matched));
  const stated = total((one?.[1] ?? []).map((row) => row.stated));
  return composition(context, {
    id: 'answers-by-applicant',
    by: 'groups',
    unit: WORDS[lang].requestUnit,
    formula: text.byApplicantFormula,
    head: text.applicant,
    groups: answerGroups(lang),
    rows: stacks,
    breaks: [],
    coverage: { k: matched, n: stated, of: text.lines },
    notes: [
      [stated > matched, text.linesLeft(stated - matched)],
      [failing > 0, failingNote(failing, lang)],
    ],
  });
}

const DISPUTE_CARDS = {
  review: 'disputes-review',
  litigation_direct: 'disputes-litigation-direct',
  litigation_after_review: 'disputes-litigation-after-review',
} as const satisfies Readonly<Record<Channel, CardId>>;

/** `rows`: one a year of the same channel. */
function disputesOfChannel(channel: Channel, rows: readonly DisputesByYearRow[], context: ModelContext): StackedModel {
  const { lang } = context;
  const text = OUTCOME_WORDS[lang];
  const stacks = rows.map((row): StackedRow => {
    const sum = sumOrNull(OUTCOME_PARTS.map((code) => row[code]));
    return {
      key: { type: 'year', year: row.year, part: null },
      label: String(row.year),
      values: Object.fromEntries(OUTCOME_PARTS.map((code) => [`dispute-${code}`, row[code]])),
      total: sum,
      absence: sum !== null ? null : row.reports === 0 ? 'no-report' : 'unknown',
      coverage: agencyCoverage(row.reported, row.agencies, lang),
      failing: row.failing,
      mine: false,
    };
  });
  const off = rows
    .filter((row, index) => row.total !== null && row.total !== stacks[index]?.total)
    .map((row) => row.year);
  const failing = total(rows.map((row) => row.failing));
  return composition(context, {
    id: DISPUTE_CARDS[channel],
    by: 'years',
    unit: text.caseUnit,
    formula: text.disputesFormula,
    groups: OUTCOME_PARTS.map((code) => single('dispute', code, OUTCOME_LABELS[code][lang])),
    rows: stacks,
    breaks: breaksOf([channelMetric(channel)], context),
    of: CHANNEL_LABELS[channel][lang],
    coverage: reportCoverage(total(rows.map((row) => row.reported)), total(rows.map((row) => row.agencies)), lang),
    notes: [
      [off.length > 0, text.disputesOff(off.join(WORDS[lang].and))],
      [failing > 0, failingNote(failing, lang)],
    ],
  });
}

/** The model of one channel from the rows of all three. */
export function disputesByYearModel(
  channel: Channel,
): (rows: readonly DisputesByYearRow[], context: ModelContext) => StackedModel {
  if (!CHANNELS.includes(channel)) throw new RangeError(`unknown channel: ${channel}`);
  return (rows, context) =>
    disputesOfChannel(
      channel,
      rows.filter((row) => row.channel === channel),
      context,
    );
}
