/** A made-up report before it is printed: its tables as grids, the words around them, and the truth. */
import type { StandardForm } from '../../src/schema/form.ts';
import type { CellPath } from '../../src/schema/paths.ts';
import { disputesGrid } from '../../src/sample/document/disputes.ts';
import type { Grid, GridCell } from '../../src/sample/document/grid.ts';
import { proactiveGrids } from '../../src/sample/document/proactive.ts';
import { matrixGrid } from '../../src/sample/document/requests.ts';
import { drawStyle, type Style } from '../../src/sample/document/style.ts';
import { FICTION_NOTICE } from '../../src/sample/document/wording.ts';
import { randomFor, type Random } from '../../src/sample/random.ts';
import { drawFigures } from './figures.ts';
import { reword, WORDINGS, type Wording } from './labels.ts';
import { mergeCells } from './merged.ts';
import { writeFigures, type Written } from './writing.ts';

export type Part =
  | { readonly kind: 'title' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

export interface Simulated {
  readonly form: StandardForm;
  readonly year: number;
  readonly parts: readonly Part[];
  /** Number of each cell that is in the tables; null for a blank, and for a cell merged with another, whose number is nobody's. */
  readonly truth: ReadonlyMap<CellPath, number | null>;
  readonly wording: Wording;
  /** Whether a figure cell is merged with its neighbour. */
  readonly merged: boolean;
}

const AGENCIES = [
  '云岫省霜汀市审计局',
  '砚浦市砚东区生态环境局',
  '墨渚市苇渡县人民政府办公室',
  '桐笛市公安局',
] as const;
const YEARS: Readonly<Record<StandardForm, readonly number[]>> = {
  '2019': [2019, 2020],
  '2021': [2021, 2022, 2023, 2024],
};
const HEADINGS = {
  general: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  others: '六、其他需要报告的事项',
} as const;

interface Tables {
  readonly proactive: readonly Grid[];
  readonly requests: readonly Grid[];
  readonly disputes: readonly Grid[];
}

function tablesOf(random: Random, form: StandardForm, written: ReadonlyMap<CellPath, Written>): Tables {
  const style: Style = drawStyle(random, random.chance(0.03), false);
  const textOf = (path: CellPath): string => written.get(path)?.text ?? '';
  const unit = form === '2021' ? '万元' : random.pick([null, '万元', '元'] as const);
  return {
    proactive: proactiveGrids({ form, style, textOf, unit, longUnit: random.chance(0.5) }),
    requests: [matrixGrid({ form, style, textOf })],
    disputes: [disputesGrid(style, textOf)],
  };
}

function partsOf(random: Random, year: number, tables: Tables): readonly Part[] {
  const agency = random.pick(AGENCIES);
  const title = random.pick([
    `${agency}${year}年政府信息公开工作年度报告`,
    `${year}年${agency}政府信息公开工作年度报告`,
  ]);
  const text = (words: string): Part => ({ kind: 'text', text: words });
  const part = (heading: string, ...content: readonly Part[]): readonly Part[] => [
    { kind: 'heading', text: heading },
    ...content,
  ];
  const table = (grid: Grid): Part => ({ kind: 'table', grid });
  const whole = random.chance(0.85);
  const shown = (): boolean => whole || random.chance(0.6);
  const tabled = [
    ...(shown() ? part(HEADINGS.proactive, ...tables.proactive.map(table)) : []),
    ...(shown() ? part(HEADINGS.requests, ...tables.requests.map(table)) : []),
    ...(shown() ? part(HEADINGS.disputes, ...tables.disputes.map(table)) : []),
  ];
  const all = tabled.length > 0 ? tabled : part(HEADINGS.requests, ...tables.requests.map(table));
  return [
    { kind: 'title', text: title },
    text(FICTION_NOTICE),
    ...part(HEADINGS.general, text(`本机关按照条例的要求开展工作，数据统计期限为${year}年1月1日至12月31日。`)),
    ...all,
    ...part(HEADINGS.problems, text('部分栏目更新不够及时，下一年将按季度检查。')),
    ...part(HEADINGS.others, text('没有其他需要报告的事项。')),
    text(agency),
    text(`${year + 1}年1月${5 + random.int(25)}日`),
  ];
}

const cellsOf = (parts: readonly Part[]): readonly GridCell[] =>
  parts.flatMap((part) => (part.kind === 'table' ? part.grid.rows.flat() : []));

/** The document number `index` of a family: the same every time. `spans`: whether its pages can show that cells are merged. */
export function simulate(seed: number, family: string, index: number, spans: boolean): Simulated {
  const random = randomFor(seed, 'simulated', family, index);
  const form = random.pick(['2019', '2021'] as const);
  const year = random.pick(YEARS[form]);
  const figures = drawFigures(random, form);
  const written = writeFigures(random, figures);
  const wording = random.pick(WORDINGS);
  const plain = partsOf(random, year, tablesOf(random, form, written));
  const merge = spans && random.chance(0.1);
  const nobodys = new Set<CellPath>();
  const parts = plain.map((part): Part => {
    if (part.kind !== 'table') return part;
    const worded = reword(random, part.grid, wording);
    return { kind: 'table', grid: merge ? mergeCells(random, worded, nobodys) : worded };
  });
  const truth = new Map<CellPath, number | null>();
  for (const { path } of cellsOf(parts)) if (path !== null) truth.set(path, written.get(path)?.value ?? null);
  for (const path of nobodys) truth.set(path, null);
  return { form, year, parts, truth, wording, merged: nobodys.size > 0 };
}
