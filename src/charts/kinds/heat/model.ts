/** Agency × reason: the share of the requests handled that ended with each reason, against the median of the peers. */
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { median } from 'd3';
import type { RefusalsByAgencyRow } from '../../../queries/refusals/refusals-by-agency.ts';
import { fileName, gathered, notes, reportingCoverage, sentence, subtitle, total } from '../../ground/build.ts';
import { FEWEST } from '../../ground/finding.ts';
import { MIN_BASE, type ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, HeatCell, HeatModel, HeatRow, Lang, SegmentGroup } from '../../model.ts';
import { refusalGroups } from '../stacked/model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { HEAT_WORDS } from '../../../words/charts/heat.ts';

/** `rows`: 16 an agency, in the order of the chart's rows. `peers`: those that the medians are of. */
export function refusalsHeatModel(
  rows: readonly RefusalsByAgencyRow[],
  context: ModelContext,
  peers: readonly RefusalsByAgencyRow[] = rows,
): HeatModel {
  const { lang, mine } = context;
  const least = context.least ?? MIN_BASE;
  const words = HEAT_WORDS[lang];
  const groups = refusalGroups(lang);
  const heat = gathered(rows, (row) => row.agency_id).map(([agencyId, reasons]): HeatRow => ({
    agencyId,
    label: reasons[0]?.agency ?? '',
    mine: mine.has(agencyId),
    failing: Math.max(0, ...reasons.map((reason) => reason.failing)),
    cells: Object.fromEntries(reasons.map((reason) => [reason.row, cellOf(reason, least)])),
  }));
  const medians = mediansOf(groups, peers, least);
  const hasMedians = Object.values(medians).some((value) => value !== null);
  const small = heat.filter((row) => Object.values(row.cells).some((cell) => cell.small)).length;
  const failing = total(heat.map((row) => row.failing));
  const counted = heat.filter((row) => Object.values(row.cells).some((cell) => cell.share !== null)).length;
  return {
    kind: 'heat',
    id: 'refusals-heat',
    lang,
    title: cardTitle('refusals-heat', lang),
    subtitle: subtitle(context),
    unit: '%',
    coverage: reportingCoverage(counted, heat.length, lang),
    formula: words.formula,
    notes: notes(context, [
      [hasMedians, words.median(least)],
      [!hasMedians && heat.length > 0, words.few(FEWEST)],
      [small > 0, words.small(least, small)],
      [heat.some((row) => row.mine), WORDS[lang].mine + WORDS[lang].stop],
      [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`],
    ]),
    source: WORDS[lang].source,
    summary: summaryOf(groups, medians, lang),
    groups,
    rows: heat,
    medians,
    least,
    table: tableOf(groups, heat, medians, lang),
    fileName: fileName(cardFile('refusals-heat', lang), context),
  };
}

function cellOf({ rate_count, rate_base }: RefusalsByAgencyRow, least: number): HeatCell {
  const share = rate_count === null || rate_base === null || rate_base === 0 ? null : rate_count / rate_base;
  return {
    count: rate_count,
    base: rate_base,
    share,
    small: share !== null && rate_base !== null && rate_base < least,
  };
}

/** By reason; null where fewer than `FEWEST` agencies have a share on enough requests. */
function mediansOf(
  groups: readonly SegmentGroup[],
  peers: readonly RefusalsByAgencyRow[],
  least: number,
): HeatModel['medians'] {
  const firm = peers.flatMap((row) => {
    const { share, small } = cellOf(row, least);
    return share === null || small ? [] : [{ code: row.row, share }];
  });
  const known = new Map<string, number | null>(
    gathered(firm, ({ code }) => code).map(([code, own]) => [
      code,
      own.length < FEWEST ? null : (median(own, ({ share }) => share) ?? null),
    ]),
  );
  return Object.fromEntries(
    groups.flatMap((group) => group.segments.map(({ code }) => [code, known.get(code) ?? null])),
  );
}

function summaryOf(groups: readonly SegmentGroup[], medians: HeatModel['medians'], lang: Lang): string {
  const parts = groups.flatMap((group) =>
    group.segments.flatMap(({ code, label }) => {
      const value = medians[code] ?? null;
      return value === null ? [] : [`${label} ${formatValue(value, 'percent', lang)}`];
    }),
  );
  return parts.length === 0 ? '' : sentence(HEAT_WORDS[lang].medianLabel, parts, lang);
}

function tableOf(
  groups: readonly SegmentGroup[],
  rows: readonly HeatRow[],
  medians: HeatModel['medians'],
  lang: Lang,
): ChartTable {
  const words = HEAT_WORDS[lang];
  const reasons = groups.flatMap((group) => group.segments.map((segment) => ({ group: group.label, ...segment })));
  return {
    columns: [
      { key: 'agency', label: WORDS[lang].agency, format: 'text' },
      { key: 'group', label: words.group, format: 'text' },
      { key: 'reason', label: words.reason, format: 'text' },
      { key: 'count', label: words.count, format: 'count' },
      { key: 'base', label: words.handled, format: 'count' },
      { key: 'share', label: words.share, format: 'percent' },
      { key: 'median', label: words.medianLabel, format: 'percent' },
      { key: 'difference', label: words.difference, format: 'points' },
    ],
    refs: rows.flatMap((row) =>
      reasons.map(({ code }) => ({
        type: 'agency' as const,
        agencyId: row.agencyId,
        agency: row.label,
        year: null,
        part: code,
      })),
    ),
    rows: rows.flatMap((row) =>
      reasons.map(({ group, code, label }) => {
        const cell = row.cells[code];
        const middle = medians[code] ?? null;
        const share = cell?.share ?? null;
        const difference =
          cell === undefined || cell.small || share === null || middle === null ? null : share - middle;
        return {
          agency: row.label,
          group,
          reason: label,
          count: cell?.count ?? null,
          base: cell?.base ?? null,
          share,
          median: middle,
          difference,
        };
      }),
    ),
  };
}
