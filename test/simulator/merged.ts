/** Figure cells merged with their neighbour: the number in them belongs to none of the two. */
import type { CellPath } from '../../src/schema/paths.ts';
import type { Grid, GridCell } from '../../src/sample/document/grid.ts';
import type { Random } from '../../src/sample/random.ts';

const pathsIn = (row: readonly GridCell[]): readonly CellPath[] =>
  row.flatMap(({ path }) => (path === null ? [] : [path]));

/** Whether the row consists of labels and enough plain figures to merge two of them. */
function isFigureRow(row: readonly GridCell[]): boolean {
  return row.filter(({ path, colSpan, rowSpan }) => path !== null && colSpan === 1 && rowSpan === 1).length >= 3;
}

function mergeAcross(random: Random, row: readonly GridCell[]): readonly GridCell[] {
  const figures = row.flatMap(({ path }, n) => (path !== null && (row[n + 1]?.path ?? null) !== null ? [n] : []));
  const at = random.pick(figures);
  return row.flatMap((cell, n): readonly GridCell[] => {
    if (n === at) return [{ ...cell, path: null, colSpan: cell.colSpan + (row[n + 1]?.colSpan ?? 1) }];
    return n === at + 1 ? [] : [cell];
  });
}

/** `below` loses the cell that the one above now covers. Both rows end with the same number of single figures. */
function mergeDown(
  random: Random,
  above: readonly GridCell[],
  below: readonly GridCell[],
): readonly [readonly GridCell[], readonly GridCell[]] {
  const fromEnd = 1 + random.int(3);
  const [up, down] = [above.length - fromEnd, below.length - fromEnd];
  return [
    above.map((cell, n) => (n === up ? { ...cell, path: null, rowSpan: 2 } : cell)),
    below.filter((_, n) => n !== down),
  ];
}

/** The grid with one merged figure cell, where it has room for one. The two cells are added to `nobodys`. */
export function mergeCells(random: Random, grid: Grid, nobodys: Set<CellPath>): Grid {
  const able = grid.rows.flatMap((row, n) => (isFigureRow(row) ? [n] : []));
  if (able.length === 0) return grid;
  const at = random.pick(able);
  const [row, next] = [grid.rows[at] ?? [], grid.rows[at + 1] ?? []];
  const down = random.chance(0.5) && able.includes(at + 1) && pathsIn(row).length === pathsIn(next).length;
  const [first, second] = down ? mergeDown(random, row, next) : [mergeAcross(random, row), next];
  const left = new Set(pathsIn([...first, ...second]));
  for (const path of pathsIn([...row, ...next])) if (!left.has(path)) nobodys.add(path);
  return { ...grid, rows: grid.rows.map((other, n) => (n === at ? first : n === at + 1 ? second : other)) };
}
