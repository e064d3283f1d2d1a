/** What the themed tokens are on dark paper. The screen takes it from tokens.css; pictures are always light. */
import { hex, isThemed, type ThemedToken, type Token } from './palette.ts';

const DARK: Readonly<Record<ThemedToken, string>> = {
  ink: '#e9edf2',
  muted: '#9eaab6',
  grid: '#262e38',
  axis: '#6f7d8c',
  paper: '#12171d',
  blue: '#8ab6f0',
  accent: '#ff9a5c',
  'series-1': '#7fb0ee',
  'series-2': '#5cc0b1',
  'series-3': '#d58db4',
  'series-4': '#dfae5c',
  'series-5': '#93a0ae',
  'year-1': '#45689b',
  'year-2': '#6d9fe3',
  granted: '#3d75c3',
  'on-granted': '#ffffff',
  partial: '#9fc2ec',
  'on-partial': '#0b1523',
  denied: '#ad5586',
  'on-denied': '#ffffff',
  unable: '#6bb798',
  'on-unable': '#08130f',
  rejected: '#9a6b3a',
  'on-rejected': '#ffffff',
  otherwise: '#c4c9cf',
  'on-otherwise': '#10171f',
  'above-1': '#1a2637',
  'above-2': '#1e334f',
  'above-3': '#24446c',
  'above-4': '#2a5588',
  'above-5': '#3567a4',
  'below-1': '#3b271c',
  'below-2': '#63402a',
  'below-3': '#8a5337',
};

/** The hex of a token on dark paper. */
export function darkHex(token: Token): string {
  return isThemed(token) ? DARK[token] : hex(token);
}
