/** Small multiples: a line chart an agency, all on one scale or each on its own. */
import { formatValue } from '../../../words/format.ts';
import type { ChartView, Lang, MultiplesModel, MultiplesPanel } from '../../model.ts';
import { linearAxis } from '../../ground/geometry/axis.ts';
import { piecePaths } from '../../ground/geometry/pieces.ts';
import { scalePoint } from 'd3';
import { positionIn } from '../../ground/geometry/position.ts';
import {
  NO_SHAPES,
  type Dot,
  type Frame,
  type Label,
  type Layout,
  type Mark,
  type Rule,
  type Stroke,
} from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';

const TOP = 2;
const PANEL = 10;
const GAP = 1.6;
const NARROWEST = 13;
const MAX_COLUMNS = 4;

interface Place {
  readonly panel: MultiplesPanel;
  readonly model: MultiplesModel;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly text: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly baseline: number;
}

function columnsIn(width: number, text: number): number {
  return Math.max(1, Math.min(MAX_COLUMNS, Math.floor(width / (NARROWEST * text))));
}

export function multiplesHeight(model: MultiplesModel, width: number, text: number): number {
  const lines = Math.max(1, Math.ceil(model.panels.length / columnsIn(width, text)));
  return Math.round((TOP + lines * PANEL) * text);
}

export function layoutMultiples(model: MultiplesModel, view: ChartView, frame: Frame): Layout {
  const { text, width, height } = frame;
  const places = placesOf(model, view.relative, frame);
  return {
    ...NO_SHAPES,
    width,
    height,
    rules: places.flatMap(rulesOf),
    strokes: places.flatMap(strokesOf),
    dots: places.flatMap(dotsOf),
    labels: [unitLabel(model, text), ...places.flatMap(labelsOf)],
    marks: places.map(markOf),
  };
}

function placesOf(model: MultiplesModel, own: boolean, { width, height, text }: Frame): readonly Place[] {
  const columns = columnsIn(width, text);
  const lines = Math.max(1, Math.ceil(model.panels.length / columns));
  const panelWidth = (width - (columns - 1) * GAP * text) / columns;
  const panelHeight = (height - TOP * text) / lines;
  const values = (panel: MultiplesPanel): readonly number[] =>
    panel.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = Math.max(0, ...model.panels.flatMap(values));
  return model.panels.map((panel, index): Place => {
    const left = (index % columns) * (panelWidth + GAP * text);
    const top = TOP * text + Math.floor(index / columns) * panelHeight;
    const baseline = top + panelHeight - text * 2.6;
    const most = own ? Math.max(0, ...values(panel)) : all;
    const axis = linearAxis(most, [baseline, top + text * 2.2], 2, 'count', model.lang);
    const x = scalePoint(model.years, [left + text * 0.5, left + panelWidth - text * 0.5]);
    return {
      panel,
      model,
      left,
      width: panelWidth,
      top,
      height: panelHeight,
      text,
      x: (year) => positionIn(x, year),
      y: axis.at,
      baseline,
    };
  });
}

function tokenOf({ panel }: Place): 'accent' | 'series-1' {
  return panel.mine ? 'accent' : 'series-1';
}

function rulesOf({ left, width, baseline, top, text, model, x }: Place): readonly Rule[] {
  const breaks = model.breaks.filter(({ after }) => model.years.includes(after) && model.years.includes(after + 1));
  return [
    { x1: left, x2: left + width, y1: baseline, y2: baseline, token: 'axis' },
    ...breaks.map(({ after }): Rule => {
      const at = (x(after) + x(after + 1)) / 2;
      return { x1: at, x2: at, y1: top + text * 2.2, y2: baseline, token: 'grid', dashed: true };
    }),
  ];
}

function strokesOf(place: Place): readonly Stroke[] {
  const { panel, model, x, y } = place;
  return piecePaths(panel.points, model.breaks, x, y).map((d) => ({ d, token: tokenOf(place) }));
}

function dotsOf(place: Place): readonly Dot[] {
  const { panel, x, y, text } = place;
  return panel.points.flatMap(({ year, value, failing }): Dot[] => {
    if (value === null) return [];
    const failed = failing > 0;
    const r = text * (failed ? 0.36 : 0.2);
    return [{ x: x(year), y: y(value), r, token: tokenOf(place), shape: failed ? 'diamond' : 'circle', hollow: false }];
  });
}

/** The last known figure; with its year where that is not the last one. */
function lastText({ value, year }: MultiplesPanel['points'][number], isCurrent: boolean, lang: Lang): string {
  const text = formatValue(value, 'count', lang, 'short');
  return isCurrent ? text : text + WORDS[lang].inBrackets(String(year));
}

function labelsOf(place: Place): readonly Label[] {
  const { panel, model, left, width, top, text, baseline } = place;
  const { lang, years } = model;
  const last = [...panel.points].reverse().find((point) => point.value !== null);
  const end = last === undefined ? '' : lastText(last, years.at(-1) === last.year, lang);
  const name = (panel.mine ? '● ' : '') + panel.label;
  const room = width - textWidth(end, text) - text * 0.6;
  const token = panel.mine ? 'accent' : 'ink';
  const common = { size: text } as const;
  const first = years[0];
  const final = years[years.length - 1];
  const y = baseline + text * 1.4;
  return [
    {
      ...common,
      x: left,
      y: top + text * 1.1,
      text: fitText(name, room, text),
      anchor: 'start',
      token,
      strong: panel.mine,
    },
    { ...common, x: left + width, y: top + text * 1.1, text: end, anchor: 'end', token, strong: true },
    ...(first === undefined
      ? []
      : [{ ...common, x: left, y, text: String(first), anchor: 'start', token: 'muted' } as const]),
    ...(final === undefined || final === first
      ? []
      : [{ ...common, x: left + width, y, text: String(final), anchor: 'end', token: 'muted' } as const]),
    ...(last === undefined
      ? [
          {
            ...common,
            x: left,
            y: baseline - text * 0.7,
            text: absenceText('unknown', lang),
            anchor: 'start',
            token: 'muted',
          } as const,
        ]
      : []),
  ];
}

function markOf({ panel, model, left, width, top, height, baseline }: Place): Mark {
  const { lang, unit } = model;
  const words = WORDS[lang];
  return {
    id: String(panel.agencyId),
    x: left,
    y: top,
    width,
    height,
    anchorX: left + width / 2,
    anchorY: baseline,
    title: panel.label,
    lines: panel.points.map(({ year, value, absence, failing }) => ({
      label: String(year) + (failing > 0 ? ` ◆ ${words.failing}` : ''),
      value: value === null ? absenceText(absence, lang) : `${formatValue(value, 'count', lang)} ${unit}`,
    })),
    failing: panel.points.reduce((sum, { failing }) => sum + failing, 0),
    ref: { type: 'agency', agencyId: panel.agencyId, agency: panel.label, year: null, part: null },
  };
}
