/** What a worker gets to read. */

/** What a corpus row says beside its text. It fills gaps and never overrides the text. */
export interface Hints {
  readonly url: string | null;
  readonly title: string | null;
  readonly agency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly published: string | null;
}

export type Job =
  | { readonly kind: 'file'; readonly path: string; readonly file: string }
  | {
      readonly kind: 'record';
      readonly file: string;
      readonly text: string;
      /** null: told by content. */
      readonly format: 'html' | null;
      readonly hints: Hints;
    };

/** Where parsed documents are kept between runs, and what their keys must contain beside the input. */
export interface CacheSettings {
  readonly folder: string;
  /** Of parser and schema: another fingerprint, another entry. */
  readonly fingerprint: string;
  /** false: entries are only written. */
  readonly read: boolean;
}
