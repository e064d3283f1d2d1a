/** The readings of characters for every search of the page: fetched when somebody first types a letter. */
import { hasLetters, type Readings } from '../../charts/ground/search/pinyin.ts';

let loaded: Readings | null = $state.raw(null);
let loading: Promise<void> | null = null;

async function load(): Promise<void> {
  try {
    loaded = (await import('../../charts/ground/search/pinyin-data.ts')).readingsOf;
  } catch {
    // Without the file the search finds characters only; the next letter tries again.
    loading = null;
  }
}

/** null while there are none, or where `text` holds no letter. What reads this is worked out again when they come. */
export function readingsFor(text: string): Readings | null {
  if (!hasLetters(text)) return null;
  loading ??= load();
  return loaded;
}
