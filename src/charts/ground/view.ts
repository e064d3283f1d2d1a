/** How the reader looks at a chart; a picture and a link repeat it. */
export interface ChartView {
  /** Page of agencies, from 0. */
  readonly page: number;
  /** Only agencies whose name contains this; empty for all. */
  readonly search: string;
  /** Composition in per cent of the row. */
  readonly share: boolean;
  /** Money axis. */
  readonly scale: 'log' | 'linear';
  readonly table: boolean;
  /** Heat: as difference to the median; multiples: each on its own scale. */
  readonly relative: boolean;
}

export const DEFAULT_VIEW: ChartView = {
  page: 0,
  search: '',
  share: false,
  scale: 'log',
  table: false,
  relative: false,
};

/** Agencies on one page of a ranking. */
export const PAGE_SIZE = 15;
