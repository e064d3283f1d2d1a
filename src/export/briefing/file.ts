/** A briefing as a JSON file: written whole, read with distrust. */
import { chartOf } from '../../charts/charts.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../charts/model.ts';
import { sanitize } from '../../schema/sanitize.ts';
import { MOST_ITEMS, type Briefing, type BriefingItem, type ChartItem, type TextItem } from './briefing.ts';
import { isFields, isModel, isProvenance, isView, type Fields } from './guards.ts';
import { LONGEST_SETTING, readTemplate } from './template.ts';

const FORMAT = 'open-government-briefing';
const VERSION = 2;
/** The first had charts only, without titles of their own. */
const READABLE: readonly unknown[] = [1, VERSION];
/** Characters of a caption, and of an own title. */
export const LONGEST_CAPTION = 2000;
export const LONGEST_TITLE = LONGEST_SETTING;
/** Characters of the paragraphs of one text. */
export const LONGEST_TEXT = 20_000;

/** `item` tells which one, from 1. */
export type BriefingResult =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly code: 'not-json' | 'not-briefing' | 'version' | 'template' | 'too-many' }
  | { readonly ok: false; readonly code: 'item'; readonly item: number };

export function briefingText({ template, items }: Briefing): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, template, items }, null, 1)}\n`;
}

export function readBriefing(text: string): BriefingResult {
  const value = parsed(text);
  if (value === undefined) return { ok: false, code: 'not-json' };
  if (!isFields(value) || value['format'] !== FORMAT || !Array.isArray(value['items'])) {
    return { ok: false, code: 'not-briefing' };
  }
  if (!READABLE.includes(value['version'])) return { ok: false, code: 'version' };
  const template = isFields(value['template']) ? readTemplate(value['template']) : null;
  if (template === null) return { ok: false, code: 'template' };
  if (value['items'].length > MOST_ITEMS) return { ok: false, code: 'too-many' };
  const items: BriefingItem[] = [];
  for (const [at, entry] of value['items'].entries()) {
    const item = isFields(entry) ? readItem(entry, at + 1) : null;
    if (item === null) return { ok: false, code: 'item', item: at + 1 };
    items.push(item);
  }
  return { ok: true, briefing: { template, items } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (_key, value: unknown) =>
      typeof value === 'string' ? sanitize(value) : value,
    );
  } catch {
    return undefined;
  }
}

function readItem(entry: Fields, id: number): BriefingItem | null {
  return entry['kind'] === 'text' ? readText(entry, id) : readChart(entry, id);
}

function isShort(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function readText({ heading, text }: Fields, id: number): TextItem | null {
  if (!isShort(heading, LONGEST_TITLE) || !isShort(text, LONGEST_TEXT)) return null;
  return { id, kind: 'text', heading, text };
}

function readChart(entry: Fields, id: number): ChartItem | null {
  const { card, link, title = '', caption, withTable = false, model, provenance } = entry;
  const view: unknown = isFields(entry['view']) ? { ...DEFAULT_VIEW, ...entry['view'] } : null;
  if (typeof card !== 'string' || typeof link !== 'string' || typeof withTable !== 'boolean') return null;
  if (!isShort(title, LONGEST_TITLE) || !isShort(caption, LONGEST_CAPTION)) return null;
  // A link leads to a view of this site and nowhere else.
  if (!link.startsWith('#/')) return null;
  if (!isView(view) || !isModel(model) || !isProvenance(provenance) || !canBeDrawn(model, view)) return null;
  return { id, kind: 'chart', card, link, title, caption, withTable, view, model, provenance };
}

const TRIAL = { width: 800, text: 12 } as const;

/** Draws it and looks whether every coordinate is a number: no list of what each kind needs could be as complete. */
function canBeDrawn(model: ChartModel, view: ChartView): boolean {
  try {
    const chart = chartOf(model);
    const height = chart.height(view, TRIAL.width, TRIAL.text);
    return Number.isFinite(height) && isSound(chart.layout(view, { ...TRIAL, height }));
  } catch {
    return false;
  }
}

function isSound(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return !/\bNaN\b|undefined/.test(value);
  if (Array.isArray(value)) return value.every(isSound);
  return isFields(value) ? Object.values(value).every(isSound) : value !== undefined;
}
