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

export interface Context {
  /** The agency's report of the year before; null where the data have none that counts. */
  readonly before: AgencyReportRow | null;
  /** Of the same year. */
  readonly same: AgencyReportRow | null;
  /** How it fits to the year before; null where that is not known. */
  readonly years: YearChecks | null;
  readonly peers: readonly AmongPeersRow[];
}

/** The agency among those of the data: by name, and by place where several bear it. null where none or several are left. */
export function agencyOf(report: Report, agencies: readonly AgencyOption[]): AgencyOption | null {
  const named = agencies.filter(({ agency }) => agency === report.agency);
  const here = named.filter(
    ({ province, city, county }) => province === report.province && city === report.city && county === report.county,
  );
  const [found, ...others] = named.length > 1 ? here : named;
  return found === undefined || others.length > 0 ? null : found;
}

async function ofYear(
  db: Db,
  { report, agencies }: Asked,
  back: number,
  signal: AbortSignal,
): Promise<AgencyReportRow | null> {
  const agency = agencyOf(report, agencies);
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
  if (year === null || kind === null || level === null) return [];
  const mine = measures.flatMap(({ measure, value, why }) =>
    value === null || why !== null ? [] : [{ measure, value }],
  );
  const own = agencyOf(report, agencies)?.agency_id ?? null;
  return amongPeers(db, { year, kind, level, own }, mine, { signal });
}

export async function contextOf(db: Db, asked: Asked, signal: AbortSignal): Promise<Context> {
  const before = await ofYear(db, asked, 1, signal);
  const cells = before === null ? [] : await reportCells(db, before.report_id, { signal });
  return {
    before,
    same: await ofYear(db, asked, 0, signal),
    years: before === null ? null : yearChecks(asked.figures, figuresOf(cells)),
    peers: await peersOf(db, asked, signal),
  };
}
