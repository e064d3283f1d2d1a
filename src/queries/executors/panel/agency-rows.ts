/** Questions by agency out of the panel: rows that are made when they are looked at. */
import { whole, type Addend } from '../../../schema/figures/addend.ts';
import { TERM_COLUMNS } from '../../../schema/figures/report-terms.ts';
import { missing, numberAt } from '../../db/at.ts';
import { rowGuard } from '../../db/decode.ts';
import { descendingPlaces } from '../../db/order.ts';
import { LazyRows, type Rows } from '../../db/rows.ts';
import { yearCount } from '../../db/where.ts';
import type { AgencyQuestion, AgencyRow, Field, Fields } from '../../question/question.ts';
import type { Chosen, PanelAgency } from './panel-view.ts';
import { isInPanel, reportNumbers } from './report-numbers.ts';

/** What is added up or counted in the panel, of which reports; or the reports themselves. */
type Source = { readonly of: Addend; readonly limit: Addend | null } | 'reports';

/** The columns that a report has to state; null where the panel cannot tell. */
function limitsOf({ figure }: Field): readonly string[] | null {
  const columns = [...figure.numbers];
  for (const term of figure.terms) {
    const ofTerm = term === 'synthetic' ? undefined : TERM_COLUMNS[term];
    if (ofTerm === undefined) return null;
    columns.push(...ofTerm);
  }
  return columns;
}

/** null where the panel does not have what the field needs. */
function sourceOf(field: Field): Source | null {
  const { figure } = field;
  const limits = limitsOf(field);
  if (limits === null || figure.yuan || figure.prior) return null;
  if (figure.of.kind === 'whole' && figure.of.columns.join() === 'report_id') return 'reports';
  const limit = limits.length === 0 ? null : whole(...limits);
  return isInPanel(figure.of) && (limit === null || isInPanel(limit)) ? { of: figure.of, limit } : null;
}

type ValueOf = (n: number) => number | null;

function valueOf({ kind, figure, failing, mean }: Field, source: Source, selected: Chosen): ValueOf {
  if (source === 'reports') return (n) => (failing ? selected.failing(n) : selected.reports(n));
  const { panel } = selected;
  const numbers = reportNumbers(panel, source.of);
  const limit = source.limit === null ? null : reportNumbers(panel, source.limit);
  if (figure.kind === 'count') return (n) => selected.stated(numbers, n, failing, limit);
  return (n) => {
    const sum = selected.sum(numbers, n, limit);
    if (mean) return sum === null ? null : sum / selected.stated(numbers, n, failing, limit);
    return sum === null && kind === 'num' ? 0 : sum;
  };
}

type Sources = readonly (readonly [name: string, field: Field, source: Source])[];

function sourcesOf(fields: Fields): Sources | null {
  const found = Object.entries(fields).map(([name, field]) => [name, field, sourceOf(field)] as const);
  const known = found.flatMap(([name, field, source]) => (source === null ? [] : [[name, field, source] as const]));
  return known.length === found.length ? known : null;
}

/** As the statement of the question gives them; null where the panel does not have all its columns. */
export function agencyRows<F extends Fields>(
  question: AgencyQuestion<F>,
): ((selected: Chosen) => Rows<AgencyRow<F>>) | null {
  const sources = sourcesOf(question.fields);
  if (sources === null) return null;
  const isRow = rowGuard(question.shape);
  return (selected) => {
    const values = new Map(sources.map(([name, field, source]) => [name, valueOf(field, source, selected)]));
    const order = orderOf(question, selected, values.get(question.order) ?? missing(question.order));
    const years = yearCount(selected.selection);
    const agencyAt = (place: number): PanelAgency => selected.agency(numberAt(order, place));
    const make = (place: number): AgencyRow<F> => {
      const { agency_id, agency, complete, province, level, kind } = agencyAt(place);
      const row: Record<string, string | number | boolean | null> = {
        agency_id,
        agency,
        complete,
        province,
        level,
        kind,
      };
      const n = numberAt(order, place);
      for (const [name, value] of values) row[name] = value(n);
      row['years'] = years;
      if (!isRow(row)) throw new TypeError(`not a row of the question: ${JSON.stringify(row)}`);
      return row;
    };
    return new LazyRows(order.length, make, {
      name: (place) => agencyAt(place).agency,
      numbers: numbersIn(order, (name) =>
        name === 'agency_id' ? (n) => selected.agency(n).agency_id : values.get(name),
      ),
    });
  };
}

/** NaN stands for null among numbers. */
function asNumber(value: number | null): number {
  return value === null ? Number.NaN : value;
}

/** Agencies of the answer, in its order. */
function orderOf({ all }: { readonly all: boolean }, selected: Chosen, value: ValueOf): Int32Array {
  const sums = Float64Array.from(selected.agencies, (_, n) => asNumber(value(n)));
  const places = descendingPlaces(sums);
  return all ? places : places.filter((n) => selected.reports(n) > 0);
}

/** The numbers of a field by its name, each worked out when it is first asked for. */
function numbersIn(
  order: Int32Array,
  valueNamed: (name: string) => ValueOf | undefined,
): (name: string) => ArrayLike<number> | null {
  const known = new Map<string, ArrayLike<number>>();
  return (name) => {
    const value = valueNamed(name);
    if (value === undefined) return null;
    const numbers = known.get(name) ?? Float64Array.from(order, (n) => asNumber(value(n)));
    known.set(name, numbers);
    return numbers;
  };
}
