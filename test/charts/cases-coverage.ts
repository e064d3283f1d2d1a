import type { PictureShape } from '../../src/export/action.ts';
import { coverageModel } from '../../src/charts/kinds/coverage/model.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../src/charts/model.ts';
import type { CoverageGroupRow } from '../../src/queries/quality/coverage-by-group.ts';
import { contextOf, YEARS } from './fixtures.ts';

const GROUPS: readonly (readonly [value: string | null, agencies: number])[] = [
  ['教育', 1240],
  ['住房和城乡建设', 40],
  ['乡镇人民政府', 12],
  [null, 3],
];

/** One group has no report at all in its first year, one sum fails in every third cell. */
export const coverageByGroup: readonly CoverageGroupRow[] = GROUPS.flatMap(([value, agencies], group) =>
  YEARS.map((year, index) => ({
    value,
    year,
    agencies,
    reported: group === 2 && index === 0 ? 0 : Math.round((agencies * (index + 3 - group * 0.5)) / 9),
    failing: (group + index) % 3 === 1 ? 1 : 0,
  })),
);

interface Case {
  readonly name: string;
  readonly model: ChartModel;
  readonly view: ChartView;
  readonly shape: PictureShape;
}

const kind = { field: 'kind', soundIgnored: false } as const;
const province = { field: 'province', soundIgnored: true } as const;

export const COVERAGE_CASES: readonly Case[] = [
  {
    name: 'coverage-zh',
    model: coverageModel(coverageByGroup, kind, contextOf('zh')),
    view: DEFAULT_VIEW,
    shape: '16:9',
  },
  {
    name: 'coverage-en',
    model: coverageModel(coverageByGroup, province, contextOf('en')),
    view: DEFAULT_VIEW,
    shape: 'A4',
  },
];
