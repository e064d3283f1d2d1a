/** Puts what manifest, corpus row and alias list know onto a parsed report. */
import type { Report } from '../../schema/report.ts';
import { isIsoDate, isReportYear } from '../guards.ts';
import type { Hints } from '../parse/job.ts';
import type { ManifestLine } from './read.ts';

/**
 * The manifest wins over the text. An agency of another name takes nothing of the place, level and kind that the text's agency had:
 * what the manifest leaves open is then unknown. `alone`: the document gave one report, so that year and date can be meant for it only.
 */
export function applyManifest(report: Report, line: ManifestLine, alone: boolean): Report {
  const renamed = line.agency !== null && line.agency !== report.agency;
  const moved = line.region_code !== null && line.region_code !== report.region_code;
  const place = renamed || moved ? { province: null, city: null, county: null, region: null } : report;
  return {
    ...report,
    agency: line.agency ?? report.agency,
    agency_from: line.agency === null ? report.agency_from : 'manifest',
    agency_complete: line.agency !== null || report.agency_complete,
    region: line.county ?? line.city ?? line.province ?? place.region,
    region_code: line.region_code ?? (renamed ? null : report.region_code),
    province: line.province ?? place.province,
    city: line.city ?? place.city,
    county: line.county ?? place.county,
    level: line.level ?? (renamed ? null : report.level),
    kind: line.kind ?? (renamed ? null : report.kind),
    year: alone ? (line.year ?? report.year) : report.year,
    published: alone ? (line.published ?? report.published) : report.published,
    url: line.url ?? report.url,
    synthetic: line.synthetic ?? report.synthetic,
  };
}

/** A corpus row fills what the text leaves open; it never overrides. */
export function applyHints(report: Report, hints: Hints, alone: boolean): Report {
  const named = report.agency === null && hints.agency !== null;
  const year = alone && hints.year !== null && isReportYear(hints.year) ? hints.year : null;
  const day = alone && hints.published !== null && isIsoDate(hints.published) ? hints.published : null;
  return {
    ...report,
    title: report.title ?? hints.title,
    agency: report.agency ?? hints.agency,
    agency_from: named ? 'manifest' : report.agency_from,
    agency_complete: named || report.agency_complete,
    region: report.region ?? hints.region,
    year: report.year ?? year,
    published: report.published ?? day,
    url: report.url ?? hints.url,
  };
}
