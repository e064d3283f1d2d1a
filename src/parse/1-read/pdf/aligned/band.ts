/** A strip of the page from top to bottom: what stands in it is one column. */
export interface Band {
  readonly x0: number;
  readonly x1: number;
}
