/** Reports → agencies. Only complete names of the same place are one agency; a partial name stays with its own report. */
import type { Level } from '../../schema/form.ts';
import { compareNullable, compareText, firstDecision } from '../order.ts';
import type { Head } from './head.ts';

export interface Agency {
  readonly name: string;
  readonly complete: boolean;
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: Level | null;
  readonly kind: string | null;
  /** In the order of `compareHeads`. */
  readonly reports: readonly Head[];
}

/** The agencies in their order in the table: province, region, name; a partial name also by file. */
export function agenciesOf(heads: readonly Head[]): readonly Agency[] {
  const groups = new Map<string, Head[]>();
  for (const head of heads) {
    const place = [head.agency, head.region_code, head.province, head.city, head.county];
    const key = JSON.stringify(head.complete ? place : [head.key]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [head]);
    else group.push(head);
  }
  return [...groups.values()].map((group) => toAgency(group)).sort(compareAgencies);
}

function toAgency(group: readonly Head[]): Agency {
  const reports = [...group].sort(compareSources);
  const [first] = reports;
  if (first === undefined) throw new Error('an agency without a report');
  return {
    name: first.agency ?? `未具名机关（${first.file}）`,
    complete: first.complete,
    region_code: first.region_code,
    province: first.province,
    city: first.city,
    county: first.county,
    level: prevailing(reports, (head) => head.level),
    kind: prevailing(reports, (head) => head.kind),
    reports,
  };
}

/** What most reports say; of equals what the latest says. Null only when none says anything. */
function prevailing<T extends string>(reports: readonly Head[], value: (head: Head) => T | null): T | null {
  const votes = new Map<T, { count: number; year: number; published: string }>();
  for (const head of reports) {
    const said = value(head);
    if (said === null) continue;
    const before = votes.get(said) ?? { count: 0, year: 0, published: '' };
    const year = Math.max(before.year, head.year ?? 0);
    const published = [before.published, head.published ?? ''].sort(compareText)[1] ?? '';
    votes.set(said, { count: before.count + 1, year, published });
  }
  const ranked = [...votes].sort(([nameA, a], [nameB, b]) =>
    firstDecision(b.count - a.count, b.year - a.year, compareText(b.published, a.published), compareText(nameA, nameB)),
  );
  return ranked[0]?.[0] ?? null;
}

function compareAgencies(a: Agency, b: Agency): number {
  return firstDecision(
    compareNullable(a.province, b.province),
    compareNullable(a.region_code, b.region_code),
    compareText(a.name, b.name),
    compareNullable(a.city, b.city),
    compareNullable(a.county, b.county),
    Number(b.complete) - Number(a.complete),
    compareFirstSources(a, b),
  );
}

function compareFirstSources(a: Agency, b: Agency): number {
  const [firstA] = a.reports;
  const [firstB] = b.reports;
  return firstA === undefined || firstB === undefined ? 0 : compareSources(firstA, firstB);
}

/** A total order of reports by where they come from. */
export function compareSources(a: Head, b: Head): number {
  return firstDecision(
    compareText(a.file, b.file),
    compareText(a.source, b.source),
    compareText(a.sha256, b.sha256),
    a.index - b.index,
    a.key - b.key,
  );
}
