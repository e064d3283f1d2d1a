/** How a briefing looks on paper and slides. */

export const RATIOS = ['16:9', '4:3'] as const;
export type Ratio = (typeof RATIOS)[number];

/** Fonts that Windows, WPS and Office have; documents name them, nothing is embedded. */
export const FONTS = ['Microsoft YaHei', 'SimHei', 'DengXian', 'SimSun', 'FangSong', 'KaiTi'] as const;
export type Font = (typeof FONTS)[number];

export interface Template {
  readonly title: string;
  /** Office or author, below the title; may be empty. */
  readonly author: string;
  /** On every page; may be empty. */
  readonly header: string;
  /** Such as 内部资料, on every page; may be empty. */
  readonly marking: string;
  /** `#rrggbb`: titles, bands, table heads. */
  readonly colour: string;
  /** `#rrggbb`: the mark beside a caption, and the marking. */
  readonly accent: string;
  readonly headingFont: Font;
  readonly bodyFont: Font;
  readonly ratio: Ratio;
}

export const DEFAULT_TEMPLATE: Template = {
  title: '',
  author: '',
  header: '',
  marking: '',
  colour: '#1f4e8c',
  accent: '#c2410c',
  headingFont: 'Microsoft YaHei',
  bodyFont: 'Microsoft YaHei',
  ratio: '16:9',
};
/** Longest text of a setting, in characters. */
export const LONGEST_SETTING = 120;

const TEXTS = ['title', 'author', 'header', 'marking'] as const;
const COLOURS = ['colour', 'accent'] as const;

/** A template out of a file: settings that are missing take their default; null when one is wrong. */
export function readTemplate(value: Readonly<Record<string, unknown>>): Template | null {
  let template = DEFAULT_TEMPLATE;
  for (const key of TEXTS) {
    const text = value[key] ?? '';
    if (typeof text !== 'string' || text.length > LONGEST_SETTING) return null;
    template = { ...template, [key]: text };
  }
  for (const key of COLOURS) {
    const colour = value[key] ?? DEFAULT_TEMPLATE[key];
    if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) return null;
    template = { ...template, [key]: colour };
  }
  const headingFont = FONTS.find((font) => font === (value['headingFont'] ?? DEFAULT_TEMPLATE.headingFont));
  const bodyFont = FONTS.find((font) => font === (value['bodyFont'] ?? DEFAULT_TEMPLATE.bodyFont));
  const ratio = RATIOS.find((one) => one === (value['ratio'] ?? DEFAULT_TEMPLATE.ratio));
  if (headingFont === undefined || bodyFont === undefined || ratio === undefined) return null;
  return { ...template, headingFont, bodyFont, ratio };
}
