/** Requests received by the agencies that receive most, a small chart each. */
import { METRICS } from '../../../schema/metrics/metrics.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import type { RequestsByAgencyYearRow } from '../../../queries/requests/requests-by-agency-year.ts';
import {
  agencyRefs,
  breaksOf,
  fileName,
  gathered,
  notes,
  reportCoverage,
  sentence,
  subtitle,
  total,
} from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { MultiplesModel, MultiplesPanel } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { MULTIPLES_WORDS } from '../../../words/charts/multiples.ts';

const NAMED = 3;

/** `rows`: one an agency and year, agencies in the order of the panels. */
export function requestsMultiplesModel(
  rows: readonly RequestsByAgencyYearRow[],
  context: ModelContext,
): MultiplesModel {
  const { lang, mine } = context;
  const words = WORDS[lang];
  const panels = gathered(rows, (row) => row.agency_id).map(([agencyId, points]): MultiplesPanel => ({
    agencyId,
    label: points[0]?.agency ?? '',
    mine: mine.has(agencyId),
    points: points.map(({ year, received, has_report, failing }) => ({
      year,
      value: received,
      absence: received !== null ? null : has_report ? 'blank' : 'no-report',
      failing,
    })),
  }));
  const failing = total(rows.map((row) => row.failing));
  const breaks = breaksOf([METRICS.received], context);
  return {
    kind: 'multiples',
    id: 'requests-multiples',
    lang,
    title: cardTitle('requests-multiples', lang),
    subtitle: subtitle(context),
    unit: words.requestUnit,
    coverage: reportCoverage(rows.filter((row) => row.received !== null).length, rows.length, lang),
    formula: null,
    notes: notes(context, [
      [panels.length > 1, MULTIPLES_WORDS[lang].note],
      [breaks.length > 0, words.formBreak],
      [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
    ]),
    source: words.source,
    summary: summaryOf(panels, lang),
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b),
    panels,
    breaks,
    table: {
      columns: [
        { key: 'agency', label: words.agency, format: 'text' },
        { key: 'year', label: words.year, format: 'year' },
        { key: 'received', label: MULTIPLES_WORDS[lang].received, format: 'count' },
        { key: 'failing', label: words.failing, format: 'count' },
      ],
      refs: agencyRefs(rows),
      rows: rows.map(({ agency, year, received, failing: failed }) => ({ agency, year, received, failing: failed })),
    },
    fileName: fileName(cardFile('requests-multiples', lang), context),
  };
}

function summaryOf(panels: readonly MultiplesPanel[], lang: 'zh' | 'en'): string {
  const parts = panels.slice(0, NAMED).flatMap(({ label, points }) => {
    const last = [...points].reverse().find((point) => point.value !== null);
    return last === undefined ? [] : [`${label} ${last.year} ${formatValue(last.value, 'count', lang)}`];
  });
  return parts.length === 0 ? '' : sentence(MULTIPLES_WORDS[lang].received, parts, lang);
}
