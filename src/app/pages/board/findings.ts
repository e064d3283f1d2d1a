/** Sentences made only of the numbers a chart shows; none where they are too few or too small to say anything. */
import { LEAST } from '../../../charts/ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartModel, ColumnsModel, Coverage, LineModel, StackedModel, YearColumn } from '../../../charts/model.ts';
import type { Dictionary } from '../../../words/site/index.ts';

/** Fewer agencies or reports than this behind a figure say nothing about the others. */
export const FEWEST = 5;

function enough(coverage: Coverage | null): boolean {
  return coverage !== null && coverage.k >= FEWEST;
}

/** Cards whose chart has no sentence, or seldom one: two years with the change of form between them are not compared. */
const SILENT: readonly string[] = [
  'answers-by-applicant',
  'compare-slope',
  'procurement-average-by-agency',
  'procurement-by-agency',
  'refusals-by-agency',
  'requests-multiples',
];

interface Awaited {
  readonly card: { readonly id: string };
  readonly content: { readonly state: string };
}

/** How many sentences may still come. */
export function findingsAwaited(answers: readonly Awaited[]): number {
  return answers.filter(({ card, content }) => content.state === 'loading' && !SILENT.includes(card.id)).length;
}

type LaterFinding = (model: ChartModel, t: Dictionary, least: number) => string | null;
let later: LaterFinding | null = null;

/** For `findings-later.ts`, which calls it when it is imported. */
export function addFindings(finding: LaterFinding): void {
  later = finding;
}

/** At most one sentence a chart; null where nothing can be said. */
export function findingOf(model: ChartModel, t: Dictionary, least: number = LEAST): string | null {
  const text = sentenceOf(model, t, least);
  return text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

function sentenceOf(model: ChartModel, t: Dictionary, least: number): string | null {
  const words = t.board.findings;
  const { lang } = model;
  const count = (value: number | null): string => formatValue(value, 'count', lang);
  // Of the band the years of one agency are counted: its own rule is below.
  if (model.kind !== 'band' && !enough(model.coverage)) return null;
  switch (model.kind) {
    case 'line':
      return lineFinding(model, t);
    case 'stacked':
      return model.by === 'years' ? stackedFinding(model, t, least) : null;
    case 'ranked': {
      // Those of the first rank stand first.
      const [first, next] = model.bars.slice(0, 2);
      const tied = next?.rank === 1;
      if (first?.rank !== 1 || first.value === null || tied || first.failing > 0) return null;
      if (model.format === 'count' && first.value < least) return null;
      const value = formatValue(first.value, model.format, lang) + (model.format === 'count' ? ` ${model.unit}` : '');
      return words.top(model.title, first.label, value);
    }
    case 'columns': {
      const last = [...model.columns].reverse().find((column) => column.value !== null);
      return last === undefined ? null : columnFinding(model, last, t);
    }
    case 'flow': {
      const due = model.links.filter((link) => link.to === 'due').reduce((sum, link) => sum + link.value, 0);
      const out = model.links.find((link) => link.to === 'carried_out')?.value;
      if (out === undefined || due < least) return null;
      return words.flow(model.title, count(due), count(out), formatValue(out / due, 'percent', lang));
    }
    default:
      return later?.(model, t, least) ?? null;
  }
}

/** What is doubtful in an amount is said with it; one that counts likely slips of units says nothing. */
function columnFinding(
  { title, format, lang }: ColumnsModel,
  { year, value, coverage, assumed, suspect, suspectYuan }: YearColumn,
  t: Dictionary,
): string | null {
  const words = t.board.findings;
  if (coverage === null || !enough(coverage) || (suspect > 0 && suspectYuan === null)) return null;
  const doubts =
    words.covered(String(coverage.k), String(coverage.n)) +
    (assumed > 0 ? words.assumed(String(assumed)) : '') +
    (suspect > 0 ? words.suspects(String(suspect)) : '');
  return words.column(title, String(year), formatValue(value, format, lang), doubts);
}

/** The first measure in its last two years, with the coverage of both. */
function lineFinding(model: LineModel, t: Dictionary): string | null {
  const words = t.board.findings;
  const [series] = model.series;
  const known = (series?.points ?? []).filter((point) => point.value !== null);
  const last = known[known.length - 1];
  const before = known[known.length - 2];
  if (series === undefined || last === undefined || before === undefined) return null;
  if (last.small === true || before.small === true || !enough(last.coverage) || !enough(before.coverage)) return null;
  const broken = model.breaks.some(({ after }) => before.year <= after && last.year > after);
  if (broken) return null;
  const figure = ({ value, coverage }: typeof last): string => {
    const text = formatValue(value, model.format, model.lang) + (model.format === 'count' ? ` ${model.unit}` : '');
    return coverage === null ? text : text + words.covered(String(coverage.k), String(coverage.n));
  };
  // Of several rates the table's column says which: 行政复议·纠错率.
  const label = model.table.columns.find(({ key }) => key === `${series.code}-rate`)?.label ?? series.label;
  return words.line(String(last.year), label, figure(last), String(before.year), figure(before));
}

/** The largest part of the last year, with its share, numerator and denominator. */
function stackedFinding(model: StackedModel, t: Dictionary, least: number): string | null {
  const { lang } = model;
  const row = [...model.rows].reverse().find(({ total }) => total !== null && total > 0);
  if (row === undefined || row.total === null || row.total < least || !enough(row.coverage)) return null;
  const [top, next] = model.groups
    .flatMap((group) => group.segments)
    .flatMap(({ code, label }) => {
      const value = row.values[code] ?? null;
      return value === null ? [] : [{ label, value }];
    })
    .sort((a, b) => b.value - a.value);
  if (top === undefined || top.value === next?.value) return null;
  const share = formatValue(top.value / row.total, 'percent', lang);
  const count = (value: number): string => formatValue(value, 'count', lang);
  return t.board.findings.largest(row.label, model.title, top.label, share, count(top.value), count(row.total));
}
