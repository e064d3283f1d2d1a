import type { IFontAttributesProperties } from 'docx';
import type { Font } from '../briefing/template.ts';

/** One font for all scripts: else Word sets Chinese in the font of the machine's language. */
export function allScripts(font: Font): IFontAttributesProperties {
  return { ascii: font, hAnsi: font, eastAsia: font, cs: font };
}

/** docx wants colours without `#`. */
export function bareHex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** Half points, as Word counts. */
export function points(size: number): number {
  return Math.round(size * 2);
}
