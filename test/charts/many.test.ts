/** Charts of rows that are made when they are drawn, against the same rows all at once: models, tables, places, pages, exports. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ModelContext } from '../../src/charts/ground/context.ts';
import { chartOf } from '../../src/charts/charts.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../src/charts/model.ts';
import { pageOf } from '../../src/charts/ground/paging/page.ts';
import { requestsByAgencyModel } from '../../src/charts/kinds/ranked/model.ts';
import { viewNotes } from '../../src/charts/view-notes.ts';
import { procurementByAgencyModel } from '../../src/charts/kinds/spend/model.ts';
import { refusalsByAgencyModel } from '../../src/charts/kinds/stacked/model.ts';
import { briefingText, readBriefing } from '../../src/export/briefing/file.ts';
import { DEFAULT_TEMPLATE } from '../../src/export/briefing/template.ts';
import { svgText } from '../../src/export/picture/svg.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { NO_COUNT, PANEL_COUNTS, type PanelPart } from '../../src/queries/executors/panel/part.ts';
import { Panel } from '../../src/queries/executors/panel/panel.ts';
import { procurementByAgency } from '../../src/queries/procurement/procurement-by-agency.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import type { Rows } from '../../src/queries/db/rows.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import type { Answered } from '../../src/queries/executors/answer.ts';
import { contextOf } from './fixtures/fixtures.ts';

const AGENCIES = 40;
const count = fc.oneof(fc.constant(NO_COUNT), fc.integer({ min: 0, max: 4 }));
const report = fc.record({
  agency: fc.integer({ min: 1, max: AGENCIES }),
  year: fc.integer({ min: 2018, max: 2022 }),
  failing: fc.constantFrom(0, 1),
  counts: fc.array(count, { minLength: PANEL_COUNTS.length, maxLength: PANEL_COUNTS.length }),
  yuan: fc.constantFrom(Number.NaN, Number.NaN, 0, 0.5, 1, 1, 20_000),
  unit: fc.constantFrom(0, 1, 2),
  suspect: fc.constantFrom(-1, 0, 1),
});

/** Some agencies have one name, which only the order of rows tells apart. */
const reports = fc.uniqueArray(report, { maxLength: 120, selector: ({ agency, year }) => `${agency} ${year}` });
const panel = reports.map((all) => {
  const part: PanelPart = {
    agency: Int32Array.from(all, (one) => one.agency),
    report: Int32Array.from(all, (_, n) => n),
    year: Int16Array.from(all, (one) => one.year),
    failing: Uint8Array.from(all, (one) => one.failing),
    counts: Object.fromEntries(
      PANEL_COUNTS.map((name, at) => [name, Int32Array.from(all, ({ counts }) => counts[at] ?? NO_COUNT)]),
    ),
    yuan: Float64Array.from(all, (one) => one.yuan),
    unit: Uint8Array.from(all, (one) => one.unit),
    units: [null, 'cell', 'assumed'],
    suspect: Int8Array.from(all, (one) => one.suspect),
    likely: Float64Array.from(all, (one) => (one.suspect === 1 ? one.yuan / 10_000 : Number.NaN)),
  };
  const agencies = Array.from({ length: AGENCIES }, (_, n) => ({
    agency_id: n + 1,
    agency: `机关${n % 30}`,
    complete: true,
    province: null,
    level: null,
    kind: null,
  }));
  return new Panel([part], agencies);
});

function answer<Row>(query: (db: Db, selection: Selection) => Answered<Rows<Row>>, now: Panel): Rows<Row> {
  const years = [2018, 2022] as const;
  const selection = { years, provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
  const db: Db = {
    panel: { current: now, loaded: Promise.resolve(now) },
    query: () => Promise.reject(new Error('the engine was asked')),
    close: () => Promise.resolve(),
  };
  const rows = query(db, selection);
  if (rows instanceof Promise) throw new Error('waited for');
  return rows;
}

const VIEWS: readonly ChartView[] = [
  DEFAULT_VIEW,
  { ...DEFAULT_VIEW, page: 1, scale: 'linear', share: true },
  { ...DEFAULT_VIEW, search: '关1' },
];

function seen(model: ChartModel): unknown {
  const views = VIEWS.map((view) => {
    const height = chartOf(model).height(view, 800, 14);
    const items = chartOf(model).items ?? [];
    return [
      chartOf(model).layout(view, { width: 800, height, text: 14 }),
      pageOf(items, view),
      viewNotes(chartOf(model), view),
    ];
  });
  const all = 'bars' in model ? [...model.bars] : 'rows' in model ? [...model.rows] : [];
  return { ...model, bars: null, rows: all, table: model.table, views };
}

/** What leaves the page: a picture, and the file of a briefing that was written and read. */
function exported(model: ChartModel): unknown {
  const provenance = { dataVersion: 'v1', date: '2026-03-02', example: true };
  const words = { title: '', caption: '', withTable: true };
  const item = {
    id: 1,
    kind: 'chart',
    card: model.id,
    link: '#/',
    ...words,
    view: DEFAULT_VIEW,
    model,
    provenance,
  } as const;
  const read = readBriefing(briefingText({ template: DEFAULT_TEMPLATE, items: [item] }));
  expect(read.ok).toBe(true);
  return [svgText(model, { view: DEFAULT_VIEW, shape: '16:9', provenance }), read];
}

function same<Row>(rows: Rows<Row>, model: (rows: Rows<Row>, context: ModelContext) => ChartModel): void {
  for (const context of [
    contextOf('zh', { mine: new Set() }),
    contextOf('en', { mine: new Set([2, 9, 33]), sure: true }),
  ]) {
    expect(rows).not.toBeInstanceOf(Array);
    const [one, whole] = [model(rows, context), model([...rows], context)];
    expect(seen(one)).toEqual(seen(whole));
    expect(exported(one)).toEqual(exported(whole));
  }
}

it('are the same to the last place', () => {
  fc.assert(
    fc.property(panel, (now) => {
      same(answer(requestsByAgency, now), requestsByAgencyModel);
      same(answer(refusalSums, now), refusalsByAgencyModel);
      same(answer(procurementByAgency, now), procurementByAgencyModel);
    }),
    { numRuns: 40 },
  );
});
