/** The reports that count as typed arrays: what the page keeps of a file of `reports` to answer by agency without an engine. */
import { requestColumn } from '../../../schema/column.ts';
import { REFUSAL_GROUPS, REQUEST_ROWS } from '../../../schema/form.ts';

/** Columns of whole numbers that the panel has. */
export const PANEL_COUNTS: readonly string[] = [
  requestColumn('new'),
  requestColumn('total'),
  ...REQUEST_ROWS.filter((row) => REFUSAL_GROUPS.some((group) => group === row.group)).map(({ code }) =>
    requestColumn(code),
  ),
  'procurement_projects',
];

/** Stands for null among whole numbers; no figure of a report is so small. */
export const NO_COUNT = -(2 ** 31);

/** One element a report that counts (not superseded, with a year), in the order of the file. */
export interface PanelPart {
  readonly agency: Int32Array;
  readonly report: Int32Array;
  readonly year: Int16Array;
  /** 1: a check of the form does not hold. */
  readonly failing: Uint8Array;
  /** By column; `NO_COUNT` for null. */
  readonly counts: Readonly<Record<string, Int32Array>>;
  /** Amount of procurement in 元; NaN for null. */
  readonly yuan: Float64Array;
  /** Where its unit was found: a place in `units`. */
  readonly unit: Uint8Array;
  readonly units: readonly (string | null)[];
  /** 1 and 0 for true and false, -1 for null. */
  readonly suspect: Int8Array;
  /** A suspect amount without the slip of units, in 元; NaN for null. */
  readonly likely: Float64Array;
}
