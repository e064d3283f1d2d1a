/** `data/agencies.csv`: other names of agencies, and places, levels and kinds the parser does not know. Users extend it. */
import { LEVELS, type Level } from '../../schema/form.ts';
import type { Report } from '../../schema/report.ts';
import { UsageError } from '../errors.ts';
import { csvLines } from './csv.ts';
import { toRegionCode } from './fields.ts';

export interface Alias {
  readonly alias: string;
  readonly agency: string;
  readonly kind: string | null;
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: Level | null;
}

export type Aliases = ReadonlyMap<string, readonly Alias[]>;

/** The lines of an alias list; those that begin with `#` in the first field are notes. Throws `UsageError` naming `label` and line. */
export function aliasesOf(text: string, label: string): Aliases {
  const aliases = new Map<string, Alias[]>();
  for (const { line, fields } of csvLines(text, label)) {
    const field = (name: string): string | null => (fields[name] === '' ? null : (fields[name] ?? null));
    const alias = field('alias');
    if (alias?.startsWith('#') === true) continue;
    const agency = field('agency');
    if (alias === null || agency === null) throw new UsageError(`${label}:${line}: alias and agency must be filled`);
    const code = field('region_code');
    const region_code = code === null ? null : toRegionCode(code);
    if (code !== null && region_code === null) throw new UsageError(`${label}:${line}: region_code is ${code}`);
    const level = LEVELS.find((name) => name === field('level')) ?? null;
    if (field('level') !== null && level === null)
      throw new UsageError(`${label}:${line}: level is ${fields['level']}`);
    const entry: Alias = {
      alias,
      agency,
      region_code,
      level,
      kind: field('kind'),
      province: field('province'),
      city: field('city'),
      county: field('county'),
    };
    aliases.set(alias, [...(aliases.get(alias) ?? []), entry]);
  }
  return aliases;
}

/**
 * Replaces an alias by the agency it stands for: the exact name, in the same place. A complete name without a place takes the only
 * line there is; an incomplete name (区审计局) needs the place to be the same, for there are hundreds of them.
 */
export function applyAliases(report: Report, aliases: Aliases): Report {
  const candidates = report.agency === null ? [] : (aliases.get(report.agency) ?? []);
  const matching = candidates.filter((entry) =>
    report.region_code === null
      ? report.agency_complete
      : entry.region_code === report.region_code || (entry.region_code === null && report.agency_complete),
  );
  const [entry, ...others] = matching;
  if (entry === undefined || others.length > 0) return report;
  return {
    ...report,
    agency: entry.agency,
    agency_complete: true,
    kind: entry.kind ?? report.kind,
    region_code: entry.region_code ?? report.region_code,
    province: entry.province ?? report.province,
    city: entry.city ?? report.city,
    county: entry.county ?? report.county,
    level: entry.level ?? report.level,
  };
}
