/** 可比口径: a chart over years that is of the same agencies in each of them says so, and of how many. */
import { WORDS } from '../../words/charts/common.ts';
import type { ChartModel, Coverage } from '../model.ts';

/** The same chart under a title that names its basis. `coverages`: k/N of every year; the largest k is of the agencies that all years have. */
export function alikeModel<Model extends ChartModel>(model: Model, coverages: readonly (Coverage | null)[]): Model {
  const words = WORDS[model.lang];
  const count = Math.max(0, ...coverages.flatMap((one) => (one === null ? [] : [one.k])));
  return {
    ...model,
    title: model.title + words.inBrackets(words.alike),
    subtitle: `${model.subtitle} · ${words.alikeCount(count)}`,
    notes: [words.alikeNote, ...model.notes],
    fileName: `${model.fileName}_${words.alike.replaceAll(' ', '_')}`,
  };
}
