/** The wide part of `reports`: totals of the matrix, part 四, procurement. */
import { CHANNELS, OUTCOMES, REQUEST_ROWS, type RequestRow } from '../../schema/form.ts';
import { disputePath, requestPath } from '../../schema/paths.ts';
import type { Report, UnitSource } from '../../schema/report.ts';
import { disputeColumn, requestColumn } from '../../schema/tables.ts';
import { countAt, numberAt, sumOfAll, type Row } from './value.ts';

const OTHER_ROWS_2021: readonly RequestRow[] = ['other_overdue_correction', 'other_overdue_fee', 'other_other'];

export interface Procurement {
  readonly projects: number | null;
  /** 元. */
  readonly yuan: number | null;
  readonly unitFrom: UnitSource | null;
}

/**
 * Whether the numbers of a report count anywhere: a report before the common tables has none, one without a year belongs nowhere.
 * Its cells stay visible on the source page.
 */
export function counts(report: Report): boolean {
  return report.year !== null && report.form !== 'pre2019';
}

/** One value a column: request rows, then part 四. Null throughout when the report does not count. */
export function totalsOf(report: Report): Row {
  const row: Record<string, number | null> = {};
  const counting = counts(report);
  for (const { code } of REQUEST_ROWS) {
    row[requestColumn(code)] = counting ? requestTotal(report, code) : null;
  }
  for (const channel of CHANNELS) {
    for (const outcome of OUTCOMES) {
      row[disputeColumn(channel, outcome)] = counting ? countAt(report, disputePath(channel, outcome)) : null;
    }
  }
  return row;
}

function requestTotal(report: Report, code: RequestRow): number | null {
  if (code === 'other' && report.form === '2021') {
    return sumOfAll(OTHER_ROWS_2021.map((row) => countAt(report, requestPath(row, 'total'))));
  }
  return countAt(report, requestPath(code, 'total'));
}

/** The procurement figures of a form of 2019; all null on another form. */
export function procurementOf(report: Report): Procurement {
  const money = report.money['procurement.amount'];
  if (!counts(report) || report.form === '2021') return { projects: null, yuan: null, unitFrom: null };
  const certain = numberAt(report, 'procurement.amount') !== null && money !== undefined && Number.isFinite(money.yuan);
  return {
    projects: countAt(report, 'procurement.projects'),
    yuan: certain ? money.yuan : null,
    unitFrom: certain ? money.unit_from : null,
  };
}
