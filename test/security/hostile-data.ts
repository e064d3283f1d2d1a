/** Data that attack: reports with hostile names, titles and words through the whole ETL, then every text column by hand. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runEtl } from '../../src/etl/run.ts';
import { NO_PROGRESS } from '../../src/etl/summary/progress.ts';
import type { Manifest } from '../../src/schema/manifest.ts';
import { columnsOf, TABLE_NAMES, type TableName } from '../../src/schema/tables.ts';
import { writeParquetFolder } from '../queries/fixtures/parquet.ts';
import { PAYLOADS } from './payloads.ts';

const PANEL = 'data/reports/panel/p000';
const AGENCIES = PAYLOADS.length;
const HEAD = 'file,agency,region_code,year,url,published,province,city,county,level,kind,synthetic'.split(',');

function payload(at: number): string {
  return PAYLOADS[at % PAYLOADS.length] ?? '';
}

/** A payload as a name that a file can have. */
function fileName(at: number, file: string): string {
  return `${payload(at).replaceAll(/[/\0]/g, '_').slice(0, 40)}${file}`;
}

/** Reports of the panel under hostile names, with hostile lines around them, hostile manifests and inputs that are none. */
async function hostileInputs(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(PANEL)).filter((name) => name.endsWith('.txt')).sort();
  const agencies = [...new Set(files.map((name) => name.split('-')[0]))].slice(0, AGENCIES);
  const rows: string[][] = [];
  for (const [at, file] of files.filter((name) => agencies.includes(name.split('-')[0] ?? '')).entries()) {
    const text = await readFile(path.join(PANEL, file), 'utf8');
    const agency = agencies.indexOf(file.split('-')[0] ?? '');
    const name = fileName(at, file);
    await writeFile(path.join(folder, name), `${payload(at)}\n${text}\n${PAYLOADS.slice(0, 30).join('\n')}\n`);
    const place = [payload(agency + 1), payload(agency + 2), payload(agency + 3)];
    rows.push([name, `${payload(agency)}局`, '', '', payload(at + 1), '', ...place, '', '', 'true']);
  }
  await copyFile('package.json', path.join(folder, '<img src=x onerror=hacked=1>.txt'));
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = [HEAD, ...rows].map((row) => row.map(quoted).join(','));
  await writeFile(path.join(folder, 'manifest.csv'), lines.join('\n'));
}

/** Every third text of a table becomes the next payload; keys that other tables need stay. */
function spoiled(table: TableName, from: string): string {
  const hostile = `(list_value(${PAYLOADS.map(literal).join(', ')}))`;
  const shares = table === 'reports' ? ['agency', 'kind', 'province', 'level'] : [];
  const columns = columnsOf(table)
    .filter(({ name, type }) => type === 'text' && !shares.includes(name) && name !== 'sha256')
    .map(({ name }, at) => {
      const next = `${hostile}[1 + (rowid + ${at}) % ${PAYLOADS.length}]`;
      const value = table === 'texts' ? `"${name}" || ${next}` : next;
      return `case when (rowid + ${at}) % 3 = 0 then ${value} else "${name}" end as "${name}"`;
    });
  return `insert into ${table} select * replace (${columns.join(', ')}) from ${from} as source`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\0', "' || chr(0) || '")}'`;
}

/** What the ETL makes of hostile reports, with all texts of the tables spoiled besides; in `folder`. */
export async function hostileData(work: string, folder: string): Promise<Manifest> {
  const inputs = path.join(work, '"><img src=x onerror=hacked=1>');
  const out = path.join(work, 'etl');
  await hostileInputs(inputs);
  const defaults = { manifest: null, agencies: 'none.csv', jobs: 2, cache: null, force: false };
  await runEtl({ ...defaults, inputs: [inputs], out, builtAt: new Date(0), progress: NO_PROGRESS });
  const setup = TABLE_NAMES.flatMap((table) => {
    const view = `create temp table raw_${table} as from read_parquet('${path.join(out, `${table}.parquet`)}')`;
    return [view, spoiled(table, `raw_${table}`)];
  });
  // A report carries what its agency is called.
  const shared = ['agency', 'kind', 'province', 'level'].map((name) => `"${name}" = a."${name}"`).join(', ');
  setup.push(`update reports set ${shared} from agencies a where reports.agency_id = a.agency_id`);
  const manifest = await writeParquetFolder(folder, setup);
  const hostile = { ...manifest, parser_version: payload(0), data_version: payload(1), sources: [...PAYLOADS] };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(hostile));
  return hostile;
}
