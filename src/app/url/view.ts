/** How one card is looked at, as a value of a link: `volume-agency;share;page=2;search=…`. Defaults are left out. */
import { DEFAULT_VIEW, type ChartView } from '../../charts/model.ts';

export type CardViews = Readonly<Record<string, ChartView>>;

const escapePart = (text: string): string => text.replace(/[%;]/g, (char) => (char === '%' ? '%25' : '%3B'));
const unescapePart = (text: string): string => text.replace(/%25|%3B/g, (code) => (code === '%25' ? '%' : ';'));

export function sameView(a: ChartView, b: ChartView): boolean {
  return (
    a.page === b.page &&
    a.search === b.search &&
    a.share === b.share &&
    a.scale === b.scale &&
    a.table === b.table &&
    a.relative === b.relative
  );
}

/** null when the view is the default one and need not be said. */
export function formatView(id: string, view: ChartView): string | null {
  if (sameView(view, DEFAULT_VIEW)) return null;
  const parts = [
    id,
    view.share === DEFAULT_VIEW.share ? '' : 'share',
    view.table === DEFAULT_VIEW.table ? '' : 'table',
    view.relative === DEFAULT_VIEW.relative ? '' : 'relative',
    view.scale === DEFAULT_VIEW.scale ? '' : view.scale,
    view.page === DEFAULT_VIEW.page ? '' : `page=${view.page + 1}`,
    view.search === DEFAULT_VIEW.search ? '' : `search=${escapePart(view.search)}`,
  ];
  return parts.filter((part) => part !== '').join(';');
}

function readPart(view: ChartView, part: string): ChartView | undefined {
  if (part === 'share') return { ...view, share: true };
  if (part === 'table') return { ...view, table: true };
  if (part === 'relative') return { ...view, relative: true };
  if (part === 'linear') return { ...view, scale: 'linear' };
  const page = /^page=([1-9]\d{0,6})$/.exec(part)?.[1];
  if (page !== undefined) return { ...view, page: Number(page) - 1 };
  if (part.startsWith('search=')) return { ...view, search: unescapePart(part.slice('search='.length)) };
  return undefined;
}

/** The card's id and view; null when a part of the value cannot be read. */
export function parseView(value: string): { readonly id: string; readonly view: ChartView } | null {
  const [id = '', ...parts] = value.split(';');
  if (!/^[a-z][a-z-]*$/.test(id)) return null;
  let view: ChartView = DEFAULT_VIEW;
  for (const part of parts) {
    const next = readPart(view, part);
    if (!next) return null;
    view = next;
  }
  return { id, view };
}
