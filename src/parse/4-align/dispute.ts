/** Part 四: fifteen figures under three channels → cells by channel and outcome. */
import { CHANNELS, OUTCOMES } from '../../schema/form.ts';
import { disputePath, type DisputePath } from '../../schema/paths.ts';
import type { DisputeRegion } from '../2-locate/dispute.ts';
import type { Item } from '../2-locate/items.ts';
import { OUTCOME_KEYS } from './channels.ts';
import { outcomesDisordered } from './order.ts';
import { lineRow, readLineRow, solid, type Mode } from './modes.ts';
import { bySum, readRows, UNREAD, type RowRead, type RowToRead } from './rows.ts';
import type { Reading } from './slots.ts';
import { channelsAddUp, channelsAllTotalled, channelsPlausible, hasWeight } from './sums.ts';

/** The fifteen cells in the order of the form. */
export const DISPUTE_PATHS: readonly DisputePath[] = CHANNELS.flatMap((channel) =>
  OUTCOMES.map((outcome) => disputePath(channel, outcome)),
);

export interface DisputeRead {
  /** Fifteen slots in the order of the form; null when the columns stay open. */
  readonly reading: Reading | null;
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
  if (beside.some((item) => item.type === 'number')) {
    return {
      kind: 'cells',
      items: beside.length >= DISPUTE_PATHS.length ? beside : after.filter((item) => item.rowKind === 'cells'),
    };
  }
  const cells = after.filter((item) => item.rowKind === 'cells' && item.row !== headerRow);
  if (cells.length === 0) return { kind: 'lines', items: after };
  const rows = [...new Set(cells.map((item) => item.row))];
  const withFigures = rows.find((row) => cells.some((item) => item.row === row && item.type === 'number')) ?? rows[0];
  const chosen = cells.filter((item) => item.row === withFigures);
  // A row cut in two by a page break goes on in the next one.
  return { kind: 'cells', items: chosen.length >= DISPUTE_PATHS.length ? chosen : cells };
}

/** Ways to write blanks that the fifteen lines may follow, beside the one the matrix shows. */
const PLAIN_WAYS: readonly Mode[] = [{ type: 'space' }, { type: 'plain' }, { type: 'bars' }];

/** The lines after the header as fifteen columns. Above the first figure stands a header, not a label: its gap may be wider. */
function lineReadings(row: RowToRead, mode: Mode | null): Reading[] {
  const line = lineRow(row);
  const found = PLAIN_WAYS.map((way) => readLineRow(line, way)).filter((reading) => reading !== null);
  if (found.length > 0 || mode?.type !== 'gap') return found;
  const strict = readLineRow(line, mode);
  // Where the gap below the header is an ordinary one the sums of the channels hold without any shifting.
  return strict !== null && channelsAddUp(strict) === true && hasWeight(strict) ? [strict] : gapReadings(row, mode);
}

/** Every place in the row at which the figures, with the blanks between them, may begin. */
function gapReadings(row: RowToRead, mode: Mode): Reading[] {
  const figures = solid(row);
  const first = figures[0];
  if (mode.type !== 'gap' || first === undefined) return [];
  const started = readLineRow(lineRow({ ...row, items: [{ ...first, lines: mode.cell }, ...figures.slice(1)] }), mode);
  if (started === null) return [];
  const spare = started.length - 1 - started.findLastIndex((slot) => slot !== null);
  return Array.from({ length: spare + 1 }, (_, blanks) => [
    ...Array.from({ length: blanks }, () => null),
    ...started.slice(0, started.length - blanks),
  ]);
}

/** Cells that were lost leave too many ways to put the others: each channel has to state its total. */
function readFigures(row: RowToRead, mode: Mode | null): RowRead {
  if (row.kind === 'lines') {
    const readings = lineReadings(row, mode);
    if (readings.length > 0) return bySum(readings, row.judge);
  }
  const read = readRows([row], { mode, proof: null, header: null }).reads[0] ?? UNREAD;
  const lacking = solid(row).length < DISPUTE_PATHS.length;
  return lacking && read.bySums && !read.readings.every(channelsAllTotalled) ? UNREAD : read;
}

/**
 * Reads the figures under one header of part 四; null when the header is not among the items. In running text that is not `orderly`
 * every channel has to add up.
 */
export function readDispute(
  items: readonly Item[],
  region: DisputeRegion,
  mode: Mode | null,
  orderly: boolean,
): DisputeRead | null {
  const header = items[region.header];
  if (header === undefined) return null;
  const figures = figuresOf(items, region);
  const read = readFigures(
    { ...figures, bare: false, above: 0, gap: null, width: DISPUTE_PATHS.length, byHeader: null, judge: channelsAddUp },
    mode,
  );
  const only = read.readings.length === 1 ? read.readings[0] : undefined;
  const proved = only !== undefined && channelsAddUp(only) === true && hasWeight(only);
  const believed = proved || (only !== undefined && channelsPlausible(only) && (orderly || figures.kind === 'cells'));
  const ordered = !outcomesDisordered(items, region.from, region.header + 1, OUTCOME_KEYS);
  return {
    reading: believed && ordered ? (only ?? null) : null,
    header,
    bySums: read.bySums,
    hasFigures: figures.items.some((item) => item.type !== 'space'),
  };
}
