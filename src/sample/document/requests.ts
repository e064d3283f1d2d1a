/** The matrix of part 三. */
import { APPLICANTS, APPLICANT_PARTS, REQUEST_ROWS, type RequestRow, type StandardForm } from '../../schema/form.ts';
import { requestPath, type CellPath } from '../../schema/paths.ts';
import { itemAt } from '../random.ts';
import { label, type Grid, type GridCell } from './grid.ts';
import { header, styled, type Style } from './style.ts';
import {
  APPLICANT_HEADER,
  APPLICANT_HEADERS,
  GROUP_LABELS,
  MATRIX_NOTE,
  NUMERALS,
  ORGANISATIONS_HEADER,
  RESULTS_LABEL,
} from './wording.ts';

const LABEL_COLUMNS = 3;

export interface MatrixTask {
  readonly form: StandardForm;
  readonly style: Style;
  readonly textOf: (path: CellPath) => string;
}

type RowSpec = (typeof REQUEST_ROWS)[number];

function headerRows(style: Style): readonly (readonly GridCell[])[] {
  const organisations = APPLICANT_PARTS.filter((part) => part !== 'natural');
  return [
    [label(styled(MATRIX_NOTE, style), LABEL_COLUMNS, 3), label(APPLICANT_HEADER, APPLICANTS.length)],
    [
      label(APPLICANT_HEADERS.natural, 1, 2),
      label(ORGANISATIONS_HEADER, organisations.length),
      label(APPLICANT_HEADERS.total, 1, 2),
    ],
    organisations.map((part) => label(header(APPLICANT_HEADERS[part], style))),
  ];
}

function rowsOf(form: StandardForm): readonly RowSpec[] {
  return REQUEST_ROWS.filter((row) => row.forms.some((printed) => printed === form));
}

/** Rows of the results grouped as printed: a group with a label of its own, or a single row. */
function resultGroups(form: StandardForm): readonly (readonly RowSpec[])[] {
  const groups: RowSpec[][] = [];
  for (const row of rowsOf(form)) {
    if (row.group === 'in' || row.group === 'out') continue;
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.group === row.group && GROUP_LABELS[row.group] !== undefined) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Labels before the figures of each result row. */
function resultLabels(form: StandardForm, style: Style): readonly (readonly [RequestRow, readonly GridCell[]])[] {
  let numbered = -1;
  return resultGroups(form).flatMap((rows, index): (readonly [RequestRow, readonly GridCell[]])[] => {
    const number = `（${itemAt(NUMERALS, index)}）`;
    const first = itemAt(rows, 0);
    if (rows.length === 1) {
      return [[first.code, [label(styled(number + first.label, style), 2)]]];
    }
    const group = label(styled(number + (GROUP_LABELS[first.group] ?? ''), style), 1, rows.length);
    return rows.map((row, n) => {
      numbered += 1;
      const wrong = numbered === style.misnumbered ? (n === 0 ? 1 : -1) : 0;
      const own = label(styled(`${n + 1 + wrong}${style.point}${row.label}`, style));
      return [row.code, n === 0 ? [group, own] : [own]];
    });
  });
}

/** The matrix with its three header rows. */
export function matrixGrid({ form, style, textOf }: MatrixTask): Grid {
  const figures = (row: RequestRow): readonly GridCell[] =>
    APPLICANTS.map((applicant) => {
      const path = requestPath(row, applicant);
      return { text: textOf(path), colSpan: 1, rowSpan: 1, path };
    });
  const whole = (numeral: number, row: RequestRow): readonly GridCell[] => {
    const spec = REQUEST_ROWS.find(({ code }) => code === row);
    return [label(`${itemAt(NUMERALS, numeral)}、${spec?.label ?? ''}`, LABEL_COLUMNS), ...figures(row)];
  };
  const results = resultLabels(form, style);
  const resultsLabel = label(`${itemAt(NUMERALS, 2)}、${RESULTS_LABEL}`, 1, results.length);
  return {
    columns: LABEL_COLUMNS + APPLICANTS.length,
    headerRows: 3,
    rows: [
      ...headerRows(style),
      whole(0, 'new'),
      whole(1, 'carried_in'),
      ...results.map(([row, labels], n) => [...(n === 0 ? [resultsLabel] : []), ...labels, ...figures(row)]),
      whole(3, 'carried_out'),
    ],
  };
}
