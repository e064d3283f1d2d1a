/**
 * Colours, hex only (older engines paint unknown notations black). The screen takes custom properties with the light hex as
 * fallback, so that a theme can replace them; pictures take the light hex. Hues stay apart for colour-blind readers and
 * differ in lightness; the warm accent means "mine" and nothing else.
 */

/** Tokens that change between light and dark, as on light paper; `palette-dark.ts` has the others. */
const THEMED = {
  ink: '#1b2430',
  muted: '#59636e',
  grid: '#e4e7eb',
  axis: '#98a1ab',
  paper: '#ffffff',
  blue: '#1f4e8c',
  accent: '#c2500f',
  'series-1': '#1f4e8c',
  'series-2': '#2b7d8c',
  'series-3': '#7b5ea7',
  'series-4': '#a8891f',
  'series-5': '#59636e',
  'year-1': '#8fb0d9',
  'year-2': '#1f4e8c',
  // Two ramps for cells, above and below: the further from the paper, the more.
  'above-1': '#dbe7f5',
  'above-2': '#b3cbe8',
  'above-3': '#82a6d3',
  'above-4': '#4d78b3',
  'above-5': '#1f4a82',
  'below-1': '#f3e8cf',
  'below-2': '#e0c68c',
  'below-3': '#bd9347',
} as const;

/** Shades of the legal groups, darkest first: one hue a group, good on white and on dark paper. */
const SHADES = {
  'denied-1': '#1f4a82',
  'denied-2': '#3a5c91',
  'denied-3': '#5270a1',
  'denied-4': '#6983b0',
  'denied-5': '#7f98c0',
  'denied-6': '#96add0',
  'denied-7': '#acc2e0',
  'denied-8': '#c3d8f0',
  'unable-1': '#b08134',
  'unable-2': '#cda667',
  'unable-3': '#ead3a4',
  'rejected-1': '#434b55',
  'rejected-2': '#636b74',
  'rejected-3': '#868c94',
  'rejected-4': '#aaafb5',
  'rejected-5': '#cfd3d8',
} as const;

/** Colours of answers and applicants. Good on white and on dark paper. */
const FILLS = {
  granted: '#2b7d8c',
  partial: '#7cc3cd',
  denied: '#3a5c91',
  unable: '#c2923f',
  rejected: '#747b84',
  otherwise: '#a994cf',
  natural: '#1f4a82',
  business: '#2b7d8c',
  research: '#a994cf',
  ngo: '#c2923f',
  legal: '#7cc3cd',
} as const;

/** Text on a filled mark. */
const ON = { 'on-dark': '#ffffff', 'on-light': '#0b1016' } as const;

export type ThemedToken = keyof typeof THEMED;
type ShadeToken = keyof typeof SHADES;
type FillToken = keyof typeof FILLS;
export type Token = ThemedToken | ShadeToken | FillToken | keyof typeof ON;

/** Turns a token into what stands in a `fill` or `stroke` attribute. */
export type Paint = (token: Token) => string;

/** Whether a theme may replace it. */
export function isThemed(token: Token): token is ThemedToken {
  return token in THEMED;
}

function isShade(token: Token): token is ShadeToken {
  return token in SHADES;
}

function isFill(token: Token): token is FillToken {
  return token in FILLS;
}

/** The hex of a token on light paper. */
export function hex(token: Token): string {
  if (isThemed(token)) return THEMED[token];
  if (isShade(token)) return SHADES[token];
  if (isFill(token)) return FILLS[token];
  return token === 'on-dark' ? ON['on-dark'] : ON['on-light'];
}

export const screenPaint: Paint = (token) => (isThemed(token) ? `var(--${token}, ${hex(token)})` : hex(token));
export const picturePaint: Paint = (token) => hex(token);

const GROUP_SHADES: Readonly<Record<string, readonly (ShadeToken | FillToken)[]>> = {
  'answer-granted': ['granted'],
  'answer-partial': ['partial'],
  'answer-denied': ['denied'],
  'answer-unable': ['unable'],
  'answer-rejected': ['rejected'],
  'answer-other': ['otherwise'],
  'applicant-natural': ['natural'],
  'applicant-business': ['business'],
  'applicant-research': ['research'],
  'applicant-ngo': ['ngo'],
  'applicant-legal': ['legal'],
  'applicant-other': ['rejected'],
  'unit-cell': ['denied'],
  'unit-header': ['partial'],
  'unit-assumed': ['unable'],
  'dispute-upheld': ['denied'],
  'dispute-corrected': ['unable'],
  'dispute-other': ['otherwise'],
  'dispute-pending': ['rejected'],
  denied: ['denied-1', 'denied-2', 'denied-3', 'denied-4', 'denied-5', 'denied-6', 'denied-7', 'denied-8'],
  unable: ['unable-1', 'unable-2', 'unable-3'],
  rejected: ['rejected-1', 'rejected-2', 'rejected-3', 'rejected-4', 'rejected-5'],
};
const SERIES: readonly Token[] = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5'];

/** Colour of the nth series, from 0; beyond the fifth they repeat. */
export function seriesToken(index: number): Token {
  return SERIES[index % SERIES.length] ?? 'series-1';
}

/** Colour of the nth segment of a group; an unknown group takes the colour of its position. */
export function segmentToken(group: string, position: number, groupIndex: number): Token {
  const shades = GROUP_SHADES[group];
  if (shades === undefined) return seriesToken(groupIndex);
  return shades[Math.min(position, shades.length - 1)] ?? 'series-1';
}

const ABOVE = ['above-1', 'above-2', 'above-3', 'above-4', 'above-5'] as const;
const BELOW = ['below-1', 'below-2', 'below-3'] as const;

/** Colour of a cell, from -1 (far below) over 0 to 1 (far above). */
export function rampToken(strength: number): Token {
  const ramp = strength < 0 ? BELOW : ABOVE;
  const step = Math.min(ramp.length - 1, Math.floor(Math.abs(strength) * ramp.length));
  return ramp[step] ?? 'above-1';
}

/** Colour of a procurement year: the last one is the dark one. */
export function yearToken(index: number, count: number): Token {
  if (index === count - 1) return 'year-2';
  return index === count - 2 ? 'year-1' : 'series-5';
}

/** The text colour that reads best on `token`, in either theme. */
export function onToken(token: Token): Token {
  const fill = hex(token);
  if (isThemed(token)) return contrast(fill, hex('paper')) >= contrast(fill, hex('ink')) ? 'paper' : 'ink';
  return contrast(fill, ON['on-dark']) >= contrast(fill, ON['on-light']) ? 'on-dark' : 'on-light';
}

/** WCAG contrast ratio of two hex colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 1) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const THEMED_TOKENS: readonly ThemedToken[] = Object.keys(THEMED).filter(
  (name): name is ThemedToken => name in THEMED,
);
export const SHADE_TOKENS: readonly ShadeToken[] = Object.keys(SHADES).filter(
  (name): name is ShadeToken => name in SHADES,
);
