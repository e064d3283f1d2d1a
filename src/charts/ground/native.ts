/** An editable chart of a slide: what the drawing, the workbook and the mending of the file all need of it. */

export interface NativeSeries {
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  /** One for each category; null stays blank. */
  readonly values: readonly (number | null)[];
  /** Its numbers stand below its line, to keep clear of another's. */
  readonly below?: boolean;
  /** Of a scatter: light dots, or a line without dots. */
  readonly light?: boolean;
  readonly line?: boolean;
}

export interface NativeChart {
  /** `bar` lies, with the first category on top; `column` stands. */
  readonly kind: 'line' | 'column' | 'bar' | 'scatter';
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked';
  readonly categories: readonly string[];
  /** Of a scatter: x of each category, what it is, and what y is. */
  readonly across?: { readonly label: string; readonly values: readonly number[]; readonly title: string };
  readonly series: readonly NativeSeries[];
  /** Of a single series, one for each category; null where all are alike. */
  readonly colours: readonly string[] | null;
  /** Number formats of a spreadsheet: of the figures, and of the axis, where large sums are shortened. */
  readonly format: string;
  readonly axisFormat: string;
  /** Whether every mark carries its number. */
  readonly labelled: boolean;
}
