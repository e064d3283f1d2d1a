/** A chart as an SVG document that stands alone: rendered anew at export size, hex colours, system fonts, no styles. */
import { flushSync, mount, unmount } from 'svelte';
import type { ChartModel } from '../charts/model.ts';
import { cleaned } from './cleaned.ts';
import Picture from './Picture.svelte';
import type { PictureOptions } from './picture.ts';

/** Needs a document; outside a browser render `Picture.svelte` with svelte/server. */
export function svgText(model: ChartModel, options: PictureOptions): string {
  const target = document.createElement('div');
  const picture = mount(Picture, { target, props: cleaned({ model, options }) });
  try {
    flushSync();
    const svg = target.querySelector('svg');
    if (svg === null) throw new Error('the picture has no svg element');
    return standalone(new XMLSerializer().serializeToString(svg));
  } finally {
    void unmount(picture);
  }
}

/** Markup without what only the page needs, with an XML declaration. */
export function standalone(svg: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(/<!--.*?-->/gs, '')}\n`;
}
