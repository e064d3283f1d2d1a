/** A chart as an SVG document that stands alone: drawn anew at export size, hex colours, system fonts, no styles. */
import { FILE_WORDS } from '../../words/files.ts';
import { drawingMarkup, labelsMarkup } from '../../charts/ground/drawing/drawing.ts';
import { element, words } from '../../charts/ground/drawing/markup.ts';
import type { ChartModel } from '../../charts/model.ts';
import { picturePaint } from '../../charts/ground/drawing/palette.ts';
import { px } from '../../charts/ground/geometry/shapes.ts';
import { FONT_STACK } from '../../charts/ground/geometry/text.ts';
import { sanitizeData } from '../sanitize-data.ts';
import { pictureOf, type PictureOptions } from './picture.ts';

/** The `svg` element, for a page. */
export function pictureMarkup(model: ChartModel, options: PictureOptions): string {
  const picture = pictureOf(model, options);
  const [width, height] = [px(picture.width), px(picture.height)];
  const language = FILE_WORDS[model.lang].code;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xml:lang': language,
    lang: language,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FONT_STACK,
    'font-size': 12,
  };
  return element(
    'svg',
    attributes,
    words('title', {}, model.title) +
      words('desc', {}, `${model.subtitle} ${model.summary}`) +
      element('rect', { width, height, fill: picturePaint('paper') }) +
      labelsMarkup(picture.labels, picturePaint) +
      element(
        'g',
        { transform: `translate(${px(picture.chartX)} ${px(picture.chartY)})` },
        drawingMarkup(picture.chart, picturePaint, `picture-${model.id}`),
      ),
  );
}

/** The document. */
export function svgText(model: ChartModel, options: PictureOptions): string {
  const clean = sanitizeData({ model, options });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${pictureMarkup(clean.model, clean.options)}\n`;
}
