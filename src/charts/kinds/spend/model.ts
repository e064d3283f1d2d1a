/** Government procurement by agency and year. The form asks for it in report years 2019 and 2020 only. */
import { hasOwnKey } from '../../../schema/own-key.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import type { ProcurementByAgencyRow } from '../../../queries/procurement/procurement-by-agency.ts';
import type { Rows } from '../../../queries/db/rows.ts';
import { agencyRefs, reportingCoverage, fileName, notes, sentence, subtitle, withTable } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, Lang, SpendModel, SpendRow } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { PROCUREMENT_WORDS } from '../../../words/charts/procurement.ts';
import { isDoubtful } from './agencies.ts';
import { procurementNotesOf } from './notes.ts';
import { isOfPanel, spentOfPanel, spentOfRows } from './spent.ts';

const NAMED = 3;

/** `rows`: one a report. An agency without a report in a year of the chart has no figure for it, not zero. */
export function procurementByAgencyModel(rows: Rows<ProcurementByAgencyRow>, context: ModelContext): SpendModel {
  const { lang } = context;
  const words = WORDS[lang];
  const spent = isOfPanel(rows) ? spentOfPanel(rows, context) : spentOfRows([...rows], context);
  return withTable(
    {
      kind: 'spend',
      id: 'procurement-by-agency',
      lang,
      title: cardTitle('procurement-by-agency', lang),
      subtitle: subtitle(context),
      unit: words.yuanUnit,
      coverage: reportingCoverage(spent.counted, spent.rows.length, lang),
      formula: null,
      notes: notes(context, [
        [spent.mine, words.mine + words.stop],
        ...procurementNotesOf(spent.doubtful, context),
        [context.sure === true && spent.anyDoubtful, words.leftOut],
        failingNote(spent.failing, lang),
      ]),
      source: words.source,
      summary: summaryOf(spent.rows, context),
      years: spent.years,
      rows: spent.rows,
      fileName: fileName(cardFile('procurement-by-agency', lang), context),
    },
    () =>
      tableOf(
        [...rows].filter((row) => context.sure !== true || !isDoubtful(row)),
        context,
      ),
  );
}

/** `failing`: reports drawn that fail a check. */
export function failingNote(failing: number, lang: Lang): readonly [holds: boolean, text: string] {
  return [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`];
}

function summaryOf(rows: Rows<SpendRow>, { lang }: ModelContext): string {
  const named = rows.slice(0, NAMED).flatMap((row) => {
    const figures = row.figures.filter((figure) => figure.value !== null);
    return figures.map((figure) => `${row.label} ${figure.year} ${formatValue(figure.value, 'yuan', lang, 'short')}`);
  });
  return named.length === 0 ? '' : sentence(WORDS[lang].amount, named, lang);
}

function tableOf(rows: readonly ProcurementByAgencyRow[], { lang }: ModelContext): ChartTable {
  const words = WORDS[lang];
  return {
    columns: [
      { key: 'agency', label: words.agency, format: 'text' },
      { key: 'year', label: words.year, format: 'year' },
      { key: 'yuan', label: `${words.amount} (${words.yuanUnit})`, format: 'count' },
      { key: 'projects', label: words.projects, format: 'count' },
      { key: 'unit', label: words.unitFrom, format: 'text' },
      { key: 'suspect', label: words.suspect, format: 'text' },
      { key: 'likely', label: `${words.likely} (${words.yuanUnit})`, format: 'count' },
    ],
    refs: agencyRefs(rows),
    rows: rows.map((row) => ({
      agency: row.agency,
      year: row.year,
      yuan: row.yuan,
      projects: row.projects,
      unit: row.unit_from === null ? null : unitFrom(row.unit_from, lang),
      suspect: row.suspect === true ? words.suspect : null,
      likely: row.likely,
    })),
  };
}

function unitFrom(code: string, lang: Lang): string {
  const sources: Readonly<Record<string, string>> = PROCUREMENT_WORDS[lang].sources;
  return (hasOwnKey(sources, code) ? sources[code] : undefined) ?? code;
}
