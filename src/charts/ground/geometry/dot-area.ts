/** Where a dot can be pointed at: wider than it is drawn, and not beyond the chart. */
import type { Frame, Mark } from './shapes.ts';

export function dotArea(
  at: { readonly x: number; readonly y: number },
  frame: Frame,
): Pick<Mark, 'x' | 'y' | 'width' | 'height' | 'anchorX' | 'anchorY'> {
  const half = frame.text * 0.7;
  return {
    x: Math.max(0, at.x - half),
    y: Math.max(0, at.y - half),
    width: Math.min(half * 2, frame.width - at.x + half),
    height: half * 2,
    anchorX: at.x,
    anchorY: at.y,
  };
}
