/** Columns of consolidated reports beside their parts, and of the rows in which both differ. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { requestPath } from '../../../schema/paths.ts';
import { REQUEST_ROWS } from '../../../schema/form.ts';
import { ROW_LABELS } from '../../../schema/labels.ts';
import type { Consolidated, RowDifference } from '../../../schema/quality.ts';
import type { Lang } from '../../../words/lang.ts';
import type { Column } from '../../table/column.ts';
import { fileColumn, plain, yearColumn, type Setting } from './setting.ts';

type Source = Setting['source'];

/** A row of part three of one consolidated report. */
export interface DifferenceRow extends RowDifference, Pick<Consolidated, 'agency' | 'year' | 'file'> {
  /** Parts that are there, whether they state the row or not. */
  readonly members: number;
}

export function differencesOf(reports: readonly Consolidated[]): readonly DifferenceRow[] {
  return reports.flatMap(({ agency, year, file, parts: members, differences }) =>
    differences.map((difference) => ({ ...difference, agency, year, file, members })),
  );
}

function nameColumn<Row extends { readonly agency: string }>(lang: Lang): Column<Row> {
  return {
    key: 'agency',
    label: QUALITY_WORDS[lang].agency,
    width: 240,
    text: (row) => row.agency,
    value: (row) => row.agency,
  };
}

function numberColumn<Row>(
  key: string,
  label: string,
  lang: Lang,
  value: (row: Row) => number | null,
  href: ((row: Row) => string) | null = null,
): Column<Row> {
  const column = { key, label, width: 104, number: true, text: (row: Row) => plain(value(row), lang), value };
  return href === null ? column : { ...column, href };
}

export function consolidatedColumns(lang: Lang, source: Source): readonly Column<Consolidated>[] {
  const t = QUALITY_WORDS[lang].consolidated;
  const scope = (row: Consolidated): string => t.scopes[row.scope];
  const members = ({ members: names, parts }: Consolidated): string => {
    const listed = names.join(WORDS[lang].and);
    return names.length < parts ? t.membersMore(listed, plain(parts, lang)) : listed;
  };
  const cell =
    (code: 'new' | 'total') =>
    ({ file }: Consolidated): string =>
      source(file, requestPath(code, 'total'));
  const differing = (row: Consolidated): string =>
    `${plain(row.differences.length, lang)}/${plain(row.compared, lang)}`;
  return [
    nameColumn(lang),
    yearColumn({ lang }, 72),
    { key: 'scope', label: t.scope, width: 96, text: scope, value: scope },
    numberColumn('received', t.received, lang, (row) => row.received[0], cell('new')),
    numberColumn('receivedparts', t.receivedParts, lang, (row) => row.received[1]),
    numberColumn('handled', t.handled, lang, (row) => row.handled[0], cell('total')),
    numberColumn('handledparts', t.handledParts, lang, (row) => row.handled[1]),
    {
      key: 'differing',
      label: t.differing,
      width: 120,
      number: true,
      text: differing,
      value: (row) => row.differences.length,
      tone: (row) => (row.differences.length > 0 ? 'warn' : null),
    },
    numberColumn('parts', t.parts, lang, (row) => row.parts),
    { key: 'members', label: t.members, width: 320, text: members, value: members },
    { key: 'covers', label: t.covers, width: 280, text: (row) => row.covers ?? '', value: (row) => row.covers },
    fileColumn({ lang, source }, 240),
  ];
}

function rowName(code: string, lang: Lang): string {
  const known = REQUEST_ROWS.find((row) => row.code === code);
  return known === undefined ? code : ROW_LABELS[known.code][lang];
}

export function differenceColumns(lang: Lang, source: Source): readonly Column<DifferenceRow>[] {
  const t = QUALITY_WORDS[lang].consolidated;
  const name = (row: DifferenceRow): string => rowName(row.row, lang);
  const stated = (row: DifferenceRow): string => `${plain(row.stated, lang)}/${plain(row.members, lang)}`;
  return [
    nameColumn(lang),
    yearColumn({ lang }, 72),
    { key: 'row', label: t.row, width: 280, text: name, value: name },
    numberColumn(
      'own',
      t.own,
      lang,
      (row) => row.own,
      ({ file, row }) => source(file, `requests.${row}.total`),
    ),
    numberColumn('sum', t.sum, lang, (row) => row.parts),
    {
      ...numberColumn<DifferenceRow>('difference', t.difference, lang, (row) => row.own - row.parts),
      tone: (row) => (row.own < row.parts ? 'bad' : null),
    },
    { key: 'stated', label: t.stated, width: 120, number: true, text: stated, value: (row) => row.stated },
  ];
}
