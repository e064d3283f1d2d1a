import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { SharesModel, StackedRow } from '../../model.ts';
import { piecesOf, type Piece } from '../stacked/segments.ts';

/** The part that is larger than every other, null where two are as large, or the whole is too small. */
function largestOf(row: StackedRow | undefined, model: SharesModel, least: number): Piece | null {
  if (row === undefined || row.total === null || row.total < least || !isEnough(row.coverage)) return null;
  const [first, second] = piecesOf(row, model.parts, true).toSorted((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? null : first;
}

/** The largest part of the last year that has any. "Still" only where the year before it had the same. */
export function sharesHeadline(model: SharesModel, least: number): string | null {
  const at = model.rows.findLastIndex(({ total }) => total !== null && total > 0);
  const row = model.rows[at];
  const largest = largestOf(row, model, least);
  if (row === undefined || largest === null) return null;
  const before = largestOf(model.rows[at - 1], model, least);
  const words = TITLES[model.lang];
  const say = before?.code === largest.code ? words.largestStill : words.largest;
  return say(row.label, largest.label, formatValue(largest.share, 'percent', model.lang));
}

/** The same with both sides of the share. */
export function sharesFinding(model: SharesModel, least: number): string | null {
  const { lang, title, rows, coverage } = model;
  const row = rows.findLast(({ total }) => total !== null && total > 0);
  const largest = largestOf(row, model, least);
  if (!isEnough(coverage) || row === undefined || row.total === null || largest === null) return null;
  const share = formatValue(largest.share, 'percent', lang);
  const count = (value: number): string => formatValue(value, 'count', lang);
  return FINDING_WORDS[lang].largest({
    row: row.label,
    title,
    part: largest.label,
    share,
    count: count(largest.count),
    total: count(row.total),
  });
}
