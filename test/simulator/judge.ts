/** What the parser makes of a printed document, held against the truth. */
import { readBytes } from '../../src/parse/1-read/index.ts';
import { checkReport, deriveTotals, type Cells } from '../../src/parse/6-check/index.ts';
import { parseReport } from '../../src/parse/index.ts';
import type { StandardForm } from '../../src/schema/form.ts';
import type { CellPath } from '../../src/schema/paths.ts';
import { isCellPath } from '../../src/schema/paths.ts';
import type { Cell, Report } from '../../src/schema/report.ts';
import type { Simulated } from './document.ts';
import type { Printed } from './printed.ts';

/** A number given that is not the truth's. */
export interface Wrong {
  readonly path: CellPath;
  readonly given: number | null;
  readonly truth: number | null | undefined;
  readonly raw: string;
}

export interface Verdict {
  readonly rejected: boolean;
  /** Numbers called stated or derived. */
  readonly stated: number;
  readonly wrong: readonly Wrong[];
  /** Numbers that a careful reader finds, and those of them that were found. */
  readonly due: number;
  readonly found: number;
  readonly missed: readonly CellPath[];
  /** Whether a sum fails among the true cells, and whether one does among those that were read. */
  readonly broken: boolean;
  readonly calledBroken: boolean;
}

/** The cells as they stand in the document, as a reader that misses nothing would give them. */
function trueCells({ parts, truth }: Simulated): Cells {
  const written = parts.flatMap((part) => (part.kind === 'table' ? part.grid.rows.flat() : []));
  const raw = new Map(written.flatMap(({ path, text }) => (path === null ? [] : [[path, text] as const])));
  return Object.fromEntries(
    [...truth].map(([path, value]): [CellPath, Cell] => [
      path,
      { value, state: value === null ? 'blank' : 'stated', via: null, raw: raw.get(path) ?? '', at: null },
    ]),
  );
}

/** Whether a sum fails among the cells, by the checks that every report has. */
const isBroken = (cells: Cells, form: StandardForm): boolean =>
  checkReport(deriveTotals(cells, form), form).some(({ code, holds }) => !holds && SUMS.includes(code));

const SUMS: readonly string[] = ['balance', 'outcomes', 'row-sum', 'channel-sum', 'disclosed-over-total'];

/** The reports of a printed document, as the whole parser reads its bytes. */
export async function readPrinted(text: string, extension: Printed['extension']): Promise<readonly Report[]> {
  const file = `simulated.${extension}`;
  const read = await readBytes(new TextEncoder().encode(text), file);
  const parsed = parseReport(read, { file, url: null, sha256: '' });
  return parsed.ok ? parsed.reports : [];
}

export const isGiven = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.state === 'stated' || cell.state === 'derived');

/** Every cell of every report: a document holds one report, and a second one invented beside it is wrong in all it states. */
export function cellsOf(reports: readonly Report[]): readonly (readonly [CellPath, Cell])[] {
  return reports.flatMap((report) =>
    Object.entries(report.cells).flatMap(([path, cell]) => (isCellPath(path) ? [[path, cell] as const] : [])),
  );
}

/** A derived number for a cell that the text leaves open contradicts nothing. */
export function isWrong(cell: Cell, truth: number | null | undefined): boolean {
  return cell.value !== truth && !(cell.state === 'derived' && truth === null);
}

export async function judge(document: Simulated, printed: Printed): Promise<Verdict> {
  const reports = await readPrinted(printed.text, printed.extension);
  const given = cellsOf(reports).filter(([, cell]) => isGiven(cell));
  const wrong = given.flatMap(([path, cell]): readonly Wrong[] => {
    const truth = document.truth.get(path);
    return isWrong(cell, truth) ? [{ path, given: cell.value, truth, raw: cell.raw }] : [];
  });
  const due = [...document.truth].filter(([path, value]) => value !== null && !printed.lost.has(path));
  const missed = due.filter(([path, value]) => {
    const cell = reports[0]?.cells[path];
    return !isGiven(cell) || cell.value !== value;
  });
  return {
    rejected: reports.length === 0,
    stated: given.length,
    wrong,
    due: due.length,
    found: due.length - missed.length,
    missed: missed.map(([path]) => path),
    broken: isBroken(trueCells(document), document.form),
    calledBroken: reports.some((report) => report.checks.some(({ code, holds }) => !holds && SUMS.includes(code))),
  };
}
