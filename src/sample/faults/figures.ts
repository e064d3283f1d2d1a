/** Faults of the figures themselves: broken sums, copies, breaks between years. Each breaks what its code says. */
import { CHANNELS, requestRowsOf, type StandardForm } from '../../schema/form.ts';
import { disputePath, proactivePath, requestPath, type CellPath } from '../../schema/paths.ts';
import { countAt, type Counts } from '../figures/counts.ts';
import type { Random } from '../random.ts';
import type { Fault, FaultCode } from './codes.ts';

export interface FigureContext {
  readonly random: Random;
  readonly form: StandardForm;
  /** The year before on the same form; null when there is no such report. */
  readonly before: Counts | null;
}

type Planted = Fault | null;
type Planter = (counts: Map<CellPath, number>, context: FigureContext) => Planted;

function shift(counts: Map<CellPath, number>, path: CellPath, by: number): void {
  counts.set(path, countAt(counts, path) + by);
}

const slipOf = (random: Random): number => 1 + random.int(3);

const PLANTERS: Readonly<Partial<Record<FaultCode, Planter>>> = {
  'row-sum': (counts, { random, form }) => {
    const row = random.pick(requestRowsOf(form).filter((code) => code !== 'total'));
    const path = requestPath(row, 'total');
    const meant = countAt(counts, path);
    shift(counts, path, slipOf(random));
    return { code: 'row-sum', path, meant };
  },
  balance: (counts, { random }) => {
    const path = requestPath('new', 'natural');
    const meant = countAt(counts, path);
    const by = slipOf(random);
    shift(counts, path, by);
    shift(counts, requestPath('new', 'total'), by);
    return { code: 'balance', path, meant };
  },
  outcomes: (counts, { random }) => {
    const path = requestPath('granted', 'natural');
    const meant = countAt(counts, path);
    const by = slipOf(random);
    shift(counts, path, by);
    shift(counts, requestPath('granted', 'total'), by);
    return { code: 'outcomes', path, meant };
  },
  'channel-sum': (counts, { random }) => {
    const path = disputePath(random.pick(CHANNELS), 'total');
    const meant = countAt(counts, path);
    shift(counts, path, slipOf(random));
    return { code: 'channel-sum', path, meant };
  },
  'disclosed-over-total': (counts, { random }) => {
    const path = proactivePath('normative', 'disclosed');
    const meant = countAt(counts, path);
    counts.set(path, countAt(counts, proactivePath('normative', 'total')) + slipOf(random));
    return { code: 'disclosed-over-total', path, meant };
  },
  'carry-over': (counts, { before }) => {
    const path = requestPath('carried_in', 'natural');
    const meant = countAt(counts, path);
    if (before === null || countAt(counts, requestPath('new', 'natural')) === 0) return null;
    shift(counts, path, 1);
    shift(counts, requestPath('carried_in', 'total'), 1);
    shift(counts, requestPath('new', 'natural'), -1);
    shift(counts, requestPath('new', 'total'), -1);
    return { code: 'carry-over', path, meant };
  },
  'valid-flow': (counts, { random, before }) => {
    if (before === null) return null;
    const path = proactivePath('normative', 'valid');
    const meant = countAt(counts, path);
    shift(counts, path, slipOf(random));
    return { code: 'valid-flow', path, meant };
  },
  'copied-matrix': (counts, { before }) => {
    if (before === null || countAt(before, requestPath('new', 'total')) === 0) return null;
    for (const [path, count] of before) if (path.startsWith('requests.')) counts.set(path, count);
    return { code: 'copied-matrix', path: 'requests' };
  },
};

/** Plants the drawn faults of the figures in `counts`; gives those that applied. */
export function plantFigureFaults(
  counts: Map<CellPath, number>,
  drawn: ReadonlySet<FaultCode>,
  context: FigureContext,
): readonly Fault[] {
  return [...drawn].flatMap((code) => {
    const planted = PLANTERS[code]?.(counts, context) ?? null;
    return planted === null ? [] : [planted];
  });
}
