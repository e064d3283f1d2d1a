/** 应公布机关名录: which organs are due to publish, from a CSV that the user keeps. Coverage is counted against it. */
import { agencyKey, describeAgency, simplifiedName } from '../../parse/3-identify/index.ts';
import { UsageError } from '../errors.ts';
import { csvLines } from '../manifest/csv.ts';
import { toRegionCode } from '../manifest/fields.ts';
import type { Succession } from '../manifest/succession.ts';

/** An organ that is due to publish from `from` to `to`; null: as long as there are reports. */
export interface Due {
  readonly agency: string;
  readonly region_code: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Keys of its agency, as it is named and as its successor is. */
  readonly keys: readonly [own: string, joined: string];
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: string | null;
  readonly kind: string | null;
}

/** Throws `UsageError` naming `label` and line. */
export function rosterOf(text: string, label: string, succession: readonly Succession[]): readonly Due[] {
  return csvLines(text, label).flatMap(({ line, fields }): readonly Due[] => {
    const agency = simplifiedName(fields['agency'] ?? '');
    if (agency.startsWith('#') || agency === '') return [];
    const year = (name: 'from' | 'to'): number | null => {
      const value = fields[name] ?? '';
      if (value === '') return null;
      if (!/^(?:19|20)\d\d$/u.test(value))
        throw new UsageError(`${label}:${line}: ${name} is ${value}, expected a year`);
      return Number(value);
    };
    const code = fields['region_code'] ?? '';
    const given = code === '' ? null : toRegionCode(code);
    if (code !== '' && given === null) throw new UsageError(`${label}:${line}: region_code is ${code}`);
    const [from, to] = [year('from'), year('to')];
    const told = describeAgency(agency, { year: to, hints: [] });
    const region_code = given ?? told.region_code;
    const { province, city, county, level, kind } = told;
    const key = agencyKey({ agency, region_code, province, city, county, year: to });
    const next = succession.find((one) => one.former === key.organ && String(region_code ?? '').startsWith(one.code));
    return [
      {
        agency,
        region_code,
        from,
        to,
        keys: [`${key.place}|${key.organ}`, `${key.place}|${next?.organ ?? key.organ}`],
        province,
        city,
        county,
        level,
        kind,
      },
    ];
  });
}
