import { elementAt } from '../../../schema/element-at.ts';

/** Neighbours that touch and therefore move together: the mean of where they want to be, without their gaps. */
interface Cluster {
  readonly count: number;
  readonly mean: number;
}

/**
 * Moves positions apart to at least `gap` px, within `[low, high]`, keeping their order and as close as can be to where they
 * want to be (least squares, by pooling neighbours). The order of the result is that of `wanted`. When there is no room for
 * all, they are spread evenly.
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => elementAt(wanted, a) - elementAt(wanted, b));
  const step = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
  const highest = high - step * (wanted.length - 1);
  const clusters: Cluster[] = [];
  order.forEach((index, place) => {
    let cluster: Cluster = { count: 1, mean: elementAt(wanted, index) - place * step };
    for (let before = clusters.pop(); before !== undefined; before = clusters.pop()) {
      if (before.mean <= cluster.mean) {
        clusters.push(before);
        break;
      }
      const count = before.count + cluster.count;
      cluster = { count, mean: (before.mean * before.count + cluster.mean * cluster.count) / count };
    }
    clusters.push(cluster);
  });
  const means = clusters.flatMap(({ count, mean }) => new Array<number>(count).fill(mean));
  const placed = new Array<number>(wanted.length).fill(low);
  order.forEach((index, place) => {
    placed[index] = Math.max(low, Math.min(elementAt(means, place), highest)) + place * step;
  });
  return placed;
}
