/** What is known to be wrong or lost today. Lines may only get better: fewer wrong numbers, a higher recall; one without an entry has none wrong and all found. */

export const SEED = 1;
export const DOCUMENTS_A_FAMILY = 12;

export interface Known {
  /** The greatest count of wrong numbers in the documents of the test. */
  readonly wrong: number;
  /** The least share, in percent, of the numbers found that a careful reader finds. */
  readonly recall: number;
}

export const KNOWN: Readonly<Partial<Record<string, Known>>> = {
  lines: { wrong: 0, recall: 92 },
  'lines-spaced': { wrong: 4, recall: 93 },
  'lines-tabbed': { wrong: 0, recall: 59 },
  'lines-row-gap': { wrong: 0, recall: 97 },
  'lines-bulleted': { wrong: 0, recall: 85 },
  'lines-dropped': { wrong: 0, recall: 82 },
  'lines-spaced-dropped': { wrong: 0, recall: 70 },
  'lines-deduplicated': { wrong: 0, recall: 0 },
  markdown: { wrong: 0, recall: 87 },
  'markdown-empty-head': { wrong: 0, recall: 85 },
  'markdown-own': { wrong: 0, recall: 91 },
  'bars-outer': { wrong: 0, recall: 89 },
  'bars-open': { wrong: 0, recall: 53 },
  'bars-tight': { wrong: 0, recall: 76 },
  'bars-doubled': { wrong: 0, recall: 97 },
  'bars-closing': { wrong: 2, recall: 94 },
  'bars-closing-dropped': { wrong: 0, recall: 84 },
  'bars-padded': { wrong: 0, recall: 99 },
  'bars-outer-dropped': { wrong: 0, recall: 81 },
  'value-bar': { wrong: 0, recall: 82 },
  'value-bar-bare': { wrong: 0, recall: 65 },
  'value-bar-pad-line': { wrong: 0, recall: 69 },
  'value-bar-dropped': { wrong: 0, recall: 100 },
  'bar-between': { wrong: 1, recall: 62 },
  'bar-around': { wrong: 0, recall: 70 },
  'value-bar-deduplicated': { wrong: 9, recall: 0 },
  csv: { wrong: 4, recall: 80 },
  tsv: { wrong: 0, recall: 76 },
  'tsv-own': { wrong: 0, recall: 75 },
  'tsv-broken-labels': { wrong: 0, recall: 96 },
  'tsv-dropped': { wrong: 0, recall: 97 },
  squeezed: { wrong: 0, recall: 95 },
  'figures-above': { wrong: 0, recall: 6 },
  'figures-below': { wrong: 1, recall: 94 },
  'label-around': { wrong: 19, recall: 77 },
  'digits-wrapped': { wrong: 7, recall: 84 },
  'zeros-glued': { wrong: 0, recall: 56 },
  glued: { wrong: 0, recall: 0 },
  'by-column': { wrong: 0, recall: 7 },
  layout: { wrong: 0, recall: 61 },
  'layout-row-gap': { wrong: 0, recall: 78 },
  'layout-narrow': { wrong: 9, recall: 55 },
  'layout-pages': { wrong: 0, recall: 79 },
  'layout-cut': { wrong: 0, recall: 45 },
  'pages-bars': { wrong: 0, recall: 99 },
  'pages-lines': { wrong: 42, recall: 88 },
  'pages-squeezed': { wrong: 0, recall: 65 },
  html: { wrong: 1, recall: 99 },
  'html-word': { wrong: 2, recall: 94 },
  'html-editor': { wrong: 0, recall: 100 },
  'html-nested': { wrong: 0, recall: 97 },
  'html-spelled-out': { wrong: 0, recall: 98 },
};
