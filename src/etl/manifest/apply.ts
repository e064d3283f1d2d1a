/** Puts what a manifest line or a corpus row knows onto a parsed report. */
import { describeAgency } from '../../parse/3-identify/index.ts';
import type { Report } from '../../schema/report.ts';
import { isIsoDate, isReportYear } from '../guards.ts';
import type { Hints } from '../parse/job.ts';
import type { ManifestLine } from './line.ts';

/**
 * The manifest wins over the text. A new name brings what the name itself tells of place, level and kind, and nothing of what the
 * text's agency had. `alone`: the document gave one report, so that year and date can be meant for it only.
 */
export function applyManifest(report: Report, line: ManifestLine, alone: boolean): Report {
  const { level, kind, url, synthetic, scope } = line;
  const dated = alone ? filled({ year: line.year, published: line.published }) : {};
  const named = line.agency === null ? report : rename({ ...report, ...dated }, line.agency, placeHints(line));
  return {
    ...named,
    ...placeOf(named, line),
    ...dated,
    ...filled({ level, kind, url, synthetic, scope }),
  };
}

/** Those of the fields that say something. */
function filled<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const said: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== null && value !== undefined) said[name] = value;
  }
  return said;
}

/** Another code is another place: nothing is left of the one before but what the line says itself. */
function placeOf(named: Report, line: ManifestLine): Partial<Report> {
  const { region_code, province, city, county, agency } = line;
  const moved = region_code !== null && region_code !== named.region_code;
  const placed = region_code !== null || city !== null || county !== null;
  return {
    ...(moved ? { province: null, city: null, county: null, region: null } : {}),
    ...filled({ region: county ?? city ?? province, region_code, province, city, county }),
    agency_complete: named.agency_complete || (agency !== null && placed),
  };
}

function placeHints(line: ManifestLine): readonly string[] {
  return [line.province, line.city, line.county].filter((name) => name !== null);
}

/** A corpus row fills what the text leaves open; it never overrides. */
export function applyHints(report: Report, hints: Hints, alone: boolean): Report {
  const year = alone && hints.year !== null && isReportYear(hints.year) ? hints.year : null;
  const day = alone && hints.published !== null && isIsoDate(hints.published) ? hints.published : null;
  const dated: Report = { ...report, year: report.year ?? year };
  const named =
    report.agency === null && hints.agency !== null
      ? rename(dated, hints.agency, hints.region === null ? [] : [hints.region])
      : dated;
  return {
    ...named,
    title: report.title ?? hints.title,
    region: named.region ?? hints.region,
    published: report.published ?? day,
    url: report.url ?? hints.url,
  };
}

/** Another agency. The same name as the text's keeps what the whole text told about it. */
function rename(report: Report, agency: string, hints: readonly string[]): Report {
  if (agency === report.agency) return { ...report, agency_from: 'manifest' };
  const { complete, ...described } = describeAgency(agency, { year: report.year, hints });
  return { ...report, ...described, agency, agency_from: 'manifest', agency_complete: complete };
}
