/** Which agencies the filters leave. */
import type { AgencyOption } from '../../queries/overview/options.ts';
import type { Selection } from '../../queries/db/selection.ts';

/** Whether a list of choices admits a value: an empty one admits all, a value that is not known passes no other. */
export function admits<T>(choices: readonly T[], value: T | null): boolean {
  return choices.length === 0 || (value !== null && choices.includes(value));
}

type Described = Pick<AgencyOption, 'province' | 'level' | 'kind'>;

/** By places, levels and kinds; which agencies are chosen does not matter. */
export function isAdmitted(
  { provinces, levels, kinds }: Pick<Selection, 'provinces' | 'levels' | 'kinds'>,
  { province, level, kind }: Described,
): boolean {
  // The data may have a level that the form does not know.
  const known: readonly string[] = levels;
  return admits(provinces, province) && admits(known, level) && admits(kinds, kind);
}
