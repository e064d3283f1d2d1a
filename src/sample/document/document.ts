/** A whole report before it is laid out: blocks in reading order. */
import type { Grid } from './grid.ts';

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

/** The block of keywords above an article on a government site. */
export interface IndexBlock {
  readonly number: string;
  readonly publisher: string;
  /** ISO date. */
  readonly published: string;
}

export interface SampleDocument {
  readonly title: string;
  readonly year: number;
  /** Name of the web site around it. */
  readonly site: string;
  readonly index: IndexBlock | null;
  readonly blocks: readonly Block[];
  /** The text breaks off after the last block. */
  readonly cutOff: boolean;
}
