/** What the themed tokens are on dark paper. The screen takes it from tokens.css; pictures are always light. */
import { hex, isThemed, type ThemedToken, type Token } from './palette.ts';

const DARK: Readonly<Record<ThemedToken, string>> = {
  ink: '#e8ecf1',
  muted: '#a3adb8',
  grid: '#2c343d',
  axis: '#6d7782',
  paper: '#151a21',
  blue: '#7fa8e0',
  accent: '#f09455',
  'series-1': '#7fa8e0',
  'series-2': '#62c0cf',
  'series-3': '#b59ae0',
  'series-4': '#d9bd55',
  'series-5': '#a3adb8',
  'year-1': '#4f78b3',
  'year-2': '#a9c6f0',
  'above-1': '#1b2b42',
  'above-2': '#264a75',
  'above-3': '#3a68a3',
  'above-4': '#84afe3',
  'above-5': '#cfe1f7',
  'below-1': '#332a12',
  'below-2': '#57451c',
  'below-3': '#7d5e27',
};

/** The hex of a token on dark paper. */
export function darkHex(token: Token): string {
  return isThemed(token) ? DARK[token] : hex(token);
}
