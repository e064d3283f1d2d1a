/** The failing checks behind a mark, in words; fetched when a tooltip first asks. */
import { QUALITY_WORDS } from '../../words/site/quality.ts';
import type { FailedCheck, Lookup } from '../card/content.ts';
import type { Lang } from '../../charts/model.ts';
import type { Db } from '../../queries/db/db.ts';
import { failedChecks, type FailedCheckRow } from '../../queries/quality/failed-checks.ts';
import type { Selection } from '../../queries/db/selection.ts';
import { pathWords } from '../parts/path-words.ts';
import { checkText, difference } from './quality/check-columns.ts';
import { plain } from './quality/setting.ts';

/** Checks named in a tooltip. */
const NAMED = 3;

/** A failed check in words. */
function checkWords(row: FailedCheckRow, lang: Lang): FailedCheck {
  const report = `${row.agency} ${String(row.year)}`;
  const what = `${checkText(row.code, lang)}（${pathWords(row.path, lang)}）`;
  if (row.code === 'same-matrix') {
    const year = row.other_year === null ? QUALITY_WORDS[lang].duplicates.unknownYear : String(row.other_year);
    const left = row.other_agency === null ? '' : QUALITY_WORDS[lang].checks.twin(row.other_agency, year);
    return { report, what, left, right: '', difference: '' };
  }
  const by = difference(row);
  return {
    report,
    what,
    left: plain(row.left, lang),
    right: plain(row.right, lang),
    difference: by === null ? '' : plain(by, lang),
  };
}

/** What marks a report as failing: an equation that does not hold, or a matrix that is another report's. */
function marks({ severity, code }: FailedCheckRow): boolean {
  return severity === 'error' || code === 'same-matrix';
}

/** Needs the table `checks`. */
export async function checksOf(db: Db, selection: Selection, lang: Lang): ReturnType<Lookup['checks']> {
  const rows = (await failedChecks(db, selection)).filter(marks);
  return { shown: rows.slice(0, NAMED).map((row) => checkWords(row, lang)), count: rows.length };
}
