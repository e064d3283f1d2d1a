/** 可比口径: a chart over years that is of the same agencies in each of them says so, and of how many. */
import { WORDS } from '../../words/charts/common.ts';
import type { ChartModel, Coverage } from '../model.ts';

/** Coverage of every year, of kinds that are drawn over years; empty for the others. */
function coverages(model: ChartModel): readonly (Coverage | null)[] {
  switch (model.kind) {
    case 'line':
      return model.series.flatMap(({ points }) => points.map(({ coverage }) => coverage));
    case 'stacked':
    case 'shares':
      return model.rows.slice().map(({ coverage }) => coverage);
    case 'columns':
      return model.columns.map(({ coverage }) => coverage);
    default:
      return [];
  }
}

/** The same chart under a title that names its basis, with the number of agencies that every year has. */
export function alikeModel<Model extends ChartModel>(model: Model): Model {
  const words = WORDS[model.lang];
  const known = coverages(model).flatMap((one) => (one === null ? [] : [one.k]));
  const count = Math.max(0, ...known);
  return {
    ...model,
    title: model.title + words.inBrackets(words.alike),
    subtitle: `${model.subtitle} · ${words.alikeCount(count)}`,
    notes: [words.alikeNote, ...model.notes],
    fileName: `${model.fileName}_${words.alike.replaceAll(' ', '_')}`,
  };
}
