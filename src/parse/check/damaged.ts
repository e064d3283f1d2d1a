/** Text whose characters were lost on the way: fonts without a proper map give Latin letters in the middle of Chinese words. */
import type { CellPath } from '../../schema/paths.ts';
import type { Cell } from '../../schema/report.ts';
import type { Remark } from '../align/index.ts';

const LATIN_IN_HAN = /[\u4e00-\u9fff][\u00c0-\u024f]|[\u00c0-\u024f][\u4e00-\u9fff]/g;
const LATIN = /[\u00c0-\u024f]/;
/** A stray letter happens; this many mean that digits may be wrong or gone as well. */
const MANY = 8;

export const DAMAGED: Remark = { code: 'glyphs-damaged', path: null, detail: '', at: null };

export function glyphsDamaged(text: string): boolean {
  return LATIN.test(text) && (text.match(LATIN_IN_HAN)?.length ?? 0) >= MANY;
}

/** The same cells, none of them certain: of those that `concerns` names every stated one becomes `unsure`. */
export function doubted(
  cells: Readonly<Partial<Record<CellPath, Cell>>>,
  concerns: (path: CellPath) => boolean,
): Partial<Record<CellPath, Cell>> {
  const result: Partial<Record<CellPath, Cell>> = { ...cells };
  for (const path of Object.keys(cells).filter((name): name is CellPath => name in cells)) {
    const cell = cells[path];
    if (cell?.state === 'stated' && concerns(path)) result[path] = { ...cell, state: 'unsure' };
  }
  return result;
}
