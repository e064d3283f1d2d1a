/** A small fictional report as cells, for tests that write it in many layouts. */
import { APPLICANTS as CODES, REQUEST_ROWS, type RequestRow } from '../../src/schema/form.ts';
import { requestPath, type CellPath } from '../../src/schema/paths.ts';

export const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

interface MatrixRow {
  readonly group: string;
  readonly label: string;
  readonly figures: readonly string[];
  readonly paths: readonly CellPath[];
}

const FIGURES: Partial<Record<RequestRow, readonly string[]>> = {
  new: ['20', '4', '0', '0', '1', '', '25'],
  carried_in: ['2', '0', '0', '0', '0', '', '2'],
  granted: ['13', '2', '0', '0', '1', '', '16'],
  denied_law: ['1', '1', '0', '0', '0', '', '2'],
  unable_not_held: ['7', '1', '0', '0', '0', '', '8'],
  total: ['21', '4', '0', '0', '1', '', '26'],
  carried_out: ['1', '0', '0', '0', '0', '', '1'],
};
const ZEROS = ['0', '0', '0', '0', '0', '', '0'];

/** The matrix of form 2019; the column 其他 is blank, and all sums hold. */
export const MATRIX_ROWS: readonly MatrixRow[] = REQUEST_ROWS.filter(({ forms }) =>
  forms.some((form) => form === '2019'),
).map(({ code, label, group }) => ({
  group: group === 'in' || group === 'out' ? '' : '三、本年度办理结果',
  label,
  figures: FIGURES[code] ?? ZEROS,
  paths: CODES.map((applicant) => requestPath(code, applicant)),
}));

/** Part 四: channels of 5, 1 and 2 cases. */
export const DISPUTE_ROW = ['3', '1', '0', '1', '5', '1', '0', '0', '0', '1', '0', '0', '2', '0', '2'];
