/** Boxes to choose from, built on bits-ui: a chunk of its own, for the page can be read without them. */
import type * as Controls from './all.ts';

let loading: Promise<typeof Controls> | null = null;

/** Rejects when the file does not come; the next call tries again. */
export function controls(): Promise<typeof Controls> {
  loading ??= import('./all.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
