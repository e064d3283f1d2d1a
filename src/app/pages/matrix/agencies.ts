/** The agencies that the filters leave, and the reader's own whatever they leave. */
import type { AgencyOption } from '../../../queries/overview/options.ts';
import type { View } from '../../state/app.svelte.ts';

function among(list: readonly string[], value: string | null): boolean {
  return list.length === 0 || (value !== null && list.includes(value));
}

export function agenciesOf({
  data,
  selection,
  mine,
}: Pick<View, 'data' | 'selection' | 'mine'>): readonly AgencyOption[] {
  const { provinces, levels, kinds, agencies } = selection;
  return data.options.agencies.filter(
    ({ agency_id, province, level, kind }) =>
      mine.has(agency_id) ||
      (among(provinces, province) &&
        among(levels, level) &&
        among(kinds, kind) &&
        (agencies.length === 0 || agencies.includes(agency_id))),
  );
}
