/** All layouts, in a fixed order: a new one goes to the end, and changes which layout a seed draws. */
import { boxDrawing } from './box.ts';
import { plainLines, spacedLines, tabLines } from './cell-lines.ts';
import { sitePage, wordPage } from './html.ts';
import type { Layout } from './layout.ts';
import { pandocGrid, pandocPlain } from './pandoc.ts';
import { fullPipes, raggedPipes, tabbedRows } from './separated.ts';

export const LAYOUTS: readonly Layout[] = [
  tabLines,
  spacedLines,
  plainLines,
  raggedPipes,
  fullPipes,
  tabbedRows,
  sitePage,
  wordPage,
  pandocPlain,
  pandocGrid,
  boxDrawing,
];

export type { Layout } from './layout.ts';
