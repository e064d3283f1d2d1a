/** The columns of agencies by years: on the screen, in order, in the files. */
import { measureFormat, onForm } from '../../../charts/kinds/band/measures.ts';
import type { Lang } from '../../../charts/model.ts';
import { isRate, SMALL_N, type Measure } from '../../../queries/metrics/measures.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { formatValue } from '../../../words/format.ts';
import { MATRIX_WORDS } from '../../../words/matrix.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import type { Column, Tone } from '../../table/column.ts';
import { cellOf, changeOf, tintOf, type Cell, type Matrix, type MatrixRow } from './rows.ts';

export interface Setting {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly measure: Measure;
  readonly isMine: (agencyId: number) => boolean;
  readonly levelOf: (agencyId: number) => string;
  /** Where a name leads. */
  readonly agencyLink: (agencyId: number) => string;
  readonly sourceLink: (file: string) => string;
}

const signed = (value: number, write: (size: number) => string): string =>
  value > 0 ? `+${write(value)}` : write(value);

/** The state of a cell without a figure. */
function stateOf(cell: Cell | undefined, year: number, { t, lang, measure }: Setting): string {
  const { states } = t.tables;
  if (cell === undefined || !cell.reported) return states['no-report'];
  return onForm(measure, year) ? WORDS[lang].absence.unknown : MATRIX_WORDS[lang].notOnForm;
}

function textOf(row: MatrixRow, year: number, setting: Setting): string {
  const cell = cellOf(row, year);
  if (cell === undefined || cell.value === null) return stateOf(cell, year, setting);
  return formatValue(cell.value, measureFormat(setting.measure), setting.lang, 'short') + (cell.suspect ? ' ◎' : '');
}

function hintOf(row: MatrixRow, year: number, setting: Setting): string {
  const cell = cellOf(row, year);
  const words = MATRIX_WORDS[setting.lang];
  const plain = (value: number | null): string => formatValue(value, 'count', setting.lang);
  const parts = [`${row.agency} ${year}`, textOf(row, year, setting)];
  if (cell !== undefined && cell.denominator !== null && cell.value !== null)
    parts.push(words.sides(plain(cell.numerator), plain(cell.denominator)));
  if (cell?.small === true) parts.push(words.small(plain(cell.denominator), String(SMALL_N)));
  if (cell?.suspect === true) parts.push(words.suspect);
  if (cell?.failing === true) parts.push(words.failing);
  return parts.join(' · ');
}

function toneOf(cell: Cell | undefined): Tone | null {
  if (cell === undefined || cell.value === null) return 'none';
  return cell.small ? 'small' : null;
}

function yearColumn(year: number, matrix: Matrix, setting: Setting): Column<MatrixRow> {
  const of = (row: MatrixRow): Cell | undefined => cellOf(row, year);
  return {
    key: `y${year}`,
    label: String(year),
    width: 84,
    number: true,
    text: (row) => textOf(row, year, setting),
    value: (row) => of(row)?.value ?? null,
    href: (row) => {
      const file = of(row)?.file ?? null;
      return file === null ? null : setting.sourceLink(file);
    },
    tone: (row) => toneOf(of(row)),
    hint: (row) => hintOf(row, year, setting),
    tint: (row) => {
      const cell = of(row);
      return cell === undefined ? null : tintOf(cell, matrix.steps);
    },
    corner: (row) => of(row)?.failing === true && of(row)?.value !== null,
  };
}

function changeColumns({ last }: Matrix, setting: Setting): readonly Column<MatrixRow>[] {
  const { lang, measure } = setting;
  const words = MATRIX_WORDS[lang];
  if (last === null) return [];
  const rate = isRate(measure);
  const instead = (row: MatrixRow): string =>
    changeOf(row, last, measure).state === 'small' ? words.smallBase(String(SMALL_N)) : words.oneMissing;
  const none = (row: MatrixRow): Tone | null => (changeOf(row, last, measure).state === 'known' ? null : 'quiet');
  const difference: Column<MatrixRow> = {
    key: 'change',
    label: words.change(String(last - 1)),
    width: rate ? 124 : 92,
    number: true,
    text: (row) => {
      const change = changeOf(row, last, measure);
      if (change.state !== 'known') return instead(row);
      return rate
        ? formatValue(change.difference, 'points', lang)
        : signed(change.difference, (value) => formatValue(value, measureFormat(measure), lang, 'short'));
    },
    value: (row) => {
      const change = changeOf(row, last, measure);
      return change.state === 'known' ? change.difference : null;
    },
    tone: none,
  };
  const relative: Column<MatrixRow> = {
    key: 'percent',
    label: words.percent,
    width: 96,
    number: true,
    text: (row) => {
      const change = changeOf(row, last, measure);
      if (change.state !== 'known') return instead(row);
      if (change.relative === null) return words.smallBase(String(SMALL_N));
      return signed(change.relative, (value) => formatValue(value, 'percent', lang));
    },
    value: (row) => {
      const change = changeOf(row, last, measure);
      return change.state === 'known' ? change.relative : null;
    },
    tone: (row) => {
      const change = changeOf(row, last, measure);
      return change.state !== 'known' || change.relative === null ? 'quiet' : null;
    },
  };
  return rate ? [difference] : [difference, relative];
}

export function matrixColumns(matrix: Matrix, setting: Setting): readonly Column<MatrixRow>[] {
  const words = MATRIX_WORDS[setting.lang];
  return [
    {
      key: 'agency',
      label: words.agency,
      width: 236,
      text: ({ agencyId, agency }) => (setting.isMine(agencyId) ? `★ ${agency}` : agency),
      value: ({ agency }) => agency,
      href: ({ agencyId }) => setting.agencyLink(agencyId),
      tone: ({ agencyId }) => (setting.isMine(agencyId) ? 'mine' : null),
    },
    {
      key: 'level',
      label: words.level,
      width: 68,
      text: ({ agencyId }) => setting.levelOf(agencyId),
      value: ({ agencyId }) => setting.levelOf(agencyId),
    },
    ...matrix.years.map((year) => yearColumn(year, matrix, setting)),
    ...changeColumns(matrix, setting),
    {
      key: 'trend',
      label: words.trend,
      width: 96,
      text: () => '',
      value: () => null,
      series: (row) => row.cells.map(({ year, value, suspect }) => ({ year, value: suspect ? null : value })),
      tone: ({ agencyId }) => (setting.isMine(agencyId) ? 'mine' : null),
    },
  ];
}
