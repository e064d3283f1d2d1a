import { describe, expect, it } from 'vitest';
import * as a from '../../../../test/charts/fixtures/series.ts';
import * as rows from '../../../../test/charts/fixtures/fixtures.ts';
import { requestsByYearModel } from '../../../charts/kinds/line/model.ts';
import { procurementByYearModel } from '../../../charts/kinds/columns/model.ts';
import { requestsDistributionModel } from '../../../charts/kinds/distribution/model.ts';
import { flowModel } from '../../../charts/kinds/flow/model.ts';
import { refusalsHeatModel } from '../../../charts/kinds/heat/model.ts';
import { chartOf } from '../../../charts/charts.ts';
import type { ChartModel } from '../../../charts/model.ts';
import { answersByYearModel } from '../../../charts/kinds/stacked/outcomes.ts';
import { requestsByAgencyModel } from '../../../charts/kinds/ranked/model.ts';
import { opennessByAgencyModel } from '../../../charts/kinds/ranked/rates.ts';
import { findingOf as findingOfChart } from './findings.ts';

const zh = rows.contextOf('zh');
const findingOf = (model: ChartModel): string | null => findingOfChart(chartOf(model), zh.years);

describe('a finding', () => {
  const CASES: readonly (readonly [ChartModel, string])[] = [
    [
      requestsByYearModel(rows.requestsByYear, zh),
      '2025 年本年新收为 17,402 件（37/38 个机关有数据）；2024 年为 18,911 件（36/38 个机关有数据）。',
    ],
    [
      answersByYearModel(a.answersByYear, zh),
      '申请办理结果的构成，2025：最多的是予以公开，占 40.8%（3,640 ÷ 8,920）。',
    ],
    [
      requestsByAgencyModel(rows.requestsByAgency, zh),
      '各机关新收政府信息公开申请数量：最多的是清河市人民政府办公室，6,900 件/年（2019–2025 年；35/38 个机关有数据）。',
    ],
    [flowModel(a.flowOfYear, zh), '2025 年申请的来龙去脉：从收到到答复：可拆分的应办 17,670 件中，年末结转占 6.2%。'],
  ];

  it.each(CASES)('is made of the numbers of its chart: %#', (model, text) => {
    expect(findingOf(model)).toBe(text);
  });

  it('has only numbers that the chart or its table hold', () => {
    const model = requestsDistributionModel(rows.requestsByAgency, zh);
    const numbers =
      findingOf(model)
        ?.match(/\d[\d,.]*/g)
        ?.map((text) => Number(text.replaceAll(',', ''))) ?? [];
    const shown = [model.median, model.p10, model.p90, 10, 90, model.coverage?.k, ...zh.years].map((value) =>
      Number(value),
    );
    expect(numbers.every((value) => shown.some((one) => Math.abs(one - value) < 0.01))).toBe(true);
    expect(numbers).toHaveLength(8);
  });

  it('is not made where few report, figures are small or doubtful', () => {
    const few = rows.requestsByYear.map((row) => ({ ...row, reported: 2 }));
    expect(findingOf(requestsByYearModel(few, zh))).toBeNull();
    const small = a.answersByYear.map((row) => ({ ...row, total: row.total === null ? null : 29 }));
    expect(findingOf(answersByYearModel(small, zh))).toBeNull();
    const all = procurementByYearModel(rows.procurementByYear, rows.contextOf('zh', { suspects: true }));
    expect(findingOf(all)).toBeNull();
    const hollow = opennessByAgencyModel(a.opennessByAgency, rows.contextOf('zh', { least: 99_999 }));
    expect([...hollow.bars].some((bar) => bar.rank !== null)).toBe(false);
    expect(findingOf(hollow)).toBeNull();
    expect(findingOf(refusalsHeatModel(rows.refusalsByAgency, rows.contextOf('zh', { least: 1001 })))).toBeNull();
  });

  it('says what is doubtful in an amount', () => {
    expect(findingOf(procurementByYearModel(rows.procurementByYear, zh))).toBe(
      '政府集中采购总金额：2020 年为 302,400,050 元（29/38 个机关有数据）；其中 3 份未注明单位，按元计；另有 1 份金额单位待核，未计入。',
    );
    const sure = procurementByYearModel(rows.procurementByYear, rows.contextOf('zh', { sure: true }));
    expect(findingOf(sure)).toBe('政府集中采购总金额：2020 年为 212,400,050 元（26/38 个机关有数据）。');
  });

  it('does not compare over the change of form', () => {
    const two = rows.requestsByYear.slice(1, 3);
    const model = requestsByYearModel(two, rows.contextOf('zh', { years: [2020, 2021] }));
    // Its rows are the same on both forms; a figure that the form changed would be broken between.
    expect(findingOf(model)).not.toBeNull();
    expect(findingOf({ ...model, breaks: [{ after: 2020, note: '' }] })).toBeNull();
  });
});
