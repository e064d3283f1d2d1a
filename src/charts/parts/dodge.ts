/**
 * Moves positions apart to at least `gap` px, within `[low, high]`, keeping their order and staying close to where they
 * want to be. The order of the result is that of `wanted`. When there is no room for all, they are spread evenly.
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const step = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
  const placed = new Array<number>(wanted.length).fill(low);
  let floor = low;
  for (const index of order) {
    const at = Math.max(floor, wanted[index] ?? low);
    placed[index] = at;
    floor = at + step;
  }
  let ceiling = high;
  for (const index of [...order].reverse()) {
    const at = Math.min(ceiling, placed[index] ?? high);
    placed[index] = at;
    ceiling = at - step;
  }
  return placed;
}
