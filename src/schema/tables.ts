/**
 * The Parquet tables as data: every column with type, unit, meaning and what null means.
 * Types, the ETL's DDL, the loader and `docs/data.md` derive from here.
 */
import { disputeColumn, requestColumn, type Column } from './column.ts';
import { CHANNELS, OUTCOMES, REQUEST_ROWS } from './form.ts';
import { CHANNEL_LABELS, OUTCOME_LABELS, ROW_LABELS } from './labels.ts';
import type { TableName } from './table-names.ts';
import { TOTAL_COLUMNS } from './figures/totals.ts';

export { SCHEMA_VERSION, TABLE_NAMES, type TableName } from './table-names.ts';
export { COLUMN_TYPES, disputeColumn, requestColumn, type Column, type ColumnType } from './column.ts';

const NOT_NAMED = 'the report and the manifest do not tell';
const KEY_MEANING =
  'the same from build to build and from one data set to another: of the division (through its codes of all years) and the organ, however both are written; a renamed organ has that of its successor; without a whole name it is that of the file';
const NO_NUMBER = 'blank, missing, unsure or not on the form (`cells` tells which); never zero';

const requestColumns = REQUEST_ROWS.map((row): Column => ({
  name: requestColumn(row.code),
  type: 'int',
  unit: 'requests',
  meaning:
    row.code === 'other'
      ? 'total column of 其他处理; on form 2021 the sum of its three rows where all three are numbers'
      : `total column of ${ROW_LABELS[row.code].zh} (${ROW_LABELS[row.code].en})`,
  nullMeans: NO_NUMBER,
}));

const disputeColumns = CHANNELS.flatMap((channel) =>
  OUTCOMES.map((outcome): Column => ({
    name: disputeColumn(channel, outcome),
    type: 'int',
    unit: 'cases',
    meaning: `${CHANNEL_LABELS[channel].zh}·${OUTCOME_LABELS[outcome].zh} (${CHANNEL_LABELS[channel].en}: ${OUTCOME_LABELS[outcome].en})`,
    nullMeans: NO_NUMBER,
  })),
);

export const TABLES = {
  agencies: {
    meaning: 'One row an agency.',
    columns: [
      { name: 'agency_id', type: 'int', unit: '', meaning: 'key within this data set; changes from build to build' },
      { name: 'agency_key', type: 'text', unit: '', meaning: KEY_MEANING },
      {
        name: 'agency',
        type: 'text',
        unit: '',
        meaning: 'name of the agency; 未具名机关 with the file name where no name was found',
      },
      {
        name: 'kind',
        type: 'text',
        unit: '',
        meaning: 'line of business from the closed list (审计, 财政, …)',
        nullMeans: 'not in the list',
      },
      { name: 'region_code', type: 'int', unit: 'GB/T 2260', meaning: 'six-digit division code', nullMeans: NOT_NAMED },
      {
        name: 'province',
        type: 'text',
        unit: '',
        meaning: 'province, municipality or autonomous region',
        nullMeans: NOT_NAMED,
      },
      { name: 'city', type: 'text', unit: '', meaning: 'prefecture-level division', nullMeans: NOT_NAMED },
      { name: 'county', type: 'text', unit: '', meaning: 'county-level division', nullMeans: NOT_NAMED },
      { name: 'level', type: 'text', unit: '', meaning: '国家, 省, 市, 县 or 乡', nullMeans: NOT_NAMED },
      { name: 'complete', type: 'bool', unit: '', meaning: 'false when only a part of the name is known (区审计局)' },
      {
        name: 'former',
        type: 'text',
        unit: '',
        meaning: 'other names under which its reports came, each with its years',
        nullMeans: 'always the same name',
      },
    ],
  },
  reports: {
    meaning: 'One row a report: identity, quality, and the totals of parts 二 to 四.',
    columns: [
      { name: 'report_id', type: 'int', unit: '', meaning: 'key within this data set' },
      { name: 'agency_id', type: 'int', unit: '', meaning: 'key of `agencies`' },
      { name: 'agency', type: 'text', unit: '', meaning: 'as in `agencies`' },
      { name: 'kind', type: 'text', unit: '', meaning: 'as in `agencies`', nullMeans: 'not in the list' },
      { name: 'province', type: 'text', unit: '', meaning: 'as in `agencies`', nullMeans: NOT_NAMED },
      { name: 'region_code', type: 'int', unit: 'GB/T 2260', meaning: 'as in `agencies`', nullMeans: NOT_NAMED },
      { name: 'level', type: 'text', unit: '', meaning: 'as in `agencies`', nullMeans: NOT_NAMED },
      {
        name: 'year',
        type: 'smallint',
        unit: 'year',
        meaning: 'report year',
        nullMeans: 'no year was found; the report counts nowhere',
      },
      { name: 'form', type: 'text', unit: '', meaning: '2019, 2021 or pre2019', nullMeans: 'no table was recognised' },
      { name: 'title', type: 'text', unit: '', meaning: 'title of the report', nullMeans: 'none found' },
      {
        name: 'published',
        type: 'date',
        unit: 'date',
        meaning: 'day of publication or signature',
        nullMeans: 'none found',
      },
      {
        name: 'file',
        type: 'text',
        unit: '',
        meaning: 'input file, relative to the input folder; `#n` for a record of a corpus',
      },
      { name: 'url', type: 'text', unit: '', meaning: 'address of the source', nullMeans: NOT_NAMED },
      { name: 'sha256', type: 'text', unit: '', meaning: 'of the input bytes' },
      {
        name: 'checks_failed',
        type: 'smallint',
        unit: 'checks',
        meaning: 'checks of the form that do not hold, and one more where `copied` is true',
      },
      {
        name: 'checks_assessed',
        type: 'smallint',
        unit: 'checks',
        meaning: 'checks whose operands were all stated, and one more where `copied` is true',
      },
      { name: 'cells_stated', type: 'smallint', unit: 'cells', meaning: 'cells with a stated number' },
      {
        name: 'cells_unsure',
        type: 'smallint',
        unit: 'cells',
        meaning: 'cells read but not certain; their numbers are null below',
      },
      {
        name: 'superseded_by',
        type: 'int',
        unit: '',
        meaning: 'report_id of the report that counts instead',
        nullMeans: 'this report counts',
      },
      { name: 'synthetic', type: 'bool', unit: '', meaning: 'fictional example data' },
      {
        name: 'counts',
        type: 'bool',
        unit: '',
        meaning:
          'true: the report enters sums, rankings and coverage. False: another edition counts instead, it adds up other organs, it has no readable table, or no year',
      },
      {
        name: 'scope',
        type: 'text',
        unit: '',
        meaning: 'own, consolidated (added up from other organs, never to be added to them) or unknown',
      },
      {
        name: 'covers',
        type: 'text',
        unit: '',
        meaning: 'the words that tell what a consolidated report adds up',
        nullMeans: 'none do',
      },
      {
        name: 'corrected',
        type: 'bool',
        unit: '',
        meaning: 'the title says that this edition corrects an earlier one',
      },
      {
        name: 'copied',
        type: 'bool',
        unit: '',
        meaning: 'the request matrix equals that of an earlier year, or of another agency in the same year',
      },
      {
        name: 'named',
        type: 'text',
        unit: '',
        meaning: 'name of the agency as this report gives it',
        nullMeans: 'the report names none',
      },
      ...requestColumns,
      ...disputeColumns,
      {
        name: 'procurement_projects',
        type: 'int',
        unit: 'projects',
        meaning: '采购项目数量 (form 2019 only)',
        nullMeans: NO_NUMBER,
      },
      {
        name: 'procurement_yuan',
        type: 'double',
        unit: '元',
        meaning: '采购总金额 in 元 (form 2019 only)',
        nullMeans: NO_NUMBER,
      },
      {
        name: 'procurement_unit_from',
        type: 'text',
        unit: '',
        meaning: 'where the unit was found: cell, header or assumed',
        nullMeans: 'no amount',
      },
      {
        name: 'procurement_suspect',
        type: 'bool',
        unit: '',
        meaning: 'the amount jumps by 10³–10⁴ against another year or peers',
        nullMeans: 'nothing to compare with',
      },
      {
        name: 'procurement_likely_yuan',
        type: 'double',
        unit: '元',
        meaning: 'a suspect amount without the slip of units: ÷ or × 10,000; in no sum',
        nullMeans: 'not suspect, or it cannot be told which of two years is',
      },
    ],
  },
  applicants: {
    meaning:
      'One row a stated or derived count, zeros included, of one applicant column (natural … other). A cell that is blank, missing or unsure has no row.',
    columns: [
      { name: 'report_id', type: 'int', unit: '', meaning: 'key of `reports`' },
      { name: 'row', type: 'text', unit: '', meaning: 'request row code' },
      { name: 'applicant', type: 'text', unit: '', meaning: 'natural, business, research, ngo, legal or other' },
      { name: 'count', type: 'int', unit: 'requests', meaning: 'the count' },
      { name: 'state', type: 'text', unit: '', meaning: 'stated or derived' },
    ],
  },
  proactive: {
    meaning: 'One row a stated figure of part 二 (procurement apart).',
    columns: [
      { name: 'report_id', type: 'int', unit: '', meaning: 'key of `reports`' },
      { name: 'item', type: 'text', unit: '', meaning: 'regulations, normative, licensing, …' },
      {
        name: 'measure',
        type: 'text',
        unit: '',
        meaning: 'made, disclosed, total, repealed, valid, prev, change, decisions or amount',
      },
      {
        name: 'value',
        type: 'double',
        unit: 'pieces; 元 for fees.amount',
        meaning: 'the number; `change` may be negative',
      },
    ],
  },
  checks: {
    meaning: 'One row a check that does not hold, or a suspicion.',
    columns: [
      { name: 'report_id', type: 'int', unit: '', meaning: 'key of `reports`' },
      { name: 'code', type: 'text', unit: '', meaning: 'balance, outcomes, row-sum, …' },
      { name: 'path', type: 'text', unit: '', meaning: 'cells concerned, `*` for the summed dimension' },
      {
        name: 'left',
        type: 'double',
        unit: 'as the cells',
        meaning: 'left side',
        nullMeans: 'the suspicion has no figure',
      },
      {
        name: 'right',
        type: 'double',
        unit: 'as the cells',
        meaning: 'right side',
        nullMeans: 'the suspicion has no figure',
      },
      { name: 'severity', type: 'text', unit: '', meaning: 'error or warning' },
    ],
  },
  cells: {
    meaning: 'Every cell read; loaded only by the source page.',
    columns: [
      { name: 'report_id', type: 'int', unit: '', meaning: 'key of `reports`' },
      { name: 'path', type: 'text', unit: '', meaning: 'cell path' },
      { name: 'state', type: 'text', unit: '', meaning: 'stated, blank, derived or unsure' },
      {
        name: 'value',
        type: 'double',
        unit: 'as the cell',
        meaning: 'the number',
        nullMeans: 'blank, or digits not readable',
      },
      {
        name: 'via',
        type: 'text',
        unit: '',
        meaning: 'how its column is known: grid, count, position, sums or ocr',
        nullMeans: 'derived: it stands nowhere',
      },
      { name: 'raw', type: 'text', unit: '', meaning: 'text of the cell' },
      {
        name: 'start',
        type: 'int',
        unit: 'characters',
        meaning: 'start in the report’s text',
        nullMeans: 'the cell leaves no trace in the text',
      },
      {
        name: 'end',
        type: 'int',
        unit: 'characters',
        meaning: 'end (exclusive)',
        nullMeans: 'the cell leaves no trace in the text',
      },
    ],
  },
  texts: {
    meaning: 'A report’s text, for the source page.',
    columns: [
      { name: 'report_id', type: 'int', unit: '', meaning: 'key of `reports`' },
      { name: 'text', type: 'text', unit: '', meaning: 'decoded or extracted text of the document' },
    ],
  },
  rejects: {
    meaning: 'One row an input that gave no report: rejected, or not read at all.',
    columns: [
      { name: 'file', type: 'text', unit: '', meaning: 'input file, relative to the input folder' },
      { name: 'code', type: 'text', unit: '', meaning: 'reason code' },
      { name: 'text', type: 'text', unit: '', meaning: 'the reason in words' },
      { name: 'reason', type: 'text', unit: '', meaning: 'the reason in Chinese' },
      { name: 'advice', type: 'text', unit: '', meaning: 'what to do, in Chinese' },
      { name: 'advice_en', type: 'text', unit: '', meaning: 'the same in English' },
    ],
  },
  totals: {
    meaning:
      'Sums and counts of `agencies` and `reports` by year, province, level, kind and whether the checks hold; a reader’s first answers come from here. No number says more than a query of those two tables.',
    columns: TOTAL_COLUMNS,
  },
} as const satisfies Readonly<Record<TableName, { meaning: string; columns: readonly Column[] }>>;

/** The columns of a table in file order. */
export function columnsOf(table: TableName): readonly Column[] {
  return TABLES[table].columns;
}
