/** Every family of printers. */
import type { Family } from '../printed.ts';
import { alignedFamilies } from './aligned.ts';
import { barLineFamilies } from './bar-lines.ts';
import { barFamilies } from './bars.ts';
import { htmlFamilies } from './html.ts';
import { lineFamilies } from './lines.ts';
import { pageFamilies } from './pages.ts';
import { separatedFamilies } from './separated.ts';
import { squeezedFamilies } from './squeezed.ts';

export const FAMILIES: readonly Family[] = [
  ...lineFamilies,
  ...barFamilies,
  ...barLineFamilies,
  ...separatedFamilies,
  ...squeezedFamilies,
  ...alignedFamilies,
  ...pageFamilies,
  ...htmlFamilies,
];
