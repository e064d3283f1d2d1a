/** The arrows of ARCHITECTURE.md. Each rule says which room may not know which other. */
const room = (name) => `^src/${name}/`;
const only = (from, allowed, reason) => ({
  name: `${from}-arrows`,
  severity: 'error',
  comment: reason,
  from: { path: room(from), pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|scripts|test|bench)/', pathNot: [from, ...allowed].map(room) },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('schema', [], 'the schema is the ground: it knows nobody'),
    only('parse', ['schema'], 'the parser runs anywhere: it knows only the schema'),
    only('sample', ['schema'], 'made-up reports must not lean on the parser that is tested with them'),
    only('etl', ['parse', 'schema'], 'the ETL ends at Parquet'),
    only('queries', ['schema'], 'queries meet the ETL only through Parquet'),
    only('charts', ['queries', 'schema'], 'charts know rows, not pages'),
    only('export', ['charts', 'queries', 'schema'], 'exports start from what a chart shows'),
    only('app', ['export', 'charts', 'queries', 'parse', 'schema'], 'the app never runs the ETL'),
    {
      name: 'one-importer-of-duckdb-wasm',
      severity: 'error',
      comment: 'the engine is behind the Db interface',
      from: { pathNot: ['^src/queries/duckdb', '^node_modules'] },
      to: { path: 'node_modules/@duckdb/duckdb-wasm' },
    },
    {
      name: 'parser-runs-anywhere',
      severity: 'error',
      comment: 'no Node in the parser or the schema',
      from: { path: '^src/(parse|schema|charts|queries)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'd3-for-mathematics',
      severity: 'error',
      comment: 'Svelte owns the DOM',
      from: { path: '^src/', pathNot: '^src/(charts|export|app)/' },
      to: { path: 'node_modules/d3' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'default'],
    },
  },
};
