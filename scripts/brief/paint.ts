/** Draws charts without a browser, in the fonts of this machine. */
import { Resvg } from '@resvg/resvg-js';
import type { Paint } from '../../src/export/briefing/paint.ts';
import { svgText } from '../../src/export/picture/svg.ts';

const NOBODY = { dataVersion: '', date: '', example: false };
/** A font with Chinese letters has to be there; where none of these is, the machine's own choice. */
const CHINESE = ['Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'WenQuanYi Micro Hei'];

export const paint: Paint = (model, view, size, scale) => {
  const svg = svgText(model, { view, shape: '16:9', provenance: NOBODY, bare: size });
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true, defaultFontFamily: CHINESE[1] ?? '' },
  }).render();
  const bytes = new Uint8Array(picture.asPng());
  return Promise.resolve({ bytes, data: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}` });
};
