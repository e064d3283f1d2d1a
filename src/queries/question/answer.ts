/** Answers to questions: at once from sums or from the reports in memory where they can tell, else from the engine. */
import { missing } from '../db/at.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import { decodeRows } from '../db/decode.ts';
import { descending, nullsLast } from '../db/order.ts';
import type { Rows } from '../db/rows.ts';
import type { Selection } from '../db/selection.ts';
import type { RowOf, Shape } from '../db/shape.ts';
import { answerFrom, whenAnswered, type Answered } from '../executors/answer.ts';
import { agencyRows } from '../executors/panel/agency-rows.ts';
import { askedByAgency } from '../executors/panel/by-agency.ts';
import type { GroupField } from '../executors/totals/columns.ts';
import type { Group } from '../executors/totals/group.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import {
  isInTotals,
  needsPrior,
  type AgencyQuestion,
  type AgencyRow,
  type Field,
  type Fields,
  type GroupQuestion,
  type GroupRow,
  type WholeQuestion,
  type YearQuestion,
  type YearRow,
} from './question.ts';
import { agencyStatement, groupStatement, wholeStatement, yearStatement } from './statement.ts';

type Plain = Readonly<Record<string, string | number | null>>;

function valueOf({ figure, failing, years }: Field, group: Group): number | null {
  const rows = failing ? group.failing : group;
  if (years) return rows.years(figure.name);
  if (figure.kind === 'count') return rows.count(figure.name);
  return figure.yuan ? rows.yuan(figure.name) : rows.sum(figure.name);
}

function valuesOf(fields: Fields, group: Group): Plain {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field, group)]));
}

/** The same rows, held to the shape that the engine's answer is held to. */
function checked<S extends Shape>(rows: readonly Plain[], shape: S): readonly RowOf<S>[] {
  const columns = Object.keys(shape);
  return decodeRows(
    { columns, rows: rows.length, value: (row, at) => rows[row]?.[columns[at] ?? ''] },
    shape,
    'totals',
  );
}

function yearsFromTotals<F extends Fields>(
  { shape, fields, last, basis }: YearQuestion<F>,
  { selection, years, agencies }: SelectedTotals,
): readonly YearRow<F>[] | null {
  if (selection.alike === true && basis.length > 0) return null;
  if (!isInTotals(fields) || (needsPrior(fields) && selection.soundOnly)) return null;
  const rows = years.map(({ year, group }): Plain => ({ year, ...valuesOf(fields, group), agencies }));
  if (last === null) return checked(rows, shape);
  const found = rows.filter((row) => Number(row[last]) > 0);
  return checked((found.length > 0 ? found : rows).slice(-1), shape);
}

/** Rows by year, ascending. */
export function answerByYear<F extends Fields>(
  question: YearQuestion<F>,
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly YearRow<F>[]> {
  return answerFrom(
    db,
    selection,
    (totals) => yearsFromTotals(question, totals),
    () => {
      const { text, params } = yearStatement(question, selection);
      return db.query(text, params, question.shape, options);
    },
  );
}

/** The one row of all reports that count. */
export async function answerOfAll<F extends Fields>(
  question: WholeQuestion<F>,
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<RowOf<WholeQuestion<F>['shape']>> {
  const { text, params } = wholeStatement(question, selection);
  const [row] = await db.query(text, params, question.shape, options);
  return row ?? missing('the only row');
}

function groupsFromTotals<F extends Fields>(
  by: GroupField,
  { shape, fields, order }: GroupQuestion<F>,
  totals: SelectedTotals,
): readonly GroupRow<F>[] | null {
  const groups = isInTotals(fields) ? totals.by(by) : null;
  if (groups === null) return null;
  const rows = groups.map(({ value, agencies, group }) => ({
    value,
    row: { value, ...valuesOf(fields, group), agencies, due: agencies * totals.years.length } satisfies Plain,
    sum: valueOf(orderField(fields, order), group),
  }));
  rows.sort((a, b) => descending(a.sum, b.sum) || nullsLast(a.value, b.value));
  return checked(
    rows.map(({ row }) => row),
    shape,
  );
}

function orderField(fields: Fields, order: string): Field {
  const field = fields[order];
  if (field === undefined) throw new RangeError(`no field ${order}`);
  return field;
}

/** Rows by kind or level of the agencies. */
export function answerByGroup<F extends Fields>(
  question: GroupQuestion<F>,
  by: GroupField,
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly GroupRow<F>[]> {
  return answerFrom(
    db,
    selection,
    (totals) => groupsFromTotals(by, question, totals),
    () => {
      const { text, params } = groupStatement(by, question, selection);
      return db.query(text, params, question.shape, options);
    },
  );
}

/** Rows by agency. */
export function answerByAgency<F extends Fields>(
  question: AgencyQuestion<F>,
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<Rows<AgencyRow<F>>> {
  return askedByAgency<AgencyQuestion<F>['shape'], Rows<AgencyRow<F>>>(db, selection, options, {
    shape: question.shape,
    query: (asked) => agencyStatement(question, asked),
    fromPanel: agencyRows(question),
    fromReports: (rows) => rows,
  });
}

/** The same, all rows at once. */
export function listByAgency<F extends Fields>(
  ...question: Parameters<typeof answerByAgency<F>>
): Answered<readonly AgencyRow<F>[]> {
  return whenAnswered(answerByAgency(...question), (rows) => rows.slice());
}
