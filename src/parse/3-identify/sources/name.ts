/** Settles the agency's name among title, signature, prose and index block. */
import type { AgencySource } from '../../../schema/report.ts';
import { tellsOne } from '../organs/agency.ts';
import { mayCallItself } from './prose.ts';

export interface NamedBy {
  readonly name: string;
  readonly from: AgencySource;
}

export interface NameSources {
  readonly title: string | null;
  readonly signature: string | null;
  /** Full name and short form in the prose. */
  readonly full: string | null;
  readonly short: string | null;
  /** A line of its own below a title that names nobody. */
  readonly byline: string | null;
  readonly index: readonly string[];
  /** What the prose calls its author (局 of 我局). */
  readonly self: string | null;
}

/** 金水区审计局 completes 区审计局 and 审计局. */
function completes(full: string, short: string): boolean {
  return full !== short && full.endsWith(short) && tellsOne(full);
}

/**
 * The index block comes last: it often names the government that runs the site, or its office. A short form counts before a name
 * it contradicts, and is completed by one that ends with it.
 */
export function settleName(sources: NameSources): NamedBy | null {
  const { title, signature, full, byline, short, index, self } = sources;
  const named = (name: string | null, from: AgencySource): readonly NamedBy[] =>
    name === null ? [] : [{ name, from }];
  const inOrder: readonly NamedBy[] = [
    ...named(title, 'title'),
    ...named(signature, 'signature'),
    ...named(full, 'text'),
    ...named(byline, 'title'),
    ...named(short, 'text'),
    ...index.filter((name) => mayCallItself(name, self)).flatMap((name) => named(name, 'index')),
  ];
  const [first] = inOrder;
  if (first === undefined || tellsOne(first.name)) return first ?? null;
  return inOrder.find(({ name }) => completes(name, first.name)) ?? first;
}
