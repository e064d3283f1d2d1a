import { describe, expect, it } from 'vitest';
import { requestsByYearModel } from '../../charts/kinds/line/model.ts';
import { DEFAULT_VIEW } from '../../charts/model.ts';
import { contextOf, requestsByYear } from '../../../test/charts/fixtures/fixtures.ts';
import { isChartItem, titled, type Briefing, type ChartItem } from './briefing.ts';
import { changedCells } from './compare.ts';
import { briefingText, readBriefing } from './file.ts';
import { DEFAULT_TEMPLATE } from './template.ts';
import { fileStem } from '../file-name.ts';
import { fileNameOf } from './title.ts';

const MODEL = requestsByYearModel(requestsByYear, contextOf('zh'));
const CHART: ChartItem = {
  id: 1,
  kind: 'chart',
  card: 'requests-by-year',
  link: '#/?from=2019',
  title: '',
  caption: '逐年上升',
  withTable: true,
  view: { ...DEFAULT_VIEW, table: true },
  model: MODEL,
  provenance: { dataVersion: 'v1', date: '2026-03-02', example: true },
};
const BRIEFING: Briefing = {
  template: { ...DEFAULT_TEMPLATE, title: '简报', marking: '内部资料' },
  items: [CHART, { id: 2, kind: 'text', heading: '一、总体情况', text: '第一段\n第二段' }],
};

/** The file with one text replaced by another. */
function damaged(from: string, to: string): ReturnType<typeof readBriefing> {
  const text = briefingText(BRIEFING);
  expect(text).toContain(from);
  return readBriefing(text.replace(from, to));
}

describe('a briefing file', () => {
  it('gives back what was written, also after an editor has put a byte order mark before it', () => {
    expect(readBriefing(briefingText(BRIEFING))).toEqual({ ok: true, briefing: BRIEFING });
    expect(readBriefing(`\uFEFF${briefingText(BRIEFING)}`).ok).toBe(true);
  });

  it.each([
    ['', 'not-json'],
    ['<html>', 'not-json'],
    ['[]', 'not-briefing'],
    ['{"format":"other","items":[]}', 'not-briefing'],
    ['{"format":"open-government-briefing","version":9,"items":[]}', 'version'],
    ['{"format":"open-government-briefing","version":1,"items":[]}', 'template'],
  ])('%s is refused: %s', (text, code) => {
    expect(readBriefing(text)).toEqual({ ok: false, code });
  });

  it.each([
    ['"title": "简报"', '"title": 7', 'template'],
    ['"#1f4e8c"', '"url(x)"', 'template'],
    ['"Microsoft YaHei"', '"Comic Sans"', 'template'],
    ['"#/?from=2019"', '"https://example.test/"', 'item'],
    ['"kind": "line"', '"kind": "nonsense"', 'item'],
    ['"value": 8213', '"value": "8213x"', 'item'],
    ['"received": 8213', '"received": {}', 'item'],
    ['"series": [', '"seri": [', 'item'],
    ['"page": 0', '"page": "0"', 'item'],
    ['"heading": "一、总体情况"', '"heading": 7', 'item'],
    ['"withTable": true', '"withTable": "yes"', 'item'],
    ['"key": "received"', '"key": "constructor"', 'item'],
    ['"link": "#/?from=2019"', '"link": "javascript:alert(1)"', 'item'],
    ['"id": "requests-by-year"', '"id": "x\\" onload=\\"alert(1)"', 'item'],
    ['"dataVersion": "v1"', '"dataVersion": 1', 'item'],
  ])('%s made %s is refused', (from, to, code) => {
    expect(damaged(from, to)).toMatchObject({ ok: false, code });
  });

  it('says which item is broken', () => {
    expect(damaged('"kind": "line"', '"kind": "x"')).toEqual({ ok: false, code: 'item', item: 1 });
  });

  it('loses what would read backwards, and shows what XML does not allow', () => {
    const read = damaged('逐年上升', '逐年\\u202e上\\ud800升\\u0000');
    expect(read.ok && read.briefing.items.filter(isChartItem).map(({ caption }) => caption)).toEqual(['逐年上�升�']);
  });

  it('takes the usual where a setting is missing, as an older file has it', () => {
    const read = damaged('"ratio": "16:9"', '"else": "4:3"');
    expect(read.ok && read.briefing.template.ratio).toBe('16:9');
  });
});

describe('a file of the first version', () => {
  it('has charts only, under their own titles and without tables', () => {
    const { id, card, link, caption, view, model, provenance } = CHART;
    const old = { id, card, link, caption, view, model, provenance };
    const text = JSON.stringify({ format: 'open-government-briefing', version: 1, template: {}, items: [old] });
    expect(readBriefing(text)).toMatchObject({ ok: true, briefing: { items: [{ ...CHART, withTable: false }] } });
  });
});

describe('a title of its author', () => {
  it('stands over the chart, and the measure goes before the selection', () => {
    const { model } = titled({ ...CHART, title: ' 申请连年上升 ' });
    expect(model.title).toBe('申请连年上升');
    expect(model.subtitle).toBe(`${MODEL.title} · ${MODEL.subtitle}`);
  });

  it('leaves the chart as it is where there is none', () => {
    expect(titled({ ...CHART, title: '  ' })).toEqual({ ...CHART, title: '  ' });
  });
});

describe('the name of a file', () => {
  it('says title, the selection that all charts share, and the date of the data', () => {
    const { template, items } = BRIEFING;
    expect(fileNameOf(template, items)).toBe(fileStem(`简报_${MODEL.subtitle}_2026-03-02`));
    const other = { ...CHART, id: 3, model: { ...MODEL, subtitle: '另一范围' } };
    expect(fileNameOf(template, [...items, other])).toBe('简报_2026-03-02');
  });
});

describe('newer data', () => {
  const newer = (received: number | null): ReturnType<typeof requestsByYearModel> =>
    requestsByYearModel(
      requestsByYear.map((row) => (row.year === 2020 ? { ...row, received } : row)),
      contextOf('zh'),
    );

  it('leave the numbers as they were', () => {
    expect(changedCells(MODEL, newer(9120))).toBe(0);
  });

  it('change a number, or take it away', () => {
    expect(changedCells(MODEL, newer(9121))).toBe(1);
    expect(changedCells(MODEL, newer(null))).toBe(1);
  });

  it('have a row more or fewer', () => {
    const shorter = requestsByYearModel(requestsByYear.slice(1), contextOf('zh'));
    expect(changedCells(MODEL, shorter)).toBe(MODEL.table.columns.length - 1);
    expect(changedCells(shorter, MODEL)).toBe(MODEL.table.columns.length - 1);
  });
});
