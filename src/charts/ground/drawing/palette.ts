/**
 * Colours, hex only (older engines paint unknown notations black). The screen takes custom properties with the light hex as
 * fallback, so that a theme can replace them; pictures take the light hex. Hues stay apart for colour-blind readers and
 * differ in lightness; the warm accent means "mine" and nothing else.
 */

/** Tokens that change between light and dark, as on light paper; `palette-dark.ts` has the others. */
const THEMED = {
  ink: '#16202c',
  muted: '#5a6571',
  grid: '#e8ecf0',
  axis: '#7d8996',
  paper: '#ffffff',
  blue: '#174a8c',
  accent: '#c2410c',
  'series-1': '#245791',
  'series-2': '#2f8f83',
  'series-3': '#7d2d54',
  'series-4': '#a56a1e',
  'series-5': '#5f6b78',
  'year-1': '#7394c3',
  'year-2': '#245791',
  // The six answers in the order of the form: the hue says the legal nature, lightness alternates, each with its text.
  granted: '#245791',
  'on-granted': '#ffffff',
  partial: '#5796d2',
  'on-partial': '#0d1a29',
  denied: '#7d2d54',
  'on-denied': '#ffffff',
  unable: '#5a957f',
  'on-unable': '#06100c',
  rejected: '#7f5331',
  'on-rejected': '#ffffff',
  otherwise: '#8995a0',
  'on-otherwise': '#10171f',
  // Two ramps for cells, above and below: the further from the paper, the more.
  'above-1': '#eaf1f9',
  'above-2': '#d5e4f4',
  'above-3': '#b6cfeb',
  'above-4': '#92b6de',
  'above-5': '#6d9dd2',
  'below-1': '#f1ddd2',
  'below-2': '#e5c1ae',
  'below-3': '#d9a48a',
} as const;

/** Shades of the legal groups, darkest first: one hue a group, good on white and on dark paper. */
const SHADES = {
  'denied-1': '#6b2146',
  'denied-2': '#7e3c5b',
  'denied-3': '#915570',
  'denied-4': '#a46f86',
  'denied-5': '#b7899d',
  'denied-6': '#caa4b5',
  'denied-7': '#ddbfcd',
  'denied-8': '#f0dbe6',
  'unable-1': '#3b7561',
  'unable-2': '#7fa999',
  'unable-3': '#c4e0d6',
  'rejected-1': '#5c3a1f',
  'rejected-2': '#7f5f46',
  'rejected-3': '#a38770',
  'rejected-4': '#c7b09c',
  'rejected-5': '#ecdccb',
} as const;

/** Colours of applicants. Good on white and on dark paper. */
const FILLS = {
  natural: '#245791',
  business: '#2f8f83',
  research: '#8d6bb0',
  ngo: '#a56a1e',
  legal: '#5796d2',
  organisation: '#75828f',
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

const GROUP_SHADES: Readonly<Record<string, readonly (ThemedToken | ShadeToken | FillToken)[]>> = {
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
  'applicant-other': ['organisation'],
  'unit-cell': ['series-1'],
  'unit-header': ['series-2'],
  'unit-assumed': ['series-4'],
  'dispute-upheld': ['series-1'],
  'dispute-corrected': ['series-4'],
  'dispute-other': ['otherwise'],
  'dispute-pending': ['series-5'],
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

const ON_ANSWERS: ReadonlyMap<Token, Token> = new Map([
  ['granted', 'on-granted'],
  ['partial', 'on-partial'],
  ['denied', 'on-denied'],
  ['unable', 'on-unable'],
  ['rejected', 'on-rejected'],
  ['otherwise', 'on-otherwise'],
]);

/** The text colour that reads best on `token`, in either theme. */
export function onToken(token: Token): Token {
  const own = ON_ANSWERS.get(token);
  if (own !== undefined) return own;
  const fill = hex(token);
  if (isThemed(token)) return contrast(fill, hex('paper')) >= contrast(fill, hex('ink')) ? 'paper' : 'ink';
  return contrast(fill, ON['on-dark']) >= contrast(fill, ON['on-light']) ? 'on-dark' : 'on-light';
}

/** WCAG contrast ratio of two hex colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
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
