/** The reasons that occur, listed by group below the chart; groups that are one segment share their lines. */
import type { SegmentGroup } from '../../model.ts';
import { segmentToken } from '../../ground/drawing/palette.ts';
import type { Bar, Label, PatternArea } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { patternOf } from './segments.ts';

export interface Legend {
  readonly bars: readonly Bar[];
  readonly patterns: readonly PatternArea[];
  readonly labels: readonly Label[];
  readonly height: number;
}

const LINE = 1.6;

/** `codes`: the segments that occur; `top` px from the top of the chart. */
export function legendOf(
  groups: readonly SegmentGroup[],
  codes: ReadonlySet<string>,
  width: number,
  top: number,
  text: number,
): Legend {
  const bars: Bar[] = [];
  const patterns: PatternArea[] = [];
  const labels: Label[] = [];
  const box = text * 0.9;
  const plain = groups.every((group) => group.segments.length === 1);
  const indent = plain ? 0 : Math.max(...groups.map((group) => textWidth(group.label, text))) + text;
  let x = indent;
  let line = 0;
  groups.forEach((group, groupIndex) => {
    const shown = group.segments
      .map((segment, position) => ({ segment, position }))
      .filter(({ segment }) => codes.has(segment.code));
    if (shown.length === 0) return;
    const baseline = (): number => top + text * LINE * (line + 1) - text * 0.3;
    if (!plain) {
      labels.push({ x: 0, y: baseline(), text: group.label, anchor: 'start', token: 'ink', size: text, strong: true });
      x = indent;
    }
    for (const { segment, position } of shown) {
      const room = box + text * 0.4 + textWidth(segment.label, text);
      if (x > indent && x + room > width) {
        line += 1;
        x = indent;
      }
      const place = { x, y: baseline() - box * 0.9, width: box, height: box };
      const pattern = patternOf(groupIndex);
      bars.push({ ...place, token: segmentToken(group.code, position, groupIndex) });
      if (pattern !== null) patterns.push({ ...place, pattern });
      labels.push({
        x: x + box + text * 0.4,
        y: baseline(),
        text: segment.label,
        anchor: 'start',
        token: 'muted',
        size: text,
      });
      x += room + text * 1.1;
    }
    if (!plain) line += 1;
  });
  if (plain && bars.length > 0) line += 1;
  return { bars, patterns, labels, height: line * LINE * text };
}
