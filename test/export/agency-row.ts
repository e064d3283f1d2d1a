import type { RequestsByAgencyRow } from '../../src/queries/requests/requests-by-agency.ts';

/** One agency of one report year, for the tables of files. */
export function agencyRow(agency: string, received: number | null, failing = 0): RequestsByAgencyRow {
  const known = received === null ? 0 : 1;
  return {
    agency_id: 1,
    agency,
    complete: true,
    province: null,
    level: null,
    kind: null,
    received,
    mean: received,
    handled: received,
    reported: known,
    handled_reported: known,
    years: 1,
    failing,
  };
}
