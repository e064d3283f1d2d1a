/** The reports behind the figures of the selection. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import type { ReportBehindRow } from '../../../queries/reports/reports-behind.ts';
import type { Column } from '../../table/column.ts';
import { agencyColumn, fileColumn, plain, type Setting } from './setting.ts';

export function reportColumns(setting: Setting): readonly Column<ReportBehindRow>[] {
  const { lang, source } = setting;
  const words = QUALITY_WORDS[lang].reports;
  const figure = (key: 'received' | 'handled', cell: string): Column<ReportBehindRow> => ({
    key,
    label: words[key],
    width: 112,
    number: true,
    text: (row) => plain(row[key], lang),
    value: (row) => row[key],
    href: (row) => source(row.file, cell),
  });
  return [
    agencyColumn(setting, 240),
    {
      key: 'year',
      label: QUALITY_WORDS[lang].year,
      width: 80,
      text: (row) => String(row.year),
      value: (row) => row.year,
      href: (row) => source(row.file),
    },
    {
      key: 'form',
      label: words.form,
      width: 96,
      text: (row) => row.form ?? words.noForm,
      value: (row) => row.form,
    },
    figure('received', 'requests.new.total'),
    figure('handled', 'requests.total.total'),
    {
      key: 'failed',
      label: words.failed,
      width: 128,
      number: true,
      text: (row) =>
        `${row.checks_failed > 0 ? '◆ ' : ''}${plain(row.checks_failed, lang)}/${plain(row.checks_assessed, lang)}`,
      value: (row) => row.checks_failed,
      tone: (row) => (row.checks_failed > 0 ? 'bad' : null),
    },
    fileColumn(setting, 240),
  ];
}
