/** Below the cells: what the colours mean, and where reasons are numbered their names by group. */
import { formatValue } from '../../../words/format.ts';
import type { HeatModel } from '../../model.ts';
import { rampToken } from '../../ground/drawing/palette.ts';
import type { Bar, Frame, Label } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { HEAT_WORDS } from '../../../words/charts/heat.ts';

const LINE = 1.6;
const ABOVE = 1.4;

interface Key {
  readonly bars: readonly Bar[];
  readonly labels: readonly Label[];
}

interface Entry {
  readonly x: number;
  readonly line: number;
  readonly text: string;
  readonly strong: boolean;
}

/** Group names at the left, their numbered reasons flowing after them. */
function entriesOf({ groups }: HeatModel, width: number, text: number): { entries: readonly Entry[]; lines: number } {
  const indent = Math.max(0, ...groups.map((group) => textWidth(group.label, text))) + text;
  const entries: Entry[] = [];
  let line = 0;
  let number = 0;
  for (const group of groups) {
    entries.push({ x: 0, line, text: group.label, strong: true });
    let x = indent;
    for (const { label } of group.segments) {
      number += 1;
      const words = `${number} ${label}`;
      if (x > indent && x + textWidth(words, text) > width) {
        line += 1;
        x = indent;
      }
      entries.push({ x, line, text: words, strong: false });
      x += textWidth(words, text) + text;
    }
    line += 1;
  }
  return { entries, lines: line };
}

export function keyHeight(model: HeatModel, numbered: boolean, width: number, text: number): number {
  return (ABOVE + LINE * (1 + (numbered ? entriesOf(model, width, text).lines : 0))) * text;
}

interface KeyOptions {
  readonly frame: Frame;
  readonly relative: boolean;
  /** The value of the strongest colour. */
  readonly most: number;
  /** The columns have numbers for names. */
  readonly numbered: boolean;
  /** In px from the top of the chart. */
  readonly top: number;
}

export function keyOf(model: HeatModel, { frame, relative, most, numbered, top }: KeyOptions): Key {
  const { lang } = model;
  const { width, text } = frame;
  const words = HEAT_WORDS[lang];
  const format = relative ? 'points' : 'percent';
  const low = formatValue(relative ? -most : 0, format, lang);
  const high = formatValue(most, format, lang);
  const steps = relative ? [-0.9, -0.5, -0.1, 0.1, 0.3, 0.5, 0.7, 0.9] : [0.1, 0.3, 0.5, 0.7, 0.9];
  const y = top + text * (ABOVE + 0.9);
  const box = text * 1.4;
  const head = relative ? words.relative : words.share;
  const start = textWidth(head, text) + text;
  const begin = start + textWidth(low, text) + text * 0.4;
  const end = begin + box * steps.length;
  const label = (x: number, value: string): Label => ({
    x,
    y,
    text: value,
    anchor: 'start',
    token: 'muted',
    size: text,
  });
  const entries = numbered ? entriesOf(model, width, text).entries : [];
  return {
    bars: steps.map((strength, index) => ({
      x: begin + box * index,
      y: y - text * 0.85,
      width: box,
      height: text,
      token: rampToken(strength),
    })),
    labels: [
      label(0, head),
      label(start, low),
      ...(end + text * 0.4 + textWidth(high, text) <= width ? [label(end + text * 0.4, high)] : []),
      ...entries.map((entry): Label => ({
        x: entry.x,
        y: y + LINE * text * (entry.line + 1),
        text: entry.text,
        anchor: 'start',
        token: entry.strong ? 'ink' : 'muted',
        size: text,
        strong: entry.strong,
      })),
    ],
  };
}
