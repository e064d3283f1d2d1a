/** Columns of the lists of reports and of organs that fail a check. */
import { WORDS } from '../../../../words/charts/common.ts';
import { QUALITY_WORDS } from '../../../../words/site/quality.ts';
import type { Column } from '../../../table/column.ts';
import { agencyColumn, plain, yearColumn, type Setting } from '../setting.ts';
import type { FailingAgency, FailingReport } from './failing.ts';
import { checkSentence } from './verify-list.ts';

export function reportsColumns(setting: Setting): readonly Column<FailingReport>[] {
  const { lang, source } = setting;
  const words = QUALITY_WORDS[lang].failing;
  const what = ({ errors, warnings }: FailingReport): string =>
    [...errors, ...warnings].map((row) => checkSentence(row, lang)).join(WORDS[lang].comma);
  const since = ({ since: first, year }: FailingReport): string =>
    first === null ? words.suspicion : words.sinceYear(String(first), year - first + 1);
  const number = (key: string, label: string, value: (row: FailingReport) => number | null): Column<FailingReport> => ({
    ...{ key, label, width: 88, number: true, value },
    text: (row) => plain(value(row), lang),
  });
  return [
    agencyColumn(setting, 224),
    yearColumn(setting, 64),
    number('errors', words.errors, ({ errors }) => errors.length),
    number('warnings', words.warnings, ({ warnings }) => warnings.length),
    number('largest', words.largest, ({ largest }) => largest),
    { key: 'since', label: words.since, width: 152, text: since, value: ({ since: first }) => first },
    {
      key: 'what',
      label: words.what,
      width: 560,
      text: what,
      value: what,
      href: ({ file }) => source(file),
      hint: what,
    },
  ];
}

export function agenciesColumns(setting: Setting): readonly Column<FailingAgency>[] {
  const { lang } = setting;
  const words = QUALITY_WORDS[lang].failing;
  const years = (row: FailingAgency): string => row.years.join(lang === 'zh' ? '、' : ', ');
  const number = (key: string, label: string, value: (row: FailingAgency) => number | null): Column<FailingAgency> => ({
    ...{ key, label, width: 120, number: true, value },
    text: (row) => plain(value(row), lang),
  });
  return [
    agencyColumn(setting, 280),
    number('errors', words.errors, ({ errors }) => errors),
    number('reports', words.reports, (row) => row.years.length),
    number('largest', words.largest, ({ largest }) => largest),
    number('warnings', words.warnings, ({ warnings }) => warnings),
    { key: 'years', label: words.years, width: 320, text: years, value: years },
  ];
}
