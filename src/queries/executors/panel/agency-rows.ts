/** Questions by agency out of the panel: rows that are made when they are looked at. */
import { numberAt } from '../../db/at.ts';
import { rowGuard } from '../../db/decode.ts';
import { descendingPlaces, numbersAt } from '../../db/order.ts';
import { LazyRows, type Rows } from '../../db/rows.ts';
import { yearCount } from '../../db/where.ts';
import type { AgencyQuestion, AgencyRow, Field, Fields } from '../../question/question.ts';
import type { Chosen } from './panel-view.ts';
import { PANEL_COUNTS } from './part.ts';

/** What a field is in the panel: a column that is added up or counted, or the reports themselves. */
type Source = { readonly column: string } | 'reports';

/** null where the panel does not have what the field needs. */
function sourceOf({ figure }: Field): Source | null {
  if (figure.numbers.length > 0 || figure.terms.length > 0 || figure.yuan || figure.prior) return null;
  if (figure.of === 'report_id') return 'reports';
  const column = figure.of.replaceAll('"', '');
  return PANEL_COUNTS.includes(column) ? { column } : null;
}

type ValueOf = (selected: Chosen, n: number) => number | null;

function valueOf({ figure, failing }: Field, source: Source): ValueOf {
  if (source === 'reports') return (selected, n) => (failing ? selected.failing(n) : selected.reports(n));
  const { column } = source;
  if (figure.kind === 'sum') return (selected, n) => selected.sum(selected.panel.counts(column), n);
  return (selected, n) => selected.stated(selected.panel.counts(column), n, failing);
}

function sourcesOf(fields: Fields): readonly (readonly [name: string, field: Field, source: Source])[] | null {
  const found = Object.entries(fields).map(([name, field]) => [name, field, sourceOf(field)] as const);
  const known = found.flatMap(([name, field, source]) => (source === null ? [] : [[name, field, source] as const]));
  return known.length === found.length ? known : null;
}

/** As the statement of the question gives them; null where the panel does not have all its columns. */
export function agencyRows<F extends Fields>(
  question: AgencyQuestion<F>,
): ((selected: Chosen) => Rows<AgencyRow<F>>) | null {
  const sources = sourcesOf(question.fields);
  const first = sources?.find(([name]) => name === question.order);
  if (sources === null || first === undefined || first[2] === 'reports') return null;
  const { column } = first[2];
  const isRow = rowGuard(question.shape);
  const values = sources.map(([name, field, source]) => [name, valueOf(field, source)] as const);
  const failingFields = sources
    .filter(([, { failing }, source]) => failing && source === 'reports')
    .map(([name]) => name);
  return (selected) => {
    const { sums, failing } = selected.sums(selected.panel.counts(column));
    const places = descendingPlaces(sums);
    const order = question.all ? places : places.filter((n) => selected.reports(n) > 0);
    const years = yearCount(selected.selection);
    const make = (place: number): AgencyRow<F> => {
      const n = numberAt(order, place);
      const { agency_id, agency, complete, province, level, kind } = selected.agency(n);
      const row = {
        agency_id,
        agency,
        complete,
        province,
        level,
        kind,
        ...Object.fromEntries(values.map(([name, value]) => [name, value(selected, n)])),
        years,
      };
      if (!isRow(row)) throw new TypeError(`not a row of the question: ${JSON.stringify(row)}`);
      return row;
    };
    const failingNumbers = numbersAt(order, (n) => numberAt(failing, n));
    return new LazyRows(order.length, make, {
      name: (place) => selected.agency(numberAt(order, place)).agency,
      numbers: {
        agency_id: numbersAt(order, (n) => selected.agency(n).agency_id),
        [question.order]: numbersAt(order, (n) => numberAt(sums, n)),
        ...Object.fromEntries(failingFields.map((name) => [name, failingNumbers])),
      },
    });
  };
}
