/** What is asked of an export, and where its data come from. */

/** Which data a picture or a CSV was made from; written into it. */
export interface Provenance {
  /** `data_version` of the manifest. */
  readonly dataVersion: string;
  /** ISO date of the data (`built_at`). */
  readonly date: string;
  /** Said in the picture when the data hold fictional reports. */
  readonly example: boolean;
}

export type PictureShape = '16:9' | '4:3' | 'A4' | '1:1';

/** What the menu of a card can do. `scale` is the multiple of the picture's CSS pixels. */
export type CardAction =
  | { readonly type: 'png'; readonly scale: 1 | 2 | 3; readonly shape: PictureShape }
  | { readonly type: 'svg'; readonly shape: PictureShape }
  | { readonly type: 'copy'; readonly shape: PictureShape }
  | { readonly type: 'csv'; readonly notes: boolean }
  | { readonly type: 'xlsx' }
  | { readonly type: 'briefing' }
  | { readonly type: 'link' };
