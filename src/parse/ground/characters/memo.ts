/**
 * Answers kept by text: reports share nearly all their labels and most of their figures, so that a word is understood once and
 * looked up afterwards. Only for pure functions of a text.
 */

/** Longer texts are prose, which does not come again. */
const LONGEST = 64;
/** Of all that was kept the whole is dropped when it has grown to this many: some megabytes at most, and full again at once. */
const CAPACITY = 20_000;

/** A slice of a document keeps the whole document in memory; its copy does not. */
function copied(text: string): string {
  return text.split('').join('');
}

/** `answer`, remembered. */
export function remembered<T extends NonNullable<unknown> | null>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const own = copied(text);
    const fresh = answer(own);
    if (known.size >= CAPACITY) known.clear();
    known.set(own, fresh);
    return fresh;
  };
}
