import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { RankedModel } from '../../model.ts';

/** The largest, where it stands alone; those of the first rank stand first. */
export function rankedFinding(model: RankedModel, least: number): string | null {
  const [first, next] = model.bars.slice(0, 2);
  const tied = next?.rank === 1;
  if (!isEnough(model.coverage) || first?.rank !== 1 || first.value === null || tied || first.failing > 0) return null;
  if (model.format === 'count' && first.value < least) return null;
  const value = formatValue(first.value, model.format, model.lang) + (model.format === 'count' ? ` ${model.unit}` : '');
  return FINDING_WORDS[model.lang].top(model.title, first.label, value);
}
