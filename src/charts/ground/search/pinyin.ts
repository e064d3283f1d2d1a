/** Whether a name can be meant by what was typed in pinyin: full, initials, or mixed with characters. */

/** Every reading of a character in plain letters, `lv` for 吕; none for what is no Chinese character. */
export type Readings = (char: string) => readonly string[];

/** Characters may be left out between others (“zwsjj” for 中卫市审计局), in this many places at most. */
const MOST_GAPS = 3;
const NEVER = Infinity;

/** How many letters of `typed` from `at` on a reading can take: all of it, its initial, or what is left of the text. */
function taken(reading: string, typed: string, at: number): readonly number[] {
  const lengths: number[] = [];
  if (typed.startsWith(reading, at)) lengths.push(reading.length);
  const rest = typed.length - at;
  if (rest < reading.length && reading.startsWith(typed.slice(at))) lengths.push(rest);
  if (typed[at] === reading[0]) lengths.push(1);
  if (/^[zcs]h/.test(reading) && typed.startsWith(reading.slice(0, 2), at)) lengths.push(2);
  return lengths;
}

/** What is typed without what divides syllables: lu'an is luan. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’\s]/gu, '');
}

export function hasLetters(text: string): boolean {
  return /[a-z]/iu.test(text.normalize('NFKC'));
}

/** 0 for a match from the first character without a gap, more for later and looser ones; null for none. */
export function pinyinCost(name: string, typed: string, readings: Readings): number | null {
  const chars = [...name];
  const known = new Map<string, number>();

  function from(place: number, at: number, gaps: number): number {
    if (at === typed.length) return 0;
    const key = `${place} ${at} ${gaps}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = NEVER;
    const last = at === 0 || gaps < MOST_GAPS ? chars.length : Math.min(chars.length, place + 1);
    for (let next = place; next < last; next += 1) {
      const char = chars[next] ?? '';
      const skipped = next - place;
      const cost = at === 0 ? skipped / 100 : skipped === 0 ? 0 : 1 + skipped / 100;
      const left = at > 0 && skipped > 0 ? gaps + 1 : gaps;
      const lengths = new Set(readings(char).flatMap((reading) => taken(reading, typed, at)));
      if (char.toLowerCase() === typed[at]) lengths.add(1);
      for (const length of lengths) best = Math.min(best, cost + from(next + 1, at + length, left));
    }
    known.set(key, best);
    return best;
  }

  const cost = typed === '' ? NEVER : from(0, 0, 0);
  return cost === NEVER ? null : cost;
}
