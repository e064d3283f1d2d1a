/** The colour that text and areas are filled with. */

/** Channels from here on are white on paper. */
const WHITE = 0xfa;

function channels(color: unknown): readonly number[] {
  if (Array.isArray(color) && typeof color[0] === 'string') return channels(color[0]);
  if (typeof color === 'string') {
    const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
    return hex === null ? [] : hex.slice(1).map((part) => Number.parseInt(part, 16));
  }
  if (Array.isArray(color) || color instanceof Uint8ClampedArray)
    return [...color].flatMap((channel: unknown) => (typeof channel === 'number' ? [channel] : []));
  return [];
}

/** Whether a colour that the library gives (`[r, g, b]` or `#rrggbb`) is white. */
export function inkOf(color: unknown): 'white' | 'dark' {
  const found = channels(color);
  return found.length === 3 && found.every((channel) => channel >= WHITE) ? 'white' : 'dark';
}
