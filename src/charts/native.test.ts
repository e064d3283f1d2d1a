import { describe, expect, it } from 'vitest';
import { CASES } from '../../test/charts/fixtures/cases.ts';
import type { ChartModel, ChartView } from './model.ts';
import { chartOf } from './charts.ts';
import type { NativeChart } from './ground/native.ts';

function caseOf(name: string): { readonly model: ChartModel; readonly view: ChartView } {
  const found = CASES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

function nativeOf(name: string): NativeChart {
  const { model, view } = caseOf(name);
  const chart = chartOf(model).native(view);
  if (chart === null) throw new Error(`${name} has no editable chart`);
  return chart;
}

describe('an editable chart', () => {
  it('of a line runs through a change of form that left its rows alone', () => {
    const { series } = nativeOf('line-zh');
    expect(series.map(({ name }) => name)).toEqual(['本年新收', '办理结果总计']);
    expect(series[0]?.values).toEqual([8213, 9120, 12480, null, 15230, 18911, 17402]);
  });

  it('of a line ends where a form ends, and begins again under its own name', () => {
    const { model, view } = caseOf('line-zh');
    if (model.kind !== 'line') throw new Error('no line');
    const breaks = [{ after: 2020, note: '' }];
    const { series = [], categories = [] } = chartOf({ ...model, breaks }).native(view) ?? {};
    expect(categories).toEqual(['2019', '2020 ◆', '2021', '2022\n未收录', '2023', '2024 ◆', '2025']);
    expect(series.map(({ name }) => name)).toEqual([
      '本年新收',
      '本年新收（2021 年起）',
      '办理结果总计',
      '办理结果总计（2021 年起）',
    ]);
    expect(series[0]?.values).toEqual([8213, 9120, null, null, null, null, null]);
    expect(series[1]?.values).toEqual([null, null, 12480, null, 15230, 18911, 17402]);
  });

  it('of a ranking has the bars of the page, its own agency in the accent, and says why one has no number', () => {
    const { categories, series, colours } = nativeOf('ranked-last-page');
    // Eight of the page, and the own agency, which stays in sight on every page.
    expect(categories).toHaveLength(9);
    expect(categories[0]).toMatch(/^● /);
    expect(categories.filter((name) => name.endsWith('（无数据）'))).toHaveLength(3);
    expect(series[0]?.values.slice(-3)).toEqual([null, null, null]);
    expect(series[0]?.values).toContain(0);
    expect(colours?.[0]).toBe('#c2410c');
    expect(new Set(colours?.slice(1))).not.toContain('#c2410c');
    expect(nativeOf('ranked-zh').colours?.[2]).toBe('#c2410c');
  });

  it('of shares keeps the counts and lets the program make 100 %', () => {
    const chart = nativeOf('stacked-agencies-share');
    expect(chart.grouping).toBe('percentStacked');
    expect(chart.axisFormat).toBe('0%');
    expect(chart.series).toHaveLength(16);
    const { model } = caseOf('stacked-agencies-share');
    const first = model.kind === 'stacked' ? Object.values(model.rows.at(0)?.values ?? {}) : [];
    expect(chart.series.map(({ values }) => values[0])).toEqual(first);
  });

  it('of years without the item says so and stays blank', () => {
    const { categories, series, axisFormat } = nativeOf('columns-zh');
    expect(categories[2]).toBe('2021\n该年格式无此项');
    expect(series[0]?.values).toEqual([261_589_700, 302_400_050, null, null, null, null, null]);
    expect(axisFormat).toBe('0\\.00,,"亿"');
  });

  it('of a scatter has every agency with its x, small ones and the own one apart, and the median as a line', () => {
    const { model } = caseOf('scatter-zh');
    if (model.kind !== 'scatter') throw new Error(model.kind);
    const { across, series, categories } = nativeOf('scatter-zh');
    const { points, median } = model;
    expect(median).not.toBeNull();
    expect(across?.values.slice(0, points.length)).toEqual(points.map(({ x }) => x));
    expect(categories).toHaveLength(points.length + 2);
    points.forEach((point, at) => {
      const ys = series.map(({ values }) => values[at] ?? null).filter((value) => value !== null);
      expect(ys).toEqual([point.y]);
    });
    expect(series.at(-1)).toMatchObject({
      line: true,
      values: [...points.map(() => null), median?.value, median?.value],
    });
    expect(series.filter(({ light }) => light === true)).toHaveLength(
      points.some(({ small, mine }) => small && !mine) ? 1 : 0,
    );
  });

  it('does not exist on a logarithmic axis', () => {
    const { model, view } = caseOf('spend-log-zh');
    expect(chartOf(model).native(view)).toBeNull();
    expect(nativeOf('spend-linear-en').series).toHaveLength(2);
  });
});
