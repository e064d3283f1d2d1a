/** A matrix of which many sums fail was misread: organs slip in one sum or two, a shifted text breaks them everywhere. */
import type { Form } from '../../schema/form.ts';
import type { CellPath } from '../../schema/paths.ts';
import type { Cell } from '../../schema/report.ts';
import type { Remark } from '../align/index.ts';
import { doubted } from './damaged.ts';
import { checkReport } from './index.ts';

type Cells = Readonly<Partial<Record<CellPath, Cell>>>;

/** From this share of its sums on, and this many, a matrix is not believed. */
const SHARE = 0.15;
const COUNT = 3;

export const MISREAD: Remark = { code: 'matrix-misread', path: 'requests', detail: '', at: null };

/** The cells, those of the request matrix `unsure` when too many of its sums fail; the same object when they do not. */
export function withoutMisreadMatrix(cells: Cells, form: Form | null): Cells {
  const sums = checkReport(cells, form).filter((check) => check.path.startsWith('requests.'));
  const failing = sums.filter((check) => !check.holds).length;
  if (failing < COUNT || failing < SHARE * sums.length) return cells;
  return doubted(cells, (path) => path.startsWith('requests.'));
}
