/** Sentences made only of the numbers a chart shows; none where they are too few or too small to say anything. */
import { LEAST } from '../../../charts/context.ts';
import { formatValue } from '../../../charts/format.ts';
import type {
  BandModel,
  ChartModel,
  ColumnsModel,
  Coverage,
  LineModel,
  StackedModel,
  YearColumn,
} from '../../../charts/model.ts';
import type { Dictionary } from '../../i18n/index.ts';

/** Fewer agencies or reports than this behind a figure say nothing about the others. */
const FEWEST = 5;

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
      const first = model.bars.find((bar) => bar.rank === 1);
      const tied = model.bars.filter((bar) => bar.rank === 1).length > 1;
      if (first === undefined || first.value === null || tied || first.failing > 0) return null;
      if (model.format === 'count' && first.value < least) return null;
      const value = formatValue(first.value, model.format, lang) + (model.format === 'count' ? ` ${model.unit}` : '');
      return words.top(model.title, first.label, value);
    }
    case 'columns': {
      const last = [...model.columns].reverse().find((column) => column.value !== null);
      return last === undefined ? null : columnFinding(model, last, t);
    }
    case 'distribution': {
      const { median, p10, p90, coverage } = model;
      if (median === null) return null;
      return words.median(model.title, count(median), count(p10), count(p90), count(coverage?.k ?? null));
    }
    case 'heat': {
      const segments = model.groups.flatMap((group) => group.segments);
      const large = model.rows.filter((row) =>
        Object.values(row.cells).some((cell) => cell.share !== null && !cell.small),
      );
      const [top] = segments
        .flatMap(({ code, label }) => {
          const value = model.medians[code] ?? null;
          return value === null ? [] : [{ label, value }];
        })
        .sort((a, b) => b.value - a.value);
      if (top === undefined || large.length < FEWEST || top.value === 0) return null;
      return words.heat(top.label, formatValue(top.value, 'percent', lang));
    }
    case 'flow': {
      const due = model.links.filter((link) => link.to === 'due').reduce((sum, link) => sum + link.value, 0);
      const out = model.links.find((link) => link.to === 'carried_out')?.value;
      if (out === undefined || due < least) return null;
      return words.flow(model.title, count(due), count(out), formatValue(out / due, 'percent', lang));
    }
    case 'scatter': {
      const firm = model.points.filter((point) => !point.small).length;
      if (model.median === null || firm < FEWEST) return null;
      return words.scatter(model.median.label, formatValue(model.median.value, model.y.format, lang), count(firm));
    }
    case 'band':
      return bandFinding(model, t);
    case 'slope': {
      const own = model.lines.find((line) => line.role === 'own');
      if (own === undefined || own.before.value === null || own.after.value === null) return null;
      if (own.before.small || own.after.small || model.broken !== null) return null;
      if (model.format === 'count' && own.before.value < least) return null;
      const write = (value: number): string => formatValue(value, model.format, lang, 'short');
      return words.slope(model.title, own.label, write(own.before.value), write(own.after.value));
    }
    default:
      return null;
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

/** The last year in which the own agency and enough comparable ones have a figure. */
function bandFinding(model: BandModel, t: Dictionary): string | null {
  const own = model.series[0];
  const places = model.band.map((_, index) => index).reverse();
  const at = places.find((index) => (own?.points[index]?.value ?? null) !== null && model.band[index]?.median !== null);
  if (own === undefined || at === undefined) return null;
  const [point, band] = [own.points[at], model.band[at]];
  if (point === undefined || band === undefined || point.value === null || point.small === true) return null;
  const write = (value: number | null): string => formatValue(value, model.format, model.lang);
  return t.board.findings.band(
    own.label,
    String(band.year),
    model.title,
    write(point.value),
    write(band.median),
    String(band.coverage.k),
  );
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
