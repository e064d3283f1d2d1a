/** `docs/data.md` from the schema. */
import {
  COLUMN_TYPES,
  SCHEMA_VERSION,
  TABLE_NAMES,
  TABLES,
  columnsOf,
  type ColumnType,
} from '../../src/schema/tables.ts';
import {
  AGENCY_SOURCE_MEANINGS,
  CELL_FIELDS,
  CHECK_FIELDS,
  MANIFEST_FIELDS,
  MANIFEST_FILE_FIELDS,
  QUALITY_FIELDS,
  MESSAGE_FIELDS,
  MONEY_FIELDS,
  REPORT_FIELDS,
  STATE_MEANINGS,
  UNIT_SOURCE_MEANINGS,
  type Fields,
} from './fields.ts';
import { checkSection, pathSections } from './form.ts';
import { code, page, table } from './markdown.ts';
import { metricSection } from './metrics.ts';

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  int: 'INTEGER',
  smallint: 'SMALLINT',
  double: 'DOUBLE',
  bool: 'BOOLEAN',
  date: 'DATE',
  text: 'VARCHAR',
};

const KINDS = ['stated', 'blank', 'missing', 'not on form'] as const;
const KIND_ROWS: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
  stated: ['a number, 0 included', '`state` is `stated`', 'the number', 'the number, 0 as 0'],
  blank: ['the cell is there and empty, or holds a dash or 无', '`state` is `blank`, `value` null', 'null', '未填报'],
  missing: [
    'the row or table is not in the text',
    'no such path in `cells`',
    'null',
    '未填报, or 无报告 without a report',
  ],
  'not on form': [
    'the form of that year has no such item',
    'the path is not one of the report’s `form`',
    'null',
    '该年表式不含此项',
  ],
};

const EXAMPLE = {
  file: '000.txt',
  index: 0,
  title: '…',
  form: '2019',
  agency: '青岚市审计局',
  agency_from: 'title',
  agency_complete: true,
  year: 2020,
  cells: { 'requests.new.natural': { value: 17, state: 'stated', via: 'grid', raw: '17', at: [1021, 1023] } },
  money: { 'procurement.amount': { stated: 12.8, unit: '万元', unit_from: 'cell', yuan: 128000 } },
  checks: [{ code: 'balance', path: 'requests.*.natural', left: 17, right: 16, holds: false }],
  messages: [{ code: 'table-truncated', severity: 'warning', path: 'requests', text: '…', at: [0, 10] }],
};

function fieldTable(fields: Fields): string {
  return table(
    ['field', 'type', 'meaning'],
    Object.entries(fields).map(([name, [type, meaning]]) => [code(name), type, meaning]),
  );
}

function meanings(name: string, values: Readonly<Record<string, string>>): string {
  return table(
    [name, 'meaning'],
    Object.entries(values).map(([value, meaning]) => [code(value), meaning]),
  );
}

function absenceSection(): readonly string[] {
  return [
    '## Four kinds of no number',
    'They stay apart from the report to the screen. None of them is ever 0.',
    table(
      ['kind', 'when', 'report JSON', 'column of `reports`', 'on the site'],
      KINDS.map((kind) => [kind, ...KIND_ROWS[kind]]),
    ),
    'States of a cell (`state` of the JSON and of `cells`):',
    meanings('state', STATE_MEANINGS),
    'In `reports` null means blank, missing, unsure or not on the form, and 0 a stated or derived zero: over the reports that count (`where counts`) `sum(new)`, `avg(new)` and `count(new)` are right as they stand, and coverage is a `count`. Superseded and consolidated reports keep their figures. `cells` tells the kinds of null apart.',
    '`views.sql` beside the tables (`duckdb -init views.sql` in their folder) makes a view of each, `reports_counted` among them, with names that are no words of SQL: `reports.received` for `new`, `applicants.request_row` and `requests` for `row` and `count`, `checks.left_side` and `right_side`, `cells.starts_at` and `ends_at`. Each file says in its key-value metadata (`table`, `schema_version`, `parser_version`, `description`, `columns`) what its columns mean.',
  ];
}

function jsonSection(): readonly string[] {
  return [
    '## A report as JSON',
    '`npm run --silent inspect -- FILE` prints one such object a report a line. A document that is no report gives `{ "file", "rejected": { "code", "text" } }`; codes in [messages.md](messages.md#rejects). Shortened, of an invented agency:',
    `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\``,
    fieldTable(REPORT_FIELDS),
    '### A cell of `cells`',
    fieldTable(CELL_FIELDS),
    '### An amount of `money`',
    fieldTable(MONEY_FIELDS),
    meanings('unit_from', UNIT_SOURCE_MEANINGS),
    '### An entry of `checks`',
    fieldTable(CHECK_FIELDS),
    '### An entry of `messages`',
    fieldTable(MESSAGE_FIELDS),
    '### Where the agency was found',
    meanings('agency_from', AGENCY_SOURCE_MEANINGS),
  ];
}

function tableSections(): readonly string[] {
  return [
    '## Parquet tables',
    `In \`data/parquet\`, zstd, sorted by year, province and agency. Types: ${COLUMN_TYPES.map((type) => `${type} ${SQL_TYPES[type]}`).join(', ')}. A column without an entry under *null means* is never null.`,
    ...TABLE_NAMES.flatMap((name) => [
      `### ${code(name)}`,
      TABLES[name].meaning,
      table(
        ['column', 'type', 'unit', 'meaning', 'null means'],
        columnsOf(name).map((column) => [
          code(column.name),
          column.type,
          column.unit,
          column.meaning,
          column.nullMeans ?? '',
        ]),
      ),
    ]),
  ];
}

function manifestSection(): readonly string[] {
  return [
    '## `manifest.json`',
    'Beside the tables; the site counts and compares what it loads with it. `quality.json` beside it is the summary of the run.',
    fieldTable(MANIFEST_FIELDS),
    'A file of a table:',
    fieldTable(MANIFEST_FILE_FIELDS),
    '## `quality.json`',
    'What the run made of its inputs (`src/schema/quality.ts`); a build ships it with the data, and the site shows what it says. Counts are whole, lists end where it is said. The manifest names its hash.',
    fieldTable(QUALITY_FIELDS),
  ];
}

/** The whole page. */
export function dataPage(): string {
  return page([
    '# Data: paths, states, report JSON, tables',
    `Generated from \`src/schema\` by \`npm run docs\`; a test holds it. Schema version ${SCHEMA_VERSION}. Names here are fixed: additions are free, a change needs a new schema version and a decision record.`,
    ...absenceSection(),
    ...pathSections(),
    ...jsonSection(),
    ...checkSection(),
    ...tableSections(),
    ...metricSection(),
    ...manifestSection(),
  ]);
}
