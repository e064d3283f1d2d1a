/** Whether two years stand on the same agencies: a change between others may come from the collection alone. */
import { elementAt } from '../../schema/element-at.ts';
import { WORDS } from '../../words/charts/common.ts';
import type { Coverage, Lang } from './base.ts';

/** Coverage that differs by more is another basis. */
const SAME = 0.02;

/** Whether the agencies with a figure differ by more than 2 % in number; false where it is not known. */
export function isOtherBasis(a: Coverage | null, b: Coverage | null): boolean {
  if (a === null || b === null || a.k === 0 || b.k === 0) return false;
  return Math.abs(a.k - b.k) > SAME * Math.max(a.k, b.k);
}

/** For each year whether its basis is another than that of the last year with a figure before it. */
export function otherBases(coverages: readonly (Coverage | null)[]): readonly boolean[] {
  let before: Coverage | null = null;
  return coverages.map((coverage) => {
    const other = isOtherBasis(before, coverage);
    if (coverage !== null && coverage.k > 0) before = coverage;
    return other;
  });
}

/** Says that some years stand on other agencies, and on how many. `measures`: the coverage of each year, measure by measure. */
export function basisNote(
  measures: readonly (readonly (Coverage | null)[])[],
  lang: Lang,
): readonly [holds: boolean, text: string] {
  const known = measures
    .flat()
    .flatMap((one) => (one === null || one.k === 0 ? [] : [one.k]))
    .sort((a, b) => a - b);
  if (!measures.some((coverages) => otherBases(coverages).includes(true))) return [false, ''];
  return [true, WORDS[lang].otherBasis(elementAt(known, 0), elementAt(known, known.length - 1))];
}
