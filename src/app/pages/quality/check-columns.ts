/** Checks that fail: what stands on both sides, and the difference. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import { hasOwnKey } from '../../../schema/own-key.ts';
import type { Lang } from '../../../charts/model.ts';
import type { FailedCheckRow } from '../../../queries/quality/failed-checks.ts';
import { CHECKS, type CheckCode } from '../../../schema/checks.ts';
import { pathWords } from '../../parts/path-words.ts';
import type { Column } from '../../table/column.ts';
import { agencyColumn, plain, yearColumn, type Setting } from './setting.ts';

function isCheck(code: string): code is CheckCode {
  return hasOwnKey(CHECKS, code);
}

export function checkText(code: string, lang: Lang): string {
  return isCheck(code) ? CHECKS[code][lang] : code;
}

/** Left less right; null where a side is not a figure (`same-matrix` names reports). */
export function difference({ code, left, right }: Pick<FailedCheckRow, 'code' | 'left' | 'right'>): number | null {
  if (code === 'same-matrix' || left === null || right === null) return null;
  return Math.round((left - right) * 100) / 100;
}

/** A side of a check; null where it is not a figure. */
function side(row: FailedCheckRow, name: 'left' | 'right'): number | null {
  return row.code === 'same-matrix' ? null : row[name];
}

/** The cell a check leads to: for a sum its total. */
function cellOf(path: string): string {
  return path.replace('*', 'total');
}

/** Both sides of the check. */
function sideColumns({ lang }: Setting): readonly Column<FailedCheckRow>[] {
  const words = QUALITY_WORDS[lang].checks;
  return (['left', 'right'] as const).map((key) => ({
    key,
    label: words[key],
    width: 96,
    number: true,
    text: (row) => plain(side(row, key), lang),
    value: (row) => side(row, key),
    hint: (row) => (isCheck(row.code) ? `${words[key]}：${CHECKS[row.code][key]}` : ''),
  }));
}

export function checkColumns(setting: Setting): readonly Column<FailedCheckRow>[] {
  const { lang, source } = setting;
  const words = QUALITY_WORDS[lang].checks;
  const severity = (row: FailedCheckRow): string => (row.severity === 'error' ? words.error : words.warning);
  const where = (row: FailedCheckRow): string =>
    row.other_agency === null
      ? pathWords(row.path, lang)
      : words.twin(
          row.other_agency,
          row.other_year === null ? QUALITY_WORDS[lang].duplicates.unknownYear : String(row.other_year),
        );
  return [
    agencyColumn(setting, 224),
    yearColumn(setting, 64),
    {
      key: 'severity',
      label: words.level,
      width: 72,
      text: severity,
      value: severity,
      tone: (row) => (row.severity === 'error' ? 'bad' : 'warn'),
    },
    {
      key: 'kind',
      label: words.kind,
      width: 288,
      text: (row) => checkText(row.code, lang),
      value: (row) => checkText(row.code, lang),
    },
    {
      key: 'where',
      label: words.where,
      width: 208,
      text: where,
      value: where,
      href: (row) => source(row.file, cellOf(row.path)),
    },
    ...sideColumns(setting),
    {
      key: 'difference',
      label: words.difference,
      width: 96,
      number: true,
      text: (row) => plain(difference(row), lang),
      value: difference,
    },
  ];
}
