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
  'lines-spaced': { wrong: 0, recall: 99 },
  'lines-tabbed': { wrong: 0, recall: 96 },
  'lines-row-gap': { wrong: 0, recall: 99 },
  'lines-dropped': { wrong: 0, recall: 99 },
  'lines-spaced-dropped': { wrong: 0, recall: 99 },
  'lines-deduplicated': { wrong: 0, recall: 0 },
  'value-bar': { wrong: 0, recall: 98 },
  'value-bar-bare': { wrong: 0, recall: 99 },
  'value-bar-pad-line': { wrong: 0, recall: 96 },
  'bar-between': { wrong: 0, recall: 99 },
  'value-bar-deduplicated': { wrong: 0, recall: 0 },
  csv: { wrong: 0, recall: 98 },
  'tsv-broken-labels': { wrong: 0, recall: 99 },
  'figures-above': { wrong: 0, recall: 98 },
  'figures-below': { wrong: 0, recall: 99 },
  'label-around': { wrong: 0, recall: 94 },
  glued: { wrong: 0, recall: 80 },
  'by-column': { wrong: 0, recall: 7 },
  layout: { wrong: 0, recall: 93 },
  'layout-row-gap': { wrong: 0, recall: 79 },
  'layout-narrow': { wrong: 0, recall: 72 },
  'layout-above': { wrong: 0, recall: 77 },
  'layout-pages': { wrong: 0, recall: 97 },
  'layout-cut': { wrong: 0, recall: 45 },
  'pages-squeezed': { wrong: 0, recall: 99 },
  html: { wrong: 0, recall: 99 },
  'html-word': { wrong: 0, recall: 98 },
};
