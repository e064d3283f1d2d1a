/** The way of requests through a year: received and carried in, the answers, carried out. */
import { formatValue } from '../../../words/format.ts';
import type { FlowModel } from '../../model.ts';
import { segmentToken, type Token } from '../../ground/drawing/palette.ts';
import {
  NO_SHAPES,
  px,
  type Bar,
  type Frame,
  type Label,
  type Layout,
  type Mark,
  type Stroke,
} from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { WORDS } from '../../../words/charts/common.ts';

const TOP = 3.6;
const BOTTOM = 0.8;
const THICK = 0.9;
const GAP = 1.7;
const NAME_SHARE = 0.42;

interface NodeData {
  readonly code: string;
  readonly label: string;
}

interface Node extends NodeData {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
  readonly side: 'in' | 'middle' | 'out';
}

export function flowHeight(width: number, text: number): number {
  return Math.round(Math.min(Math.max(width * 0.46, text * 27), text * 34));
}

export function layoutFlow(model: FlowModel, frame: Frame): Layout {
  const { width, height, text } = frame;
  if (model.links.some(({ value }) => value < 0)) return refused(model, frame);
  const { nodes, strokes } = placed(model, frame);
  return {
    ...NO_SHAPES,
    width,
    height,
    bars: nodes.map((node): Bar => ({ ...boxOf(node), token: tokenOf(node.code) })),
    strokes,
    labels: [unitLabel(model, text), ...nodes.map((node) => labelOf(node, model, frame))],
    marks: nodes.map((node) => markOf(node, nodes, model, text)),
  };
}

/** A ribbon below zero has no width: words instead of a drawing; the table has the figures. */
function refused(model: FlowModel, { width, height, text }: Frame): Layout {
  const words: Label = {
    x: 0,
    y: text * TOP,
    text: `— ${WORDS[model.lang].negative}`,
    anchor: 'start',
    token: 'muted',
    size: text,
  };
  return {
    ...NO_SHAPES,
    width,
    height,
    labels: [unitLabel(model, text), words],
  };
}

function boxOf({ x, y, width, height }: Node): Omit<Bar, 'token'> {
  return { x, y, width, height };
}

function placed(model: FlowModel, frame: Frame): { nodes: readonly Node[]; strokes: readonly Stroke[] } {
  const links = model.links.filter((link) => link.value > 0);
  const sides = columnsOf(model, links);
  const { height, text } = frame;
  const top = text * TOP;
  const room = height - text * BOTTOM - top;
  const gaps = (nodes: Side['nodes']): number => Math.max(0, nodes.length - 1) * text * GAP;
  const scale = Math.min(...sides.map(({ nodes }) => (room - gaps(nodes)) / Math.max(1, sumOf(nodes))));
  const right = frame.width - roomAtRight(model, frame.width, text) - text * THICK;
  const nodes = sides.flatMap(({ side, nodes: ofSide }): Node[] => {
    const x = { in: 0, middle: right / 2, out: right }[side];
    let y = top;
    return ofSide.map((node) => {
      const at = y;
      y += node.value * scale + text * GAP;
      return { ...node, side, x, y: at, width: text * THICK, height: Math.max(1, node.value * scale) };
    });
  });
  return { nodes, strokes: strokesOf(links, nodes, scale) };
}

type Links = FlowModel['links'];

interface Side {
  readonly side: Node['side'];
  readonly nodes: readonly (NodeData & { readonly value: number })[];
}

/** What comes in, what it comes together to, and what becomes of it, each in the model's order. */
function columnsOf(model: FlowModel, links: Links): readonly Side[] {
  const nodes = model.nodes.map((node) => {
    const comes = sumOf(links.filter(({ to }) => to === node.code));
    const goes = sumOf(links.filter(({ from }) => from === node.code));
    const side = comes > 0 && goes > 0 ? 'middle' : goes > 0 ? 'in' : 'out';
    return { ...node, side, value: Math.max(comes, goes) };
  });
  return (['in', 'middle', 'out'] as const).map((side) => ({
    side,
    nodes: nodes.filter((node) => node.side === side && node.value > 0),
  }));
}

function sumOf(list: readonly { readonly value: number }[]): number {
  return list.reduce((sum, { value }) => sum + value, 0);
}

/** Each link begins and ends below the one before it at the same node. */
function strokesOf(links: Links, nodes: readonly Node[], scale: number): readonly Stroke[] {
  const begun = new Map(nodes.map(({ code }) => [code, 0]));
  const ended = new Map(begun);
  const next = (used: Map<string, number>, node: Node, thick: number): number => {
    const before = used.get(node.code);
    if (before === undefined) throw new RangeError(`no node ${node.code}`);
    used.set(node.code, before + thick);
    return px(node.y + before + thick / 2);
  };
  return links.flatMap(({ from, to, value }): Stroke[] => {
    const source = nodes.find(({ code }) => code === from);
    const target = nodes.find(({ code }) => code === to);
    if (source === undefined || target === undefined) return [];
    const thick = value * scale;
    const [y0, y1] = [next(begun, source, thick), next(ended, target, thick)];
    const [x0, x1] = [px(source.x + source.width), px(target.x)];
    const middle = px((x0 + x1) / 2);
    const token = tokenOf(from === 'due' ? to : from);
    return [{ d: `M${x0},${y0}C${middle},${y0},${middle},${y1},${x1},${y1}`, token, band: Math.max(1, thick) }];
  });
}

function tokenOf(code: string): Token {
  if (code === 'received' || code === 'due') return 'blue';
  if (code === 'carried_in' || code === 'carried_out') return 'series-5';
  return segmentToken(`answer-${code}`, 0, 0);
}

/** Counts, or shares of what was due where those are of fewer reports than other cards' counts. */
function figureOf(value: number, { lang, links, subset = null }: FlowModel): string {
  const due = sumOf(links.filter(({ to }) => to === 'due'));
  return subset === null || due === 0
    ? formatValue(value, 'count', lang, 'short')
    : formatValue(value / due, 'percent', lang);
}

function words(label: string, value: number, model: FlowModel): string {
  return `${label} ${figureOf(value, model)}`;
}

/** For the names of what comes out, beside their nodes: on the ribbons they could not be read. */
function roomAtRight(model: FlowModel, width: number, text: number): number {
  const { nodes, links } = model;
  const names = links.flatMap(({ from, to, value }) => {
    const node = nodes.find(({ code }) => code === to);
    return from === 'due' && node !== undefined ? [textWidth(words(node.label, value, model), text)] : [];
  });
  return Math.min(Math.max(0, ...names) + text * 0.6, width * NAME_SHARE);
}

/** Above the nodes on the left and in the middle, beside those on the right. */
function labelOf({ label, value, side, x, y, width, height }: Node, model: FlowModel, frame: Frame): Label {
  const { text } = frame;
  const common = { text: words(label, value, model), token: 'ink', size: text } as const;
  if (side === 'middle')
    return {
      ...common,
      text: `${label} ${formatValue(value, 'count', model.lang, 'short')}`,
      x: x + width / 2,
      y: text * 2.2,
      anchor: 'middle',
      strong: true,
    };
  if (side === 'in') return { ...common, x, y: y - text * 0.35, anchor: 'start' };
  const start = x + width + text * 0.5;
  // A long name is cut, its number never.
  const number = ` ${figureOf(value, model)}`;
  const shown = fitText(label, frame.width - start - textWidth(number, text), text) + number;
  return { ...common, text: shown, x: start, y: y + height / 2 + text * 0.35, anchor: 'start' };
}

function markOf(node: Node, nodes: readonly Node[], { lang, unit }: FlowModel, text: number): Mark {
  const due = nodes.find(({ side }) => side === 'middle')?.value ?? null;
  const share =
    due === null || due === 0 || node.side === 'middle'
      ? []
      : [{ label: WORDS[lang].share, value: formatValue(node.value / due, 'percent', lang) }];
  const x = Math.max(0, node.x - text);
  return {
    id: node.code,
    x,
    y: node.y,
    width: node.width + text,
    height: node.height,
    anchorX: node.x + node.width / 2,
    anchorY: node.y + node.height / 2,
    title: node.label,
    lines: [{ label: '', value: `${formatValue(node.value, 'count', lang)} ${unit}` }, ...share],
    ref: { type: 'group', field: 'none', value: node.code },
  };
}
