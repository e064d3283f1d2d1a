import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import { yearsHeadline } from '../../ground/headline.ts';
import type { ColumnsModel } from '../../model.ts';

/** The last year. What is doubtful in an amount is said with it; one that counts likely slips of units says nothing. */
export function columnsFinding({ title, format, lang, coverage: whole, columns }: ColumnsModel): string | null {
  const words = FINDING_WORDS[lang];
  const last = columns.findLast((column) => column.value !== null);
  if (!isEnough(whole) || last === undefined) return null;
  const { year, value, coverage, assumed, suspect, suspectYuan } = last;
  if (!isEnough(coverage) || (suspect > 0 && suspectYuan === null)) return null;
  const doubts =
    words.covered(String(coverage.k), String(coverage.n)) +
    (assumed > 0 ? words.assumed(String(assumed)) : '') +
    (suspect > 0 ? words.suspects(String(suspect)) : '');
  return words.column(title, String(year), formatValue(value, format, lang), doubts);
}

/** The last year, and the one before it; null where an amount counts likely slips of units. */
export function columnsHeadline({ title, format, lang, columns }: ColumnsModel): string | null {
  const known = columns.filter((column) => column.value !== null);
  const last = known.at(-1);
  const before = known.at(-2);
  const firm = (column: typeof last): boolean =>
    column !== undefined && isEnough(column.coverage) && (column.suspect === 0 || column.suspectYuan !== null);
  if (last === undefined || !firm(last)) return null;
  const write = ({ year, value, coverage }: typeof last): Parameters<typeof yearsHeadline>[2] => ({
    year,
    coverage,
    text: formatValue(value, format, lang, 'short'),
  });
  return yearsHeadline(lang, title, write(last), before !== undefined && firm(before) ? write(before) : null);
}
