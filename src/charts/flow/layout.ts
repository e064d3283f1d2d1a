/** The way of requests through a year: received and carried in, the answers, carried out. */
import { sankey, sankeyLeft, sankeyLinkHorizontal } from 'd3-sankey';
import { formatValue } from '../format.ts';
import type { FlowModel } from '../model.ts';
import { segmentToken, type Token } from '../palette.ts';
import type { Bar, Frame, Label, Layout, Mark, Stroke } from '../parts/shapes.ts';
import { fitText, textWidth } from '../parts/text.ts';
import { unitLabel } from '../parts/years.ts';

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
  const { nodes, strokes } = placed(model, frame);
  return {
    width,
    height,
    rules: [],
    bars: nodes.map((node): Bar => ({ ...boxOf(node), token: tokenOf(node.code) })),
    patterns: [],
    plates: [],
    seams: [],
    strokes,
    dots: [],
    labels: [unitLabel(model, text), ...nodes.map((node) => labelOf(node, model, frame))],
    marks: nodes.map((node) => markOf(node, nodes, model, text)),
  };
}

function boxOf({ x, y, width, height }: Node): Omit<Bar, 'token'> {
  return { x, y, width, height };
}

function placed(
  model: FlowModel,
  { width, height, text }: Frame,
): { nodes: readonly Node[]; strokes: readonly Stroke[] } {
  const links = model.links.filter((link) => link.value > 0);
  if (links.length === 0) return { nodes: [], strokes: [] };
  const used = new Set(links.flatMap((link) => [link.from, link.to]));
  const graph = sankey<NodeData, object>()
    .nodeId((node) => node.code)
    .nodeAlign(sankeyLeft)
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(text * THICK)
    .nodePadding(text * GAP)
    .extent([
      [0, text * TOP],
      [width - roomAtRight(model, width, text), height - text * BOTTOM],
    ])({
    nodes: model.nodes.filter((node) => used.has(node.code)).map((node) => ({ ...node })),
    links: links.map(({ from, to, value }) => ({ source: from, target: to, value })),
  });
  const nodes = graph.nodes.map((node): Node => {
    const { code, label, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = node;
    const comes = (node.targetLinks?.length ?? 0) > 0;
    const goes = (node.sourceLinks?.length ?? 0) > 0;
    const side = comes && goes ? 'middle' : goes ? 'in' : 'out';
    return { code, label, x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), value, side };
  });
  const path = sankeyLinkHorizontal<NodeData, object>();
  const strokes = graph.links.flatMap((link): Stroke[] => {
    const d = path(link);
    const { source, target } = link;
    if (d === null || typeof source !== 'object' || typeof target !== 'object') return [];
    const token = tokenOf(source.code === 'due' ? target.code : source.code);
    return [{ d, token, band: Math.max(1, link.width ?? 1) }];
  });
  return { nodes, strokes };
}

function tokenOf(code: string): Token {
  if (code === 'received' || code === 'due') return 'blue';
  if (code === 'carried_in' || code === 'carried_out') return 'series-5';
  return segmentToken(`answer-${code}`, 0, 0);
}

function words(label: string, value: number, { lang }: FlowModel): string {
  return `${label} ${formatValue(value, 'count', lang, 'short')}`;
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
  if (side === 'middle') return { ...common, x: x + width / 2, y: text * 2.9, anchor: 'middle', strong: true };
  if (side === 'in') return { ...common, x, y: y - text * 0.35, anchor: 'start' };
  const start = x + width + text * 0.5;
  // A long name is cut, its number never.
  const number = ` ${formatValue(value, 'count', model.lang, 'short')}`;
  const shown = fitText(label, frame.width - start - textWidth(number, text), text) + number;
  return { ...common, text: shown, x: start, y: y + height / 2 + text * 0.35, anchor: 'start' };
}

function markOf(node: Node, nodes: readonly Node[], { lang, unit }: FlowModel, text: number): Mark {
  const due = nodes.find(({ side }) => side === 'middle')?.value ?? null;
  const share =
    due === null || due === 0 || node.side === 'middle'
      ? []
      : [{ label: '%', value: formatValue(node.value / due, 'percent', lang) }];
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
