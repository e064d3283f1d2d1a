/** What can be filtered: the years, places, levels, kinds and agencies of the data set. */
import { LEVELS } from '../../schema/form.ts';
import { named } from '../db/at.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { decodeRows } from '../db/decode.ts';
import { nullsLast } from '../db/order.ts';
import { sql } from '../db/sql.ts';
import type { PlainColumns } from '../executors/totals/columns.ts';
import type { GroupField, Totals } from '../executors/totals/totals.ts';

const YEAR = { value: 'num', agencies: 'num' } as const;
const FACET = { value: 'text', agencies: 'num' } as const;
const AGENCY = {
  agency_id: 'num',
  agency: 'text',
  complete: 'bool',
  province: 'text?',
  city: 'text?',
  county: 'text?',
  level: 'text?',
  kind: 'text?',
} as const;

export type YearOption = RowOf<typeof YEAR>;
/** A value of a dimension and the number of agencies that have it. */
export type FacetOption = RowOf<typeof FACET>;
export type AgencyOption = RowOf<typeof AGENCY>;

export interface FilterOptions {
  /** Years with a report that counts, ascending. */
  readonly years: readonly YearOption[];
  /** In the order of the division codes. */
  readonly provinces: readonly FacetOption[];
  /** From 国家 down to 乡. */
  readonly levels: readonly FacetOption[];
  /** The most frequent first. */
  readonly kinds: readonly FacetOption[];
  /** Every agency, also those that no facet reaches because their place, level or kind is not known (null). */
  readonly agencies: readonly AgencyOption[];
}

const YEARS = sql`
  select year as value, count(distinct agency_id) as agencies from reports
  where superseded_by is null and counts is not false and year is not null
  group by year order by year`;

const PROVINCES = sql`
  select province as value, count(*) as agencies from agencies
  where province is not null
  group by province order by min(region_code) nulls last, province`;

const KINDS = sql`
  select kind as value, count(*) as agencies from agencies
  where kind is not null
  group by kind order by agencies desc, kind`;

const LEVEL_COUNTS = sql`
  select level as value, count(*) as agencies from agencies
  where level is not null
  group by level`;

const AGENCIES = sql`
  select agency_id, agency, complete, province, city, county, level, kind from agencies
  order by region_code nulls last, agency, agency_id`;

function inOrderOfLevels(levels: readonly FacetOption[]): readonly FacetOption[] {
  return LEVELS.flatMap((level) => levels.filter((option) => option.value === level));
}

/** The columns of the table `agencies` as rows in the order of `AGENCIES`. Throws when a value is not the schema's. */
export function agencyOptions(columns: PlainColumns): readonly AgencyOption[] {
  const names = Object.keys(AGENCY);
  const region = columns['region_code'];
  const rows = decodeRows(
    {
      columns: names,
      rows: named(columns, 'agency_id').length,
      value: (row, column) => columns[names[column] ?? '']?.[row],
    },
    AGENCY,
    'agencies',
  );
  const regionOf = (row: number): number | null => {
    const code = region?.[row];
    return typeof code === 'number' ? code : null;
  };
  return rows
    .map((row, index) => ({ row, region: regionOf(index) }))
    .sort(
      (a, b) =>
        nullsLast(a.region, b.region) || nullsLast(a.row.agency, b.row.agency) || a.row.agency_id - b.row.agency_id,
    )
    .map(({ row }) => row);
}

/** What `filterOptions` gives, without an engine. */
export function optionsFromTotals(totals: Totals, agencies: readonly AgencyOption[]): FilterOptions {
  const facets = (field: GroupField): readonly (FacetOption & { readonly region: number | null })[] =>
    totals
      .agenciesBy(field)
      .flatMap(({ value, group }) =>
        value === null ? [] : [{ value, agencies: group.count('agencies'), region: group.least('region_code') }],
      );
  const plain = ({ value, agencies: count }: FacetOption): FacetOption => ({ value, agencies: count });
  return {
    years: totals.years(),
    provinces: [...facets('province')]
      .sort((a, b) => nullsLast(a.region, b.region) || nullsLast(a.value, b.value))
      .map(plain),
    levels: inOrderOfLevels(facets('level').map(plain)),
    kinds: [...facets('kind')].sort((a, b) => b.agencies - a.agencies || nullsLast(a.value, b.value)).map(plain),
    agencies,
  };
}

export async function filterOptions(db: Db, options?: QueryOptions): Promise<FilterOptions> {
  const [years, provinces, levels, kinds, agencies] = await Promise.all([
    db.query(YEARS.text, YEARS.params, YEAR, options),
    db.query(PROVINCES.text, PROVINCES.params, FACET, options),
    db.query(LEVEL_COUNTS.text, LEVEL_COUNTS.params, FACET, options),
    db.query(KINDS.text, KINDS.params, FACET, options),
    db.query(AGENCIES.text, AGENCIES.params, AGENCY, options),
  ]);
  return { years, provinces, levels: inOrderOfLevels(levels), kinds, agencies };
}
