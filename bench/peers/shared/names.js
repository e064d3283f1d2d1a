/** The columns of `reports` that the six charts and the filters need. */
export const REASONS = [
  'denied_state_secret',
  'denied_law',
  'denied_safety',
  'denied_third_party',
  'denied_internal',
  'denied_process',
  'denied_enforcement',
  'denied_inquiry',
  'unable_not_held',
  'unable_creation',
  'unable_unclear',
  'rejected_petition',
  'rejected_repeat',
  'rejected_publication',
  'rejected_massive',
  'rejected_confirm',
];
export const SUMS = ['new', 'total', ...REASONS, 'procurement_yuan'];
export const DIMENSIONS = ['province', 'level', 'kind'];
export const TOP = 10;
export const SIZE = { width: 560, height: 320 };

export const figure = (id) => document.querySelector(`[data-chart="${id}"]`);

/** The Parquet files of a table, in order, with the year that a Hive folder tells. */
export function filesOf(manifest, table) {
  return manifest.tables[table].files.map(({ path }) => ({
    path,
    url: `./data/${path}`,
    year: Number(/year=(\d+)/.exec(path)?.[1] ?? Number.NaN),
  }));
}

export const manifest = () => fetch('./data/manifest.json').then((response) => response.json());
