/** Part 四: fifteen figures under three channels → cells by channel and outcome. */
import { CHANNELS, OUTCOMES } from '../../schema/form.ts';
import { disputePath, type DisputePath } from '../../schema/paths.ts';
import type { DisputeRegion } from '../locate/dispute.ts';
import type { Item } from '../locate/items.ts';
import type { Mode } from './modes.ts';
import { readRows, type RowToRead } from './rows.ts';
import type { Reading } from './slots.ts';
import { channelsAddUp } from './sums.ts';

const PATHS: readonly DisputePath[] = CHANNELS.flatMap((channel) =>
  OUTCOMES.map((outcome) => disputePath(channel, outcome)),
);

export interface DisputeRead {
  /** Fifteen slots in the order of the form; null when the columns stay open. */
  readonly reading: Reading | null;
  readonly paths: readonly DisputePath[];
  readonly header: Item;
  readonly bySums: boolean;
  /** Whether any figure or blank stands under the header. */
  readonly hasFigures: boolean;
}

/** The cells of the table row under the header, or the lines after it. */
function figuresOf(items: readonly Item[], region: DisputeRegion): Pick<RowToRead, 'kind' | 'items'> {
  const after = items.slice(region.header + 1, region.to);
  const headerRow = items[region.header]?.row;
  // A whole table on one line: the figures follow the header in its own row.
  const beside = after.filter((item) => item.rowKind === 'cells' && item.row === headerRow);
  if (beside.some((item) => item.type === 'number')) return { kind: 'cells', items: beside };
  const cells = after.filter((item) => item.rowKind === 'cells' && item.row !== headerRow);
  if (cells.length === 0) return { kind: 'lines', items: after };
  const rows = [...new Set(cells.map((item) => item.row))];
  const withFigures = rows.find((row) => cells.some((item) => item.row === row && item.type === 'number')) ?? rows[0];
  const chosen = cells.filter((item) => item.row === withFigures);
  // A row cut in two by a page break goes on in the next one.
  return { kind: 'cells', items: chosen.length >= PATHS.length ? chosen : cells };
}

export function readDispute(items: readonly Item[], region: DisputeRegion, mode: Mode | null): DisputeRead | null {
  const header = items[region.header];
  if (header === undefined) return null;
  const figures = figuresOf(items, region);
  const row: RowToRead = { ...figures, width: PATHS.length, byHeader: null, judge: channelsAddUp };
  const read = readRows([row], mode).reads[0];
  const only = read?.readings.length === 1 ? read.readings[0] : undefined;
  return {
    reading: only ?? null,
    paths: PATHS,
    header,
    bySums: read?.bySums ?? false,
    hasFigures: figures.items.some((item) => item.type !== 'space'),
  };
}
