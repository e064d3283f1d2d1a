/** A layout as markup: only attributes, no classes with styles, so that the same marks stand alone in an exported picture. */
import type { Paint } from './palette.ts';
import { rulePaths } from '../geometry/rule-paths.ts';
import {
  px,
  type Bar,
  type Dot,
  type Label,
  type Layout,
  type PatternArea,
  type Rule,
  type Stroke,
} from '../geometry/shapes.ts';
import { element, words } from './markup.ts';

const FAINT = 0.45;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function box({ x, y, width, height }: Box): Readonly<Record<'x' | 'y' | 'width' | 'height', number>> {
  return { x: px(x), y: px(y), width: px(width), height: px(height) };
}

function joined<T>(items: readonly T[], write: (item: T) => string): string {
  return items.map(write).join('');
}

function ruleMarkup(rules: readonly Rule[], paint: Paint): string {
  return joined(rulePaths(rules), ({ d, token, weight, dashed }) =>
    element('path', {
      d,
      fill: 'none',
      stroke: paint(token),
      'stroke-width': weight,
      'stroke-dasharray': dashed ? '3 4' : undefined,
    }),
  );
}

function barMarkup(bar: Bar, paint: Paint): string {
  if (bar.hollow !== true) return element('rect', { ...box(bar), fill: paint(bar.token) });
  const inner = {
    x: bar.x + 0.75,
    y: bar.y + 0.75,
    width: Math.max(0, bar.width - 1.5),
    height: Math.max(0, bar.height - 1.5),
  };
  return element('rect', { ...box(inner), fill: 'none', stroke: paint(bar.token), 'stroke-width': 1.5 });
}

function patternMarkup(areas: readonly PatternArea[], uid: string): string {
  if (areas.length === 0) return '';
  const pattern = (name: string, size: number, content: string): string =>
    element('pattern', { id: `${uid}-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' }, content);
  const line = { stroke: '#ffffff', 'stroke-width': 1, 'stroke-opacity': 0.55 };
  const lines = element('path', { d: 'M-1,1L1,-1M0,6L6,0M5,7L7,5', ...line });
  const dots = element('circle', { cx: 2.5, cy: 2.5, r: 0.8, fill: '#ffffff', 'fill-opacity': 0.6 });
  const shown = joined(areas, (area) => element('rect', { ...box(area), fill: `url(#${uid}-${area.pattern})` }));
  return (
    element('defs', {}, pattern('lines', 6, lines) + pattern('dots', 5, dots)) +
    element('g', { class: 'chart-patterns' }, shown)
  );
}

function strokeMarkup(stroke: Stroke, paint: Paint): string {
  const { band } = stroke;
  return element('path', {
    d: stroke.d,
    fill: 'none',
    stroke: paint(stroke.token),
    'stroke-width': px(band ?? (stroke.faint === true ? 1 : 2.5)),
    'stroke-opacity': band === undefined ? undefined : 0.4,
    'stroke-dasharray': stroke.dashed === true ? '5 5' : undefined,
    'stroke-linejoin': 'round',
    'stroke-linecap': band === undefined ? 'round' : 'butt',
  });
}

function diamond({ x, y, r }: Dot): string {
  return `M${px(x)},${px(y - r)}L${px(x + r)},${px(y)}L${px(x)},${px(y + r)}L${px(x - r)},${px(y)}Z`;
}

function dotMarkup(dot: Dot, paint: Paint): string {
  const faint = dot.faint === true;
  const [fill, stroke] = [paint(dot.hollow ? 'paper' : dot.token), paint(dot.token)];
  const opacity = { 'fill-opacity': faint ? FAINT : undefined };
  if (dot.shape === 'diamond') return element('path', { d: diamond(dot), fill, stroke, 'stroke-width': 2, ...opacity });
  const ring = dot.shape === 'ring';
  return element('circle', {
    cx: px(dot.x),
    cy: px(dot.y),
    r: px(dot.r),
    fill: ring ? 'none' : fill,
    stroke,
    'stroke-width': ring ? 1.5 : faint ? 1 : 2,
    ...opacity,
  });
}

function labelMarkup(label: Label, paint: Paint): string {
  const attributes = {
    x: px(label.x),
    y: px(label.y),
    fill: paint(label.token),
    'font-size': px(label.size),
    'font-weight': label.strong === true ? 600 : undefined,
    'text-anchor': label.anchor === 'start' ? undefined : label.anchor,
  };
  return words('text', attributes, label.text);
}

export function labelsMarkup(labels: readonly Label[], paint: Paint): string {
  return joined(labels, (label) => labelMarkup(label, paint));
}

/** What stands inside the `svg` element. `uid` is unique in the document: patterns are referred to by it. */
export function drawingMarkup(layout: Layout, paint: Paint, uid: string): string {
  return [
    joined(layout.areas ?? [], ({ d, token }) => element('path', { d, fill: paint(token), 'fill-opacity': 0.16 })),
    ruleMarkup(layout.rules, paint),
    joined(layout.bars, (bar) => barMarkup(bar, paint)),
    patternMarkup(layout.patterns, uid),
    joined(layout.plates, (plate) => element('rect', { ...box(plate), fill: paint(plate.token) })),
    ruleMarkup(layout.seams, paint),
    joined(layout.strokes, (stroke) => strokeMarkup(stroke, paint)),
    joined(layout.dots, (dot) => dotMarkup(dot, paint)),
    labelsMarkup(layout.labels, paint),
  ].join('');
}
