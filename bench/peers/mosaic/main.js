/**
 * Mosaic: DuckDB-WASM answers, vgplot and Observable Plot draw. The whole Parquet is fetched while the engine starts and becomes a table
 * of the columns in use (0.9.2 inside 1.28.0 reads Parquet without an extension from elsewhere). The two plain charts are vgplot's own;
 * rankings and stacks are clients with ORDER BY … LIMIT, so that no chart receives every agency.
 */
import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import * as Plot from '@observablehq/plot';
import { coordinator, makeClient, Selection, wasmConnector } from '@uwdata/mosaic-core';
import { verbatim } from '@uwdata/mosaic-sql';
import * as vg from '@uwdata/vgplot';
import { DIMENSIONS, REASONS, SIZE, SUMS, TOP, figure, filesOf, manifest } from '../shared/names.js';

const tables = await manifest();
const files = [...filesOf(tables, 'reports')];
const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
const fetched = Promise.all(files.map(({ url }) => fetch(url).then((response) => response.arrayBuffer())));
await db.instantiate(wasmUrl);
for (const [n, buffer] of (await fetched).entries()) await db.registerFileBuffer(files[n].path, new Uint8Array(buffer));
const connection = await db.connect();
const paths = files.map(({ path }) => `'${path}'`).join(', ');
const columns = ['year', 'agency_id', 'agency', ...DIMENSIONS, ...SUMS].map((name) => `"${name}"`).join(', ');
await connection.query(
  `CREATE TABLE reports AS SELECT ${columns} FROM read_parquet([${paths}], hive_partitioning = ${files.length > 1}) WHERE superseded_by IS NULL`,
);
const lists = {};
for (const name of DIMENSIONS) {
  const rows = await connection.query(
    `SELECT DISTINCT ${name} AS name FROM reports WHERE ${name} IS NOT NULL ORDER BY 1`,
  );
  lists[name] = rows.toArray().map((row) => row.name);
}

const engine = wasmConnector({ duckdb: db, connection });
let pending = 0;
coordinator().databaseConnector({
  query: async (request) => {
    pending += 1;
    try {
      return await engine.query(request);
    } finally {
      pending -= 1;
    }
  },
});
const selection = Selection.intersect();
const source = {};
const from = vg.from('reports', { filterBy: selection });
const size = [vg.width(SIZE.width), vg.height(SIZE.height)];

figure('requests-by-year').append(
  vg.plot(
    vg.lineY(from, { x: 'year', y: vg.sum('new') }),
    vg.lineY(from, { x: 'year', y: vg.sum('total') }),
    vg.xTickFormat('d'),
    ...size,
  ),
);
figure('procurement-by-year').append(
  vg.plot(vg.barY(from, { x: 'year', y: vg.sum('procurement_yuan') }), vg.xTickFormat('d'), ...size),
);

const where = (filter) => {
  const text = [filter]
    .flat()
    .filter((one) => one !== undefined && one !== null)
    .map(String)
    .filter((one) => one !== '');
  return text.length === 0 ? '' : `WHERE ${text.join(' AND ')}`;
};
const reasons = REASONS.map((name) => `sum("${name}")::DOUBLE AS ${name}`).join(', ');
const show = (id, options) => figure(id).replaceChildren(Plot.plot({ ...SIZE, ...options }));
const long = (rows, key) =>
  rows.flatMap((row) => REASONS.map((reason) => ({ [key]: row[key], reason, count: row[reason] })));
const client = (query, draw) =>
  makeClient({
    coordinator: coordinator(),
    selection,
    query: (filter) => query(where(filter)),
    queryResult: (rows) => draw(rows.toArray()),
  });
const ranked = { marginLeft: 200 };
const sort = { y: '-x' };
const topBy =
  (name, more = '') =>
  (condition) =>
    `SELECT any_value(agency) AS agency, sum("${name}")::DOUBLE AS value ${more} FROM reports ${condition}
   GROUP BY agency_id ORDER BY value DESC NULLS LAST, agency LIMIT ${TOP}`;

client(topBy('new'), (rows) =>
  show('requests-by-agency', { ...ranked, marks: [Plot.barX(rows, { x: 'value', y: 'agency', sort })] }),
);
client(topBy('procurement_yuan'), (rows) =>
  show('procurement-by-agency', { ...ranked, marks: [Plot.barX(rows, { x: 'value', y: 'agency', sort })] }),
);
client(
  (condition) => `SELECT year, ${reasons} FROM reports ${condition} GROUP BY year ORDER BY year`,
  (rows) =>
    show('refusals-by-year', {
      x: { tickFormat: 'd' },
      marks: [Plot.barY(long(rows, 'year'), { x: 'year', y: 'count', fill: 'reason' })],
    }),
);
client(topBy('total', `, ${reasons}`), (rows) =>
  show('refusals-by-agency', {
    ...ranked,
    marks: [Plot.barX(long(rows, 'agency'), { x: 'count', y: 'agency', fill: 'reason', sort })],
  }),
);

/** One clause for all filters, so that a change asks each chart once. */
function apply(filter) {
  const parts = [`year BETWEEN ${filter.from} AND ${filter.to}`];
  for (const name of DIMENSIONS) {
    if (filter[name].length > 0) parts.push(`${name} IN (${filter[name].map((text) => `'${text}'`).join(', ')})`);
  }
  selection.update({ source, value: filter, predicate: verbatim(parts.join(' AND ')) });
}

window.bench = { apply, busy: () => pending > 0, names: lists };
