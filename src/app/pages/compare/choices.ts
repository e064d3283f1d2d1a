/** What the address says about a comparison. */
import { LEAST_PEERS } from '../../../charts/kinds/band/model.ts';
import { MEASURE_CODES, type Measure } from '../../../queries/metrics/measures.ts';
import type { AgencyOption } from '../../../queries/overview/options.ts';
import { PEER_DIMENSIONS, type PeerDimension } from '../../../queries/compare/peers.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import { isAdmitted } from '../../filters/admits.ts';

/** Side by side at once. */
export const MAX_COMPARED = 12;
/** From the strictest on: the first that leaves enough peers for percentiles. */
const USUAL: readonly (readonly PeerDimension[])[] = [['kind', 'level'], ['level'], ['kind'], []];
/** In the link where peers need have nothing in common: an empty value would be left out. */
const NONE = 'all';

type Described = Pick<AgencyOption, 'agency_id' | 'kind' | 'level' | 'province'>;

/** What peers have in common where the reader has not said: as much as leaves `LEAST_PEERS` of them in the selection. */
export function usualPeers(
  own: number | undefined,
  agencies: readonly Described[],
  selection: Pick<Selection, 'provinces' | 'levels' | 'kinds'>,
): readonly PeerDimension[] {
  const mine = agencies.find(({ agency_id }) => agency_id === own);
  const others = agencies.filter((one) => one.agency_id !== own && isAdmitted(selection, one));
  const alike = (one: Described, by: PeerDimension): boolean =>
    by === 'size' || (mine !== undefined && mine[by] !== null && one[by] === mine[by]);
  return USUAL.find((rule) => others.filter((one) => rule.every((by) => alike(one, by))).length >= LEAST_PEERS) ?? [];
}

/** null: the link does not say. */
export function readPeers(text: string | undefined): readonly PeerDimension[] | null {
  if (text === undefined || text === '') return null;
  const parts = text.split(',');
  return PEER_DIMENSIONS.filter((dimension) => parts.includes(dimension));
}

export function writePeers(by: readonly PeerDimension[]): string {
  return by.length === 0 ? NONE : PEER_DIMENSIONS.filter((dimension) => by.includes(dimension)).join(',');
}

export function readMeasure(text: string | undefined): Measure {
  return MEASURE_CODES.find((code) => code === text) ?? 'received';
}
