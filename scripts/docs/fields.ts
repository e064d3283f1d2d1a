/** What the fields of the report JSON and of the manifest mean. `satisfies` keeps the lists complete. */
import type {
  CellState,
  Cell,
  Check,
  Message,
  Money,
  Report,
  AgencySource,
  UnitSource,
} from '../../src/schema/report.ts';
import type { Manifest, ManifestFile } from '../../src/schema/manifest.ts';
import type { Quality } from '../../src/schema/quality.ts';

/** Type as it stands in the JSON, and meaning with what null says. */
export type Field = readonly [type: string, meaning: string];
export type Fields = Readonly<Record<string, Field>>;

export const REPORT_FIELDS = {
  file: ['string', 'input file, relative to the input folder; `#n` for a record of a corpus'],
  index: ['integer', '0 for the first report of a document, 1 for the second, …'],
  title: ['string or null', 'title of the report; null when none was found'],
  form: ['`2019`, `2021`, `pre2019` or null', 'told by the labels, not by the year; null when no table was recognised'],
  agency: ['string or null', 'the organ, as its name stands; null when the document does not name it'],
  agency_from: ['see below, or null', 'where the name was found; null without a name'],
  agency_complete: ['boolean', 'false when only a part of the name is known (区审计局), or none'],
  region: ['string or null', 'smallest place of the name from the county up, or the zone'],
  region_code: [
    'integer or null',
    'six-digit code of GB/T 2260 in force in the report year; null for invented places and zones',
  ],
  province: ['string or null', 'province, municipality or autonomous region'],
  city: ['string or null', 'prefecture-level division'],
  county: ['string or null', 'county-level division'],
  level: ['`国家`, `省`, `市`, `县`, `乡` or null', 'by the place in the name'],
  kind: ['string or null', 'line of business, from a closed list; null when no word of the list fits'],
  year: ['integer or null', 'report year; null when none was found, and then the report counts nowhere'],
  published: ['ISO date or null', 'day of publication, else of signature'],
  url: ['string or null', 'address of the source, from the manifest or the corpus'],
  sha256: ['string', 'of the input bytes, lower-case hex'],
  synthetic: ['boolean', 'true when the document declares itself fictional'],
  scope: [
    '`own`, `consolidated` or `unknown`',
    'whether the report is of its organ alone or adds up others; a consolidated one is never added to its parts',
  ],
  covers: ['string or null', 'the words that tell what a consolidated report adds up'],
  corrected: ['boolean', 'true when the title says that this edition corrects an earlier one (更正, 修订)'],
  cells: ['object', 'path → cell; a path that is absent is missing, or not on the form'],
  money: ['object', 'path → amount, for `procurement.amount` and `proactive.fees.amount` where a number is stated'],
  checks: ['array', 'the checks that could be assessed, holding or not'],
  messages: ['array', 'what the parser has to say; codes in [messages.md](messages.md)'],
} as const satisfies Record<keyof Report, Field>;

export const CELL_FIELDS = {
  value: ['number or null', 'null when blank, or when the digits of an `unsure` cell could not be read'],
  state: ['see below', 'how far the value may be trusted'],
  via: [
    'string or null',
    'how the column is known: `grid` (true cells or drawn rules), `count` (every cell of the row left a trace), `position` (place in the line), `sums` (the form’s arithmetic), `ocr`; null for a derived cell',
  ],
  raw: ['string', 'text of the cell as found; empty for a derived one'],
  at: [
    '[start, end] or null',
    'half-open range of UTF-16 units in the decoded (Word, PDF: extracted) text; null when the cell leaves no trace there',
  ],
} as const satisfies Record<keyof Cell, Field>;

export const MONEY_FIELDS = {
  stated: ['number', 'as written, in `unit`'],
  unit: ['string', '元, 千元, 万元, 百万元 or 亿元'],
  unit_from: ['see below', 'where the unit was found'],
  yuan: ['number', '`stated` in 元, rounded to 分'],
} as const satisfies Record<keyof Money, Field>;

export const CHECK_FIELDS = {
  code: ['string', 'see [checks](#checks)'],
  path: ['string', 'cells concerned, `*` for the summed dimension: `requests.*.natural`, `review.*`'],
  left: ['number', 'left side'],
  right: ['number', 'right side'],
  holds: ['boolean', 'whether it holds; a check with an operand that is no number is absent'],
} as const satisfies Record<keyof Check, Field>;

export const MESSAGE_FIELDS = {
  code: ['string', 'see [messages.md](messages.md)'],
  severity: ['`info`, `warning` or `error`', 'of the code'],
  path: ['string or null', 'table or cell concerned; null for the whole document'],
  text: ['string', 'for people, with the particulars'],
  at: ['[start, end] or null', 'where in the text; null when it has no one place'],
} as const satisfies Record<keyof Message, Field>;

export const MANIFEST_FIELDS = {
  schema_version: ['integer', 'version of names and meanings on this page; the site refuses another one'],
  parser_version: ['string', 'version of the parser that read the reports'],
  built_at: ['ISO time', 'of the run that made the data (one that finds nothing new keeps it), or `SOURCE_DATE_EPOCH`'],
  data_version: ['string', 'hash over the hashes of the tables: what pictures and links name'],
  sources: ['array of strings', 'names of the input folders or corpora, without paths'],
  reports: ['integer', 'rows of `reports`'],
  synthetic_reports: ['integer', 'fictional ones among them'],
  consolidated_reports: [
    'integer, or absent',
    'reports that add up other organs and stand for their agency and year beside its own (`scope`); absent: none',
  ],
  consolidated_years: ['two integers, or absent', 'first and last year of those'],
  example: ['true, or absent', 'made from the example reports of this project'],
  totals_of: [
    'array of strings',
    'sha256 of the files of `agencies` and `reports` that `totals` was made from; where it does not fit, `totals` is not used',
  ],
  quality: ['object, or absent', '`bytes` and `sha256` of `quality.json`; absent in data of an earlier version'],
  tables: ['object', 'table → `rows` and its `files`'],
} as const satisfies Record<keyof Manifest, Field>;

export const MANIFEST_FILE_FIELDS = {
  path: ['string', 'relative to the manifest'],
  rows: ['integer', 'rows of the file'],
  bytes: ['integer', 'length of the file'],
  sha256: ['string', 'of the file, lower-case hex'],
  reports: ['array of two integers', 'first and last `report_id` of its rows; absent where the table is one file'],
} as const satisfies Record<keyof ManifestFile, Field>;

export const QUALITY_FIELDS = {
  schema_version: ['integer', 'as in `manifest.json`'],
  parser_version: ['string', 'as in `manifest.json`'],
  documents: ['integer', 'documents read: files, and rows of corpora'],
  reports: ['integer', 'rows of `reports`'],
  reports_synthetic: ['integer', 'fictional ones among them'],
  reports_superseded: ['integer', 'with `superseded_by`'],
  reports_without_year: ['integer', 'they count nowhere'],
  reports_counted: ['integer', 'rows of `reports` with `counts`'],
  agencies: ['integer', 'rows of `agencies`'],
  agencies_incomplete: ['integer', 'without a whole name'],
  reports_by_year_and_form: ['array', '`year` (or null), `form` (or null), `reports`'],
  cells_by_state: ['object', 'state → cells'],
  checks_assessed: ['integer', 'checks within reports that had all their operands'],
  checks_failed: ['object', 'code → checks that do not hold, and suspicions between reports'],
  messages: ['object', 'code → messages of the parser'],
  rejects: ['integer', 'documents that gave no report'],
  rejects_by_reason: ['object', 'code → documents'],
  skipped: ['integer', 'files left out before reading'],
  skipped_by_extension: ['object', 'extension → files'],
  skipped_files: ['array', '`file`, `reason`; the first 200 (all are in the table `rejects`)'],
  warnings: ['array of strings', 'of documents, and of lines of the manifest in vain; the first 200'],
  without_tables: ['array', '没有可读表格: `file`, `agency`, `year`; the first 500. They count nowhere'],
  consolidated: [
    'array',
    'reports that add up others: `agency`, `year`, `file`, `scope` (`unknown`: as large as its parts, without saying so), `parts` (reports of organs of its place), `received` and `handled` (its own figure, the sum of the parts; null where none is stated), `agrees`, `covers` (the words that tell what it adds up), `members` (names of the parts, the first 60), `compared` (rows of part three that it and a part state), `differences` (`row`, `own`, `parts`, `stated`: parts that state it; only rows that differ); the first 500',
  ],
  maybe_same: [
    'array',
    'two agencies that may be one: `agencies`, `region_codes`, `why` (`name`: alike but for place, short form or sort of office; `former`: one names the other), `same_years` (both report for one year: rather two), `line` for `data/agencies.csv`; the first 200',
  ],
  expected: [
    'object or null',
    'against the roster, null without one: `agencies` on it; `by_year` (`year`, `expected`, `reported`, `late`, `undated`); `missing` in all; `missing_reports` and `late_reports` (5,000 each), each with `agency`, `region_code`, `province`, `city`, `county`, `level`, `kind`, `year`, and `reason` (`no-file`, `rejected`, `no-tables`, `consolidated-only`, `other-year`) or `published` and `due` (ISO days)',
  ],
} as const satisfies Record<keyof Quality, Field>;

export const STATE_MEANINGS = {
  stated: 'a number stands in the cell, 0 included',
  blank: 'the cell is there and empty, or holds a dash, a slash or 无',
  derived: 'a blank or missing total, computed from parts that are all numbers',
  unsure: 'read, but its column or its digits are not certain; counted nowhere',
} as const satisfies Record<CellState, string>;

export const AGENCY_SOURCE_MEANINGS = {
  title: 'the title of the report or of the page',
  index: 'the index block above the article (发布机构, 来源)',
  signature: 'the signature at the end',
  text: 'the prose',
  manifest: 'the manifest, which wins over the text',
} as const satisfies Record<AgencySource, string>;

export const UNIT_SOURCE_MEANINGS = {
  cell: 'beside the number',
  header: 'in the header of the column',
  assumed: 'nowhere: 元 was assumed, and is shown as assumed',
} as const satisfies Record<UnitSource, string>;
