/** The heads of cards as sentences: of every kind of chart, and of what may be wrong with its numbers. */
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../src/charts/charts.ts';
import type { ChartKind, ModelOf } from '../../src/charts/chart.ts';
import type { ChartModel } from '../../src/charts/model.ts';
import { CASES } from './fixtures/cases.ts';

const LEAST = 30;
const headline = (model: ChartModel, least = LEAST): string | null => chartOf(model).headline(least);

function isOf<Kind extends ChartKind>(model: ChartModel, kind: Kind): model is ModelOf<Kind> {
  return model.kind === kind;
}

function modelOf<Kind extends ChartKind>(name: string, kind: Kind): ModelOf<Kind> {
  const model = CASES.find((one) => one.name === name)?.model;
  if (model === undefined || !isOf(model, kind)) throw new Error(`no case ${name} of kind ${kind}`);
  return model;
}

it('says of every case what its numbers say', () => {
  expect(Object.fromEntries(CASES.map(({ name, model }) => [name, headline(model)]))).toMatchInlineSnapshot(`
    {
      "answer-bars-zh": null,
      "answer-dots-en": null,
      "answer-lines-zh": null,
      "answer-shares-en": "2025: the largest share is still granted, 40.8%",
      "answer-shares-zh": "2025 年予以公开占 40.8%，仍是占比最高的一项",
      "answers-by-applicant-zh": null,
      "answers-zh": "2025 年予以公开占 40.8%，仍是占比最高的一项",
      "applicants-en": "2025: the largest share is still natural persons, 80.6%",
      "average-agencies-sure": null,
      "average-years-zh": "2020 年采购项目平均金额 73.8万元",
      "band-fees-zh": "白鹭市住房和城乡建设局 2025 年 48元，可比机关中位数 90元",
      "band-rate-en": "清河市自然资源局, 2025: 52.9%; median of its peers 52.0%",
      "band-zh": "清河市自然资源局 2025 年 132 件，可比机关中位数 90 件",
      "columns-sure": "2020 年政府集中采购总金额 2.12亿元，2019 年为 2.02亿元",
      "columns-zh": "2020 年政府集中采购总金额 3.02亿元，2019 年为 2.62亿元",
      "correction-agencies-zh": null,
      "correction-years-en": "2025: administrative review·correction rate 13.0%; 2024: 15.2%",
      "coverage-en": null,
      "coverage-zh": null,
      "disputes-zh": "2025 年结果维持占 73.6%，仍是占比最高的一项",
      "distribution-en": "Median of the agencies 139 requests a year, P90 951.6 requests a year",
      "distribution-zh": "各机关中位数 139 件/年，P90 为 951.6 件/年",
      "flow-en": "6.2% of the balanced caseload is carried over",
      "flow-zh": "可拆分的应办申请有 6.2% 结转下年",
      "heat-median-en": null,
      "heat-median-zh": "“本机关不掌握”占比的中位数最高，为 4.9%",
      "heat-share-zh": "“本机关不掌握”占比的中位数最高，为 4.9%",
      "kinds-zh": "自然资源最多，1,285.71 件/年",
      "line-en": "2025: received 17,402 requests",
      "line-zh": "2025 年本年新收 17,402 件",
      "listed-zh": null,
      "multiples-own-en": null,
      "multiples-zh": null,
      "openness-agencies-hollow": "Openness rate by agency: median 45.6%",
      "openness-agencies-zh": "各机关公开率的中位数为 45.6%",
      "openness-years-zh": "2025 年公开率 48.8%，2024 年为 48.0%",
      "ranked-last-page": "各机关新收政府信息公开申请数量的中位数为 139 件/年",
      "ranked-zh": "各机关新收政府信息公开申请数量的中位数为 139 件/年",
      "scatter-en": "Openness rate: median 45.6%",
      "scatter-zh": "公开率的中位数为 45.6%",
      "slope-linear-zh": "清河市自然资源局 2021 年 800 件，2025 年 730 件",
      "slope-rate-en": "清河市自然资源局: 57.0% in 2019 as in 2025",
      "slope-zh": "清河市自然资源局 2019 年 800 件，2025 年 730 件",
      "spend-linear-en": "1 possible slip of units, not counted",
      "spend-log-zh": "1 笔金额单位待核，未计入合计",
      "stacked-agencies-en": null,
      "stacked-agencies-share": null,
      "stacked-years-share": "2025 年“本机关不掌握”件数最多，占无法提供的 61.3%",
      "stacked-years-zh": "2025 年“本机关不掌握”件数最多，占无法提供的 61.3%",
      "unit-basis-zh": null,
    }
  `);
});

it('gives no cause and no judgement, and has one clause or two', () => {
  for (const { model } of CASES) {
    const text = headline(model) ?? '';
    expect(text).not.toMatch(/最差|垫底|好转|恶化|回升|因为|由于|导致|worst|best|because/);
    expect(text.split('，').length, text).toBeLessThanOrEqual(2);
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  }
});

describe('lines', () => {
  const model = modelOf('line-zh', 'line');
  const [first] = model.series;
  const withPoints = (change: (point: NonNullable<typeof first>['points'][number]) => object): ChartModel => ({
    ...model,
    series: model.series.map((one) => ({
      ...one,
      points: one.points.map((point) => ({ ...point, ...change(point) })),
    })),
  });
  const last = model.years.at(-1) ?? 0;

  it('say that nothing changed where both years are written alike', () => {
    expect(headline(withPoints(() => ({ value: 50, coverage: { k: 9, n: 9, of: '' } })))).toMatch(/相同，均为 50/);
  });
  it('do not set one form against the other', () => {
    const text = headline({ ...model, breaks: [{ after: last - 1, note: '' }] });
    expect(text).not.toBeNull();
    expect(text).not.toContain(String(last - 1));
  });
  it('do not set years on other agencies beside each other', () => {
    const of = (k: number): string | null =>
      headline(withPoints(({ year }) => ({ coverage: { k: year === last ? 100 : k, n: 100, of: '' } })));
    expect(of(99)).toContain(String(last - 1));
    expect(of(90)).not.toContain(String(last - 1));
  });
  it('pass over a year without a figure, and name the one they take', () => {
    const text = headline(
      withPoints(({ year }) => ({ coverage: { k: 9, n: 9, of: '' }, ...(year === last - 1 ? { value: null } : {}) })),
    );
    expect(text).not.toContain(String(last - 1));
  });
  it('are silent on few agencies and on small bases', () => {
    expect(headline(withPoints(() => ({ coverage: { k: 4, n: 9, of: '' } })))).toBeNull();
    expect(headline(withPoints(() => ({ small: true })))).toBeNull();
  });
});

describe('rankings', () => {
  const model = modelOf('openness-agencies-zh', 'ranked');
  const groups = modelOf('kinds-zh', 'ranked');
  const bars = (values: readonly (number | null)[]): ModelOf<'ranked'>['bars'] => {
    const [one] = groups.bars.slice(0, 1);
    return one === undefined ? [] : values.map((value, at) => ({ ...one, value, label: `G${at}` }));
  };
  const enough = { k: 20, n: 20, of: '' };

  it('never name the agency of a rate', () => {
    const text = headline(model) ?? '';
    for (const { label } of model.bars) expect(text).not.toContain(label);
  });
  it('name the group with most, where it stands alone and the whole is large', () => {
    const of = (values: readonly (number | null)[]): string | null =>
      headline({ ...groups, coverage: enough, bars: bars(values) });
    expect(of([40, 30])).toMatch(/^G0最多，40/);
    expect(of([40, 40])).toBeNull();
    expect(of([20, 9])).toBeNull();
    expect(of([null, null])).toBeNull();
  });
  it('give the share of three among ten at least', () => {
    const of = (values: readonly number[]): string | null =>
      headline({ ...groups, groups: false, means: false, coverage: enough, bars: bars(values) });
    expect(of([50, 30, 20, 20, 20, 20, 10, 10, 10, 10])).toBe('最多的三个机关合计占 50.0%');
    expect(of([50, 30, 20])).toBeNull();
  });
});

describe('stacks', () => {
  const model = modelOf('answers-zh', 'stacked');
  const [row] = [...model.rows].filter(({ total }) => total !== null).slice(-1);

  it('are silent on a small whole, a tie and few agencies', () => {
    if (row === undefined || row.total === null) throw new Error('no row with a total');
    expect(headline(model)).not.toBeNull();
    expect(headline(model, row.total + 1)).toBeNull();
    const tied = Object.fromEntries(Object.keys(row.values).map((code) => [code, 10]));
    expect(headline({ ...model, rows: [{ ...row, values: tied }] })).toBeNull();
    expect(headline({ ...model, rows: [{ ...row, coverage: { k: 4, n: 9, of: '' } }] })).toBeNull();
  });
  it('say "still" only of the year before', () => {
    if (row === undefined) throw new Error('no row');
    expect(headline({ ...model, rows: [row] })).not.toContain('仍');
    expect(headline({ ...model, rows: [{ ...row }, row] })).toContain('仍');
  });
});

describe('amounts', () => {
  const model = modelOf('columns-zh', 'columns');
  it('are silent where likely slips of units are counted', () => {
    const columns = model.columns.map((column) => ({ ...column, suspect: 1, suspectYuan: null }));
    expect(headline({ ...model, columns })).toBeNull();
  });
  it('count the amounts in doubt', () => {
    const spend = modelOf('spend-log-zh', 'spend');
    const rows = [...spend.rows].map((one) => ({
      ...one,
      figures: one.figures.map((figure) => ({ ...figure, suspect: false })),
    }));
    expect(headline({ ...spend, rows })).toBeNull();
  });
});

describe('one agency', () => {
  const slope = modelOf('slope-zh', 'slope');
  it('is not led over a change of form', () => {
    expect(headline({ ...slope, broken: 'new form' })).toBeNull();
  });
  it('may be where it was', () => {
    const lines = slope.lines.map((line) => ({
      ...line,
      after: { ...line.before, small: false },
      before: { ...line.before, small: false },
    }));
    expect(headline({ ...slope, broken: null, lines })).toMatch(/相同，均为/);
  });
  it('has no sentence where too few peers have a figure', () => {
    const band = modelOf('band-zh', 'band');
    expect(headline({ ...band, band: band.band.map((year) => ({ ...year, median: null })) })).toBeNull();
  });
});
