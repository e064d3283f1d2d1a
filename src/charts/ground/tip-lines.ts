/** Lines that the readout of a mark has in every kind of chart. */
import { WORDS } from '../../words/charts/common.ts';
import type { Lang } from '../../words/lang.ts';
import type { Coverage } from '../model.ts';
import type { TipLine } from './geometry/shapes.ts';

/** Of how many reports the figure is; nothing where the mark has no such count. */
export function coverageLine(coverage: Coverage | null, lang: Lang): readonly TipLine[] {
  return coverage === null ? [] : [{ label: WORDS[lang].coverageLabel, value: WORDS[lang].coverage(coverage) }];
}

/** How many of its reports do not add up; nothing where all do. */
export function failingLine(failing: number, lang: Lang): readonly TipLine[] {
  return failing === 0 ? [] : [{ label: '◆', value: WORDS[lang].reportsFailing(failing) }];
}
