/** What rankings show of each agency: in the tooltip of its bar, in the table, in the CSV. */
import { chartOf } from '../../src/charts/charts.ts';
import { requestsByAgencyModel } from '../../src/charts/kinds/ranked/model.ts';
import { disputesByAgencyModel } from '../../src/charts/kinds/ranked/rates.ts';
import { refusalsByAgencyModel } from '../../src/charts/kinds/stacked/model.ts';
import { DEFAULT_VIEW, PAGE_SIZE, type ChartModel } from '../../src/charts/model.ts';
import { csv } from '../../src/export/table/csv.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { disputesByAgency } from '../../src/queries/disputes/disputes.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import { contextOf } from '../charts/fixtures.ts';
import { ofYears } from './of-years.ts';

interface Pictured {
  readonly agency: string;
  /** In the tooltip, the table and the CSV, as text. */
  readonly shown: readonly string[];
  readonly metric: string;
}

/** What the rankings of one year show of every agency: the bar's tooltip, the table's cell, the field of the CSV. */
export async function picturedFigures(db: Db, year: number): Promise<readonly Pictured[]> {
  const selection = ofYears(year, year);
  const context = contextOf('zh', { mine: new Set(), years: [year, year] });
  const refusals = [...(await refusalSums(db, selection))];
  const requests = [...(await requestsByAgency(db, selection))];
  const disputes = await disputesByAgency(db, selection);
  return [
    ...picturesOf(refusalsByAgencyModel(refusals, context), 'sum', refusals, ({ total }) => total),
    ...picturesOf(requestsByAgencyModel(requests, context), 'received', requests, ({ received }) => received),
    ...picturesOf(disputesByAgencyModel(disputes, context), 'total', disputes, ({ total }) => total),
  ];
}

function picturesOf<Row extends { readonly agency_id: number; readonly agency: string }>(
  model: ChartModel,
  column: string,
  rows: readonly Row[],
  metricIn: (row: Row) => number | null,
): readonly Pictured[] {
  const tips = new Map<number, string>();
  for (let page = 0; page * PAGE_SIZE < rows.length; page += 1) {
    const view = { ...DEFAULT_VIEW, page };
    const size = { width: 900, height: chartOf(model).height(view, 900, 12), text: 12 };
    for (const { ref, lines } of chartOf(model).layout(view, size).marks)
      if (ref?.type === 'agency') tips.set(ref.agencyId, lines[0]?.value ?? '');
  }
  const at = model.table.columns.findIndex(({ key }) => key === column);
  const lines = csv(model, DEFAULT_VIEW).split('\r\n');
  const fields = lines.slice(1).map((line) => line.split(','));
  return rows.map((row) => {
    const place = model.table.refs?.findIndex((ref) => ref?.type === 'agency' && ref.agencyId === row.agency_id) ?? -1;
    const metric = metricIn(row);
    const tip = tips.get(row.agency_id) ?? 'no mark';
    return {
      agency: row.agency,
      metric: String(metric),
      shown: [
        tip.startsWith('—') ? 'null' : tip.replace(/[,件 ]/g, ''),
        String(model.table.rows[place]?.[column]),
        fields[place]?.[at] === '' ? 'null' : String(fields[place]?.[at]),
      ],
    };
  });
}
