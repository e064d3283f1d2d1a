/** The arrows of ARCHITECTURE.md. Each rule says which room may not know which other. */
const room = (name) => `^src/${name}/`;
const only = (from, allowed, reason) => ({
  name: `${from}-arrows`,
  severity: 'error',
  comment: reason,
  from: { path: room(from), pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|scripts|test|bench)/', pathNot: [from, ...allowed].map(room) },
});

/** In their order; the names of the folders say it, too. */
const PHASES = ['1-read', '2-locate', '3-identify', '4-align', '5-value', '6-check'];

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('schema', [], 'the schema is the ground: it knows nobody'),
    only('parse', ['schema'], 'the parser runs anywhere: it knows only the schema'),
    only('sample', ['schema'], 'made-up reports must not lean on the parser that is tested with them'),
    only('etl', ['parse', 'schema'], 'the ETL ends at Parquet'),
    only('queries', ['schema'], 'queries meet the ETL only through Parquet'),
    only('data', ['queries', 'schema'], 'how data arrive knows what is asked, not who asks'),
    only('words', ['schema'], 'words know what is said, not who says it'),
    only('charts', ['words', 'queries', 'schema'], 'charts know rows, not where they come from'),
    only('export', ['charts', 'words', 'queries', 'schema'], 'exports start from what a chart shows'),
    only('app', ['export', 'charts', 'words', 'data', 'queries', 'parse', 'schema'], 'the app never runs the ETL'),
    {
      name: 'charts-are-pure',
      severity: 'error',
      comment: 'what draws in the page is in src/app/card',
      from: { path: '^src/(charts|words)/' },
      to: { path: '\\.svelte(\\.ts)?$|node_modules/svelte/|\\.css$' },
    },
    ...PHASES.map((phase, place) => ({
      name: `parser-phase-${phase}`,
      severity: 'error',
      comment: 'a phase of the parser knows the ground and the phases before it',
      from: { path: `^src/parse/${phase}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/parse/',
        pathNot: ['^src/parse/ground/', ...PHASES.slice(0, place + 1).map((earlier) => `^src/parse/${earlier}/`)],
      },
    })),
    {
      name: 'parser-ground',
      severity: 'error',
      comment: 'the ground of the parser knows no phase',
      from: { path: '^src/parse/ground/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/parse/', pathNot: '^src/parse/ground/' },
    },
    {
      name: 'one-importer-of-duckdb-wasm',
      severity: 'error',
      comment: 'the engine is behind the Db interface',
      from: { pathNot: ['^src/data/engine/', '^node_modules'] },
      to: { path: 'node_modules/@duckdb/duckdb-wasm' },
    },
    {
      name: 'parser-runs-anywhere',
      severity: 'error',
      comment: 'no Node in the parser or the schema',
      from: { path: '^src/(parse|schema|words|charts|queries|data)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'd3-for-mathematics',
      severity: 'error',
      comment: 'Svelte owns the DOM',
      from: { path: '^src/', pathNot: '^src/(words|charts|export|app)/' },
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
