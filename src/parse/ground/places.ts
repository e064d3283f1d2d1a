/**
 * Places: inside the parser a cell is known by a number, so that two hundred of them are kept and added up in an array. Only the
 * finished report names them by their paths.
 */
import { APPLICANTS, REQUEST_ROWS, type RequestRow } from '../../schema/form.ts';
import { MONEY_PATHS, pathsOf, requestPath, type CellPath, type MoneyPath } from '../../schema/paths.ts';
import type { Cell, Report } from '../../schema/report.ts';

/** Every path of either form; a cell's place is its index here. */
export const PLACES: readonly CellPath[] = [...new Set([...pathsOf('2019'), ...pathsOf('2021')])];

const BY_PATH: ReadonlyMap<string, number> = new Map(PLACES.map((path, place) => [path, place]));

/** The place of a path; undefined for a text that is none. */
export function placeNamed(path: string): number | undefined {
  return BY_PATH.get(path);
}

/** The place of a path. */
export function placeOf(path: CellPath): number {
  const place = BY_PATH.get(path);
  if (place === undefined) throw new RangeError(`no place for ${path}`);
  return place;
}

const REQUEST_PLACES: ReadonlyMap<RequestRow, readonly number[]> = new Map(
  REQUEST_ROWS.map(({ code }) => [code, APPLICANTS.map((who) => placeOf(requestPath(code, who)))]),
);

/** The places of a row of the request matrix, in the order of the applicants. */
export function requestPlaces(row: RequestRow): readonly number[] {
  return REQUEST_PLACES.get(row) ?? [];
}

const MONEY = PLACES.map((path) => MONEY_PATHS.find((one) => one === path) ?? null);

/** Whether the cell holds an amount of money. */
export function isMoneyPlace(place: number): boolean {
  return moneyPathAt(place) !== null;
}

/** The path of an amount of money; null for counts. */
export function moneyPathAt(place: number): MoneyPath | null {
  return MONEY[place] ?? null;
}

/** Cells by place; undefined where the report lacks one. */
export type Sheet = readonly (Cell | undefined)[];

/** A report being filled in: its sheet, and the places of its cells in the order in which they came. */
export interface Filling {
  readonly sheet: (Cell | undefined)[];
  readonly order: number[];
}

export function emptyFilling(): Filling {
  return { sheet: PLACES.map(() => undefined), order: [] };
}

/** Puts a cell at its place, in the stead of what may stand there. */
export function fillIn({ sheet, order }: Filling, place: number, cell: Cell): void {
  if (sheet[place] === undefined) order.push(place);
  sheet[place] = cell;
}

export type Cells = Report['cells'];

/** Cells by path as they came. */
export function cellsOf({ sheet, order }: Filling): Cells {
  const cells: Partial<Record<CellPath, Cell>> = {};
  for (const place of order) {
    const path = PLACES[place];
    const cell = sheet[place];
    if (path !== undefined && cell !== undefined) cells[path] = cell;
  }
  return cells;
}

/** The places of cells by path. */
export function fillingOf(cells: Cells): Filling {
  const filling = emptyFilling();
  for (const path in cells) {
    const place = placeNamed(path);
    if (place === undefined) continue;
    const cell = PLACES[place] === undefined ? undefined : cells[PLACES[place]];
    if (cell !== undefined) fillIn(filling, place, cell);
  }
  return filling;
}
