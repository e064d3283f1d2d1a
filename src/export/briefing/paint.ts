/** Draws a chart alone, without the words around it, as a PNG: for slides and documents. */
import type { ChartModel, ChartView } from '../../charts/model.ts';
import { png } from '../picture/png.ts';
import { svgText } from '../picture/svg.ts';

export interface Painted {
  /** `data:image/png;base64,…` */
  readonly data: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `size` in px at 96 to the inch; `scale` pixels for each. */
export type Paint = (
  model: ChartModel,
  view: ChartView,
  size: { readonly width: number; readonly height: number },
  scale: number,
) => Promise<Painted>;

const NOBODY = { dataVersion: '', date: '', example: false };

/** The paint of a browser. Rejects when the engine cannot draw. */
export const paint: Paint = async (model, view, size, scale) => {
  const svg = svgText(model, { view, shape: '16:9', provenance: NOBODY, bare: size });
  const blob = await png(svg, scale);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { bytes, data: `data:image/png;base64,${base64(bytes)}` };
};

/** In pieces: an engine takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(text);
}
