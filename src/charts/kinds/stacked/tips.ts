/** What a row of a composition says when it is pointed at. */
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { formatValue } from '../../../words/format.ts';
import type { Lang, SegmentGroup, StackedModel, StackedRow } from '../../model.ts';
import type { TipLine } from '../../ground/geometry/shapes.ts';
import { coverageLine, failingLine } from '../../ground/tip-lines.ts';
import { hasNegative, isOfGroups, piecesOf, wholeOf } from './segments.ts';

interface Composed {
  readonly lang: Lang;
  /** Of the whole. */
  readonly unit: string;
  readonly groups: readonly SegmentGroup[];
  readonly by: StackedModel['by'];
}

/** A group that is its only segment is named once. */
function pieceName(group: string, label: string): string {
  return group === label ? label : `${group}·${label}`;
}

/** Named one by one up to this many. */
const NAMED = 4;

/** Of a sum that lacks a part: which. */
function missingParts({ absence, values }: StackedRow, { groups, lang, by }: Composed): readonly TipLine[] {
  if (absence !== 'partial' || by === 'years') return [];
  const segments = groups.flatMap((group) => group.segments);
  const missing = segments.filter(({ code }) => (values[code] ?? null) === null).map(({ label }) => label);
  const words = WORDS[lang];
  const named = missing.slice(0, NAMED).join(words.and) + (missing.length > NAMED ? words.andMore(missing.length) : '');
  return [{ label: words.withoutFigure, value: named }];
}

/** Of a row with a part below zero: every part as it stands, without shares. */
function negativeParts(row: StackedRow, { groups, lang }: Composed): readonly TipLine[] {
  if (!hasNegative(row)) return [];
  const parts = groups.flatMap((group) =>
    group.segments.flatMap(({ code, label }): readonly TipLine[] => {
      const value = row.values[code] ?? null;
      if (value === null || value === 0) return [];
      return [{ label: pieceName(group.label, label), value: formatValue(value, 'count', lang) }];
    }),
  );
  return [...parts, { label: WORDS[lang].notDrawn, value: WORDS[lang].negative }];
}

/** What the shares of groups are of. */
function groupSums(row: StackedRow, { groups, lang, unit }: Composed): readonly TipLine[] {
  if (!isOfGroups(groups) || row.total === null || hasNegative(row)) return [];
  return groups.map((group) => ({
    label: group.label,
    value: `${formatValue(wholeOf(row, group, groups), 'count', lang)} ${unit}`,
  }));
}

/** The whole, then the reasons that occur with count and share. */
export function tipLines(row: StackedRow, model: Composed): readonly TipLine[] {
  const { lang, groups, unit } = model;
  const words = WORDS[lang];
  const { total, coverage } = row;
  const whole =
    total === null ? absenceText(row.absence, lang, row.parts) : `${formatValue(total, 'count', lang)} ${unit}`;
  return [
    { label: words.total, value: whole },
    ...negativeParts(row, model),
    ...groupSums(row, model),
    ...piecesOf(row, groups, false).map((piece) => ({
      label: pieceName(groups[piece.group]?.label ?? '', piece.label),
      value: `${formatValue(piece.count, 'count', lang)} (${formatValue(piece.share, 'percent', lang)})`,
    })),
    ...missingParts(row, model),
    ...coverageLine(coverage, lang),
    ...failingLine(row.failing, lang),
  ];
}
