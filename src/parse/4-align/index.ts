/** The tables of one report → slots by path, with what could not be settled. */
import type { StandardForm } from '../../schema/form.ts';
import type { Item } from '../2-locate/items.ts';
import type { ReportParts } from '../2-locate/index.ts';
import { disputeCells, matrixCells, proactiveCells, withoutCut, type AlignedCell } from './cells.ts';
import { readDispute } from './dispute/index.ts';
import { formOfRows, readMatrix, type MatrixRead } from './matrix/index.ts';
import { formsOfHeaders, readProactive } from './proactive/index.ts';
import { remarksOn, unreadTables, type Remark } from './remarks.ts';
import type { Mode } from './row/modes.ts';
import { keepsOrder } from './trust.ts';

export type { AlignedCell } from './cells.ts';
export type { Remark } from './remarks.ts';

export interface Aligned {
  /** null when no table was recognised. */
  readonly form: StandardForm | null;
  /** At most one a place, table by table. */
  readonly cells: readonly AlignedCell[];
  /** By place. */
  readonly moneyHeaders: ReadonlyMap<number, string>;
  readonly remarks: readonly Remark[];
}

interface Forms {
  readonly form: StandardForm;
  readonly found: ReadonlySet<StandardForm>;
}

/** The form by its rows, else by the headers of part two, else the one due in its year; and every form whose labels are there. */
function formOf(items: readonly Item[], { matrix, proactive }: ReportParts, due: StandardForm): Forms {
  const byRows = matrix === null ? null : formOfRows(matrix.rows);
  const headers = formsOfHeaders(items, proactive);
  const [only, ...others] = headers;
  const byHeaders = only !== undefined && others.length === 0 ? only : due;
  return { form: byRows ?? byHeaders, found: new Set(byRows === null ? headers : [byRows, ...headers]) };
}

/** How the matrix writes blanks. A total column left blank is a habit of the organ, not of the layout: it says nothing of the other tables. */
function blanksOf(matrix: MatrixRead | null): Mode | null {
  return matrix === null || matrix.mode?.type === 'untotalled' ? null : matrix.mode;
}

/** Reads all tables of one report. `due`: the form of its year, where neither rows nor headers tell. */
export function align(items: readonly Item[], parts: ReportParts, due: StandardForm): Aligned {
  const { form, found } = formOf(items, parts, due);
  if (parts.deduplicated) return { form, cells: [], moneyHeaders: new Map(), remarks: unreadTables() };
  const matrix = parts.matrix === null ? null : readMatrix(items, parts.matrix, form);
  const blanks = blanksOf(matrix);
  const orderly = keepsOrder(items, parts);
  const proactive = readProactive(items, parts.proactive, { form, mode: blanks, orderly });
  const dispute = parts.dispute === null ? null : readDispute(items, parts.dispute, blanks ?? proactive.mode, orderly);
  const channels = disputeCells(items, parts, dispute);
  const cells = withoutCut(items, parts, [
    ...(matrix === null ? [] : matrixCells(matrix)),
    ...proactiveCells(proactive),
    ...(channels ?? []),
  ]);
  const anyTable = matrix !== null || dispute !== null || channels !== null || proactive.labels.size > 0;
  return {
    form: anyTable ? form : null,
    cells,
    moneyHeaders: proactive.moneyHeaders,
    remarks: remarksOn({ parts, cells, matrix, proactive, dispute, channelsRead: channels !== null, forms: found }),
  };
}
