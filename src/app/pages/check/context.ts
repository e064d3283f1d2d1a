/** What the data know around a report that was just read: the agency's other reports, and comparable agencies. */
import { amongPeers, type AmongPeersRow } from '../../../queries/compare/among-peers.ts';
import type { Db } from '../../../queries/db/db.ts';
import type { AgencyOption } from '../../../queries/overview/options.ts';
import { agencyReports, type AgencyReportRow } from '../../../queries/reports/agency-reports.ts';
import { reportCells } from '../../../queries/reports/report-cells.ts';
import type { Report } from '../../../schema/report.ts';
import type { OwnMeasure } from '../../local/own-figures.ts';
import { figuresOf, yearChecks, type Figures, type YearChecks } from '../../local/year-checks.ts';
import type { Needed } from '../../parts/tables.svelte.ts';

export interface Asked {
  readonly report: Report;
  readonly agencies: readonly AgencyOption[];
  readonly figures: Figures;
  readonly measures: readonly OwnMeasure[];
}

/**
 * Why a report has nothing to be compared with. `incomplete`: its name fits many agencies. `unknown`: the data have no such agency, or several.
 * `consolidated`: it adds up other organs, whose own reports are no measure of it.
 */
export type Alone = 'incomplete' | 'unknown' | 'consolidated';

export interface Context {
  /** null: its agency is among the data. */
  readonly alone: Alone | null;
  /** The agency's report of the year before; null where the data have none that counts. */
  readonly before: AgencyReportRow | null;
  /** Of the same year. */
  readonly same: AgencyReportRow | null;
  /** How it fits to the year before; null where that is not known. */
  readonly years: YearChecks | null;
  readonly peers: readonly AmongPeersRow[];
}

interface Found {
  readonly agency: AgencyOption | null;
  readonly alone: Alone | null;
}

const PLACES = ['province', 'city', 'county'] as const;

/** The agency among those of the data: of its name, in no other place; of several the one that is in just the same. */
export function agencyOf(report: Report, agencies: readonly AgencyOption[]): Found {
  if (report.scope === 'consolidated') return { agency: null, alone: 'consolidated' };
  if (!report.agency_complete) return { agency: null, alone: 'incomplete' };
  const named = agencies.filter(({ agency }) => agency === report.agency);
  const possible = named.filter((option) =>
    PLACES.every((place) => option[place] === null || report[place] === null || option[place] === report[place]),
  );
  const same = possible.filter((option) => PLACES.every((place) => option[place] === report[place]));
  const [agency, ...others] = same.length > 0 ? same : possible;
  return agency === undefined || others.length > 0 ? { agency: null, alone: 'unknown' } : { agency, alone: null };
}

async function ofYear(
  db: Db,
  { report, agencies }: Asked,
  back: number,
  signal: AbortSignal,
): Promise<AgencyReportRow | null> {
  const { agency } = agencyOf(report, agencies);
  const { year } = report;
  if (agency === null || year === null) return null;
  const reports = await agencyReports(db, agency.agency_id, { signal });
  return reports.find((one) => one.year === year - back && one.superseded_by === null && one.counts !== false) ?? null;
}

/** The cells of the year before. */
export async function neededFor(db: Db, asked: Asked, signal: AbortSignal): Promise<Needed> {
  const before = await ofYear(db, asked, 1, signal);
  return before === null ? { tables: [] } : { tables: ['cells'], reports: [before.report_id] };
}

async function peersOf(
  db: Db,
  { report, agencies, measures }: Asked,
  signal: AbortSignal,
): Promise<readonly AmongPeersRow[]> {
  const { year, kind, level } = report;
  if (year === null || kind === null || level === null || report.scope === 'consolidated') return [];
  const mine = measures.flatMap(({ measure, value, why }) =>
    value === null || why !== null ? [] : [{ measure, value }],
  );
  const own = agencyOf(report, agencies).agency?.agency_id ?? null;
  return amongPeers(db, { year, kind, level, own }, mine, { signal });
}

export async function contextOf(db: Db, asked: Asked, signal: AbortSignal): Promise<Context> {
  const before = await ofYear(db, asked, 1, signal);
  const cells = before === null ? [] : await reportCells(db, before.report_id, { signal });
  return {
    alone: agencyOf(asked.report, asked.agencies).alone,
    before,
    same: await ofYear(db, asked, 0, signal),
    years: before === null ? null : yearChecks(asked.figures, figuresOf(cells)),
    peers: await peersOf(db, asked, signal),
  };
}
