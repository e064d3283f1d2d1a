/** arquero for the sums, Observable Plot for the charts: dimensions as codes, one grouping by year and one by agency a change. */
import * as Plot from '@observablehq/plot';
import { desc, op, table } from 'arquero';
import { loadColumns } from '../shared/columns.js';
import { DIMENSIONS, REASONS, SIZE, SUMS, TOP, figure } from '../shared/names.js';

const data = await loadColumns();
const reports = table({ year: data.year, agency: data.agency, ...data.codes, ...data.sums });
const sums = Object.fromEntries(SUMS.map((name) => [name, op.sum(name)]));

/** Only what is chosen stands in the expression, which arquero compiles. */
function condition(filter) {
  const lists = DIMENSIONS.filter((name) => filter[name].length > 0).map((name) => {
    const codes = filter[name].map((text) => data.names[name].indexOf(text));
    return `(${codes.map((code) => `d.${name} === ${code}`).join(' || ')})`;
  });
  return `d => ${[`d.year >= ${filter.from}`, `d.year <= ${filter.to}`, ...lists].join(' && ')}`;
}

const show = (id, options) => figure(id).replaceChildren(Plot.plot({ ...SIZE, ...options }));
const long = (rows, key) =>
  rows.flatMap((row) => REASONS.map((reason) => ({ [key]: row[key], reason, count: row[reason] })));

function draw(filter) {
  const chosen = reports.filter(condition(filter));
  const years = chosen.groupby('year').rollup(sums).objects();
  const agencies = chosen.groupby('agency').rollup(sums).reify();
  const top = (name) =>
    agencies
      .orderby(desc(name))
      .slice(0, TOP)
      .objects()
      .map((row) => ({ ...row, agency: data.names.agency[row.agency] }));
  const x = { tickFormat: 'd' };
  show('requests-by-year', {
    x,
    marks: [
      Plot.lineY(years, { x: 'year', y: 'new', sort: 'year' }),
      Plot.lineY(years, { x: 'year', y: 'total', sort: 'year' }),
    ],
  });
  show('refusals-by-year', { x, marks: [Plot.barY(long(years, 'year'), { x: 'year', y: 'count', fill: 'reason' })] });
  show('procurement-by-year', { x, marks: [Plot.barY(years, { x: 'year', y: 'procurement_yuan' })] });
  const ranked = { marginLeft: 200 };
  const sort = { y: '-x' };
  show('requests-by-agency', { ...ranked, marks: [Plot.barX(top('new'), { x: 'new', y: 'agency', sort })] });
  show('refusals-by-agency', {
    ...ranked,
    marks: [Plot.barX(long(top('total'), 'agency'), { x: 'count', y: 'agency', fill: 'reason', sort })],
  });
  show('procurement-by-agency', {
    ...ranked,
    marks: [Plot.barX(top('procurement_yuan'), { x: 'procurement_yuan', y: 'agency', sort })],
  });
}

draw({ from: 2019, to: 2025, province: [], level: [], kind: [] });
window.bench = { apply: draw, busy: () => false, names: data.names };
