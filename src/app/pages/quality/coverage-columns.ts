/** Agency × year: what is there, on which form, and does it hold. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import type { CoverageAgency } from './coverage-matrix.ts';
import type { CoverageRow } from '../../../queries/quality/coverage.ts';
import type { Column, Tone } from '../../table/column.ts';
import { plain, type Setting } from './setting.ts';

function coverageText(row: CoverageRow | undefined, { lang }: Setting): string {
  const words = QUALITY_WORDS[lang].coverage;
  if (row === undefined || row.report_id === null) return words.none;
  const form =
    row.form === null
      ? words.noForm
      : row.form === 'pre2019'
        ? words.noTables
        : row.other_form
          ? words.otherForm(row.form)
          : words.form(row.form);
  const { checks_failed: failed, cells_unsure: unsure } = row;
  const marked = failed !== null && failed > 0 ? words.failing(form, plain(failed, lang)) : form;
  return unsure !== null && unsure > 0 ? words.unsure(marked, plain(unsure, lang)) : marked;
}

function coverageTone(row: CoverageRow | undefined): Tone {
  if (row === undefined || row.report_id === null) return 'none';
  if (row.checks_failed !== null && row.checks_failed > 0) return 'bad';
  return row.other_form || row.form === null || row.cells_unsure !== 0 ? 'warn' : 'good';
}

export function coverageColumns(years: readonly number[], setting: Setting): readonly Column<CoverageAgency>[] {
  const { t, lang, source, profile } = setting;
  return [
    {
      key: 'agency',
      label: QUALITY_WORDS[lang].agency,
      width: 216,
      text: (row) => row.agency,
      value: (row) => row.agency,
      href: (row) => profile(row.agencyId),
    },
    {
      key: 'reported',
      label: QUALITY_WORDS[lang].coverage.reported,
      width: 96,
      number: true,
      text: (row) => `${row.reported}/${row.cells.size}`,
      value: (row) => row.reported,
    },
    ...years.map((year): Column<CoverageAgency> => ({
      key: `y${year}`,
      label: String(year),
      width: 120,
      text: (row) => coverageText(row.cells.get(year), setting),
      value: (row) => coverageText(row.cells.get(year), setting),
      tone: (row) => coverageTone(row.cells.get(year)),
      href: (row) => {
        const file = row.cells.get(year)?.file ?? null;
        return file === null ? null : source(file);
      },
      hint: (row) => {
        const cell = row.cells.get(year);
        if (cell === undefined || cell.report_id === null) return t.tables.stateNotes['no-report'];
        const [stated, assessed, failed] = [cell.cells_stated, cell.checks_assessed, cell.checks_failed];
        return QUALITY_WORDS[lang].coverage.hint(plain(stated, lang), plain(assessed, lang), plain(failed, lang));
      },
    })),
  ];
}
