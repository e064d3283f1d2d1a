import { expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import type { AgencyOption } from '../../../queries/overview/options.ts';
import { parseBytes } from '../../../parse/document.ts';
import type { Report } from '../../../schema/report.ts';
import { agencyOf } from './context.ts';

async function report(): Promise<Report> {
  const file = 'data/reports/real/001_95439e0558e6bde3.txt';
  const parsed = await parseBytes(new Uint8Array(await readFile(file)), { file, url: null, sha256: '' });
  const [first] = parsed.ok ? parsed.reports : [];
  if (first === undefined) throw new Error('no report');
  return first;
}

function option(agency_id: number, from: Pick<Report, 'agency' | 'province' | 'city' | 'county'>): AgencyOption {
  const { province, city, county } = from;
  return { agency_id, agency: from.agency ?? '', province, city, county, complete: true, level: null, kind: null };
}

it('finds an agency by its name, and by its place where several bear it', async () => {
  const own = await report();
  const here = option(1, own);
  const elsewhere = option(2, { ...own, province: '乙省', city: '乙市', county: '乙县' });
  expect(agencyOf(own, [here]).agency).toBe(here);
  expect(agencyOf(own, [elsewhere, here]).agency).toBe(here);
  // A district of the same name in another city is another district.
  expect(agencyOf(own, [elsewhere])).toEqual({ agency: null, alone: 'unknown' });
  expect(agencyOf(own, [{ ...here, city: null, county: null }]).agency?.agency_id).toBe(1);
  expect(agencyOf(own, [])).toEqual({ agency: null, alone: 'unknown' });
  expect(agencyOf(own, [here, { ...here, agency_id: 3 }])).toEqual({ agency: null, alone: 'unknown' });
});

it('finds none for a name that fits many, nor for a consolidated report', async () => {
  const own = await report();
  const here = option(1, own);
  expect(agencyOf({ ...own, agency_complete: false }, [here])).toEqual({ agency: null, alone: 'incomplete' });
  expect(agencyOf({ ...own, scope: 'consolidated' }, [here])).toEqual({ agency: null, alone: 'consolidated' });
});
