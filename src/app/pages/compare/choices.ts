/** What the address says about a comparison. */
import { MEASURE_CODES, type Measure } from '../../../queries/measures.ts';
import { PEER_DIMENSIONS, type PeerDimension } from '../../../queries/peers.ts';

/** Side by side at once. */
export const MOST = 12;
const USUAL: readonly PeerDimension[] = ['kind', 'level'];
/** In the link where peers need have nothing in common: an empty value would be left out. */
const NONE = 'all';

export function readPeers(text: string | undefined): readonly PeerDimension[] {
  if (text === undefined || text === '') return USUAL;
  const parts = text.split(',');
  return PEER_DIMENSIONS.filter((dimension) => parts.includes(dimension));
}

export function writePeers(by: readonly PeerDimension[]): string {
  if (by.length === 0) return NONE;
  const text = PEER_DIMENSIONS.filter((dimension) => by.includes(dimension)).join(',');
  return text === USUAL.join(',') ? '' : text;
}

export function readMeasure(text: string | undefined): Measure {
  return MEASURE_CODES.find((code) => code === text) ?? 'received';
}
