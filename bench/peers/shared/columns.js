/** Parquet → typed arrays: numbers with NaN for null, dimensions as codes. For the pages without an engine. */
import { parquetMetadata, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { DIMENSIONS, SUMS, filesOf, manifest } from './names.js';

async function readColumns(url, columns, onChunk) {
  const file = await fetch(url).then((response) => response.arrayBuffer());
  const rows = Number(parquetMetadata(file).num_rows);
  const taken = onChunk(rows);
  await parquetRead({
    file,
    columns,
    compressors,
    onChunk: ({ columnName, columnData, rowStart }) => taken(columnName, columnData, rowStart),
  });
}

/** { rows, year, agency, sums: { new, … }, codes: { kind, … }, names: { kind, …, agency } } of the reports that count. */
export async function loadColumns() {
  const all = await manifest();
  const total = all.tables.reports.rows;
  const year = new Uint16Array(total);
  const agency = new Int32Array(total);
  const superseded = new Uint8Array(total);
  const sums = Object.fromEntries(SUMS.map((name) => [name, new Float64Array(total)]));
  const codes = Object.fromEntries(DIMENSIONS.map((name) => [name, new Uint16Array(total)]));
  const names = Object.fromEntries(DIMENSIONS.map((name) => [name, []]));
  const known = Object.fromEntries(DIMENSIONS.map((name) => [name, new Map()]));

  function code(name, text) {
    let found = known[name].get(text);
    if (found === undefined) {
      found = names[name].push(text) - 1;
      known[name].set(text, found);
    }
    return found;
  }

  let filled = 0;
  const readReports = async ({ url, year: folderYear }) => {
    const columns = [
      ...(Number.isNaN(folderYear) ? ['year'] : []),
      'agency_id',
      'superseded_by',
      ...DIMENSIONS,
      ...SUMS,
    ];
    await readColumns(url, columns, (rows) => {
      const start = filled;
      filled += rows;
      if (!Number.isNaN(folderYear)) year.fill(folderYear, start, start + rows);
      return (name, data, rowStart) => {
        const at = start + rowStart;
        if (name in sums) for (let i = 0; i < data.length; i += 1) sums[name][at + i] = data[i] ?? Number.NaN;
        else if (name in codes) for (let i = 0; i < data.length; i += 1) codes[name][at + i] = code(name, data[i]);
        else if (name === 'year') for (let i = 0; i < data.length; i += 1) year[at + i] = data[i] ?? 0;
        else if (name === 'agency_id') for (let i = 0; i < data.length; i += 1) agency[at + i] = data[i];
        else
          for (let i = 0; i < data.length; i += 1)
            superseded[at + i] = data[i] === null || data[i] === undefined ? 0 : 1;
      };
    });
  };
  const agencies = [];
  const readAgencies = async ({ url }) => {
    await readColumns(url, ['agency_id', 'agency'], () => {
      const ids = [];
      return (name, data, rowStart) => {
        if (name === 'agency_id') for (let i = 0; i < data.length; i += 1) ids[rowStart + i] = data[i];
        else for (let i = 0; i < data.length; i += 1) agencies[ids[rowStart + i]] = data[i];
      };
    });
  };
  await Promise.all([...filesOf(all, 'reports').map(readReports), ...filesOf(all, 'agencies').map(readAgencies)]);
  for (let row = 0; row < total; row += 1) if (superseded[row]) year[row] = 0;
  return { rows: total, year, agency, sums, codes, names: { ...names, agency: agencies } };
}
