/** Part 四: fifteen figures under three channels → cells by channel and outcome. */
import { elementAt } from '../../../schema/element-at.ts';
import { CHANNELS, OUTCOMES } from '../../../schema/form.ts';
import { disputePath, type DisputePath } from '../../../schema/paths.ts';
import type { CellVia } from '../../../schema/report.ts';
import type { DisputeRegion } from '../../2-locate/dispute.ts';
import { countOne } from '../../ground/counts.ts';
import type { Item } from '../../2-locate/items.ts';
import { OUTCOME_KEYS } from './channels.ts';
import { outcomesDisordered } from '../matrix/order.ts';
import { withoutCut } from '../matrix/witnesses.ts';
import { lineRow, readLineRow, solid, type Mode } from '../row/modes.ts';
import { isWrapped } from '../row/gather.ts';
import { readRows } from '../row/index.ts';
import { byJoining, bySum } from '../row/ragged.ts';
import { isTraced, read, UNREAD, type RowRead, type RowToRead } from '../row/row.ts';
import { readLineUnder } from '../row/spans.ts';
import { distinct, slotValue, type Reading } from '../row/slots.ts';
import { channelsAddUp, channelsAllTotalled, hasWeight } from '../row/sums.ts';

/** The fifteen cells in the order of the form. */
export const DISPUTE_PATHS: readonly DisputePath[] = CHANNELS.flatMap((channel) =>
  OUTCOMES.map((outcome) => disputePath(channel, outcome)),
);

export interface DisputeRead {
  /** Fifteen slots in the order of the form; null when the columns stay open. */
  readonly reading: Reading | null;
  readonly via: CellVia;
  readonly header: Item;
  /** Whether any figure or blank stands under the header. */
  readonly hasFigures: boolean;
}

const OUTCOME_STARTS: readonly RegExp[] = [/^结果/, /^结果/, /^其/, /^尚未/, /^总计/];

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
  const of = (row: number): readonly Item[] => cells.filter((item) => item.row === row);
  const figuresIn = (row: number): number => of(row).filter(({ type }) => type === 'number').length;
  const filled = rows.filter((row) => figuresIn(row) > 0);
  // A number alone in a row beside a whole one may be a page's.
  const whole = filled.filter(
    (row) => of(row).length >= DISPUTE_PATHS.length && (figuresIn(row) > 1 || filled.length === 1),
  );
  const withFigures = whole[0] ?? filled[0] ?? rows[0];
  const chosen = cells.filter((item) => item.row === withFigures);
  // A row cut in two by a page break goes on in the next one.
  return { kind: 'cells', items: chosen.length >= DISPUTE_PATHS.length ? chosen : cells };
}

/** Ways to write blanks that the fifteen lines may follow, beside the one the matrix shows. */
const PLAIN_WAYS: readonly Mode[] = [
  { type: 'space' },
  { type: 'plain' },
  { type: 'bars', closed: false },
  { type: 'bars', closed: true },
];

/** Whether the last channel alone states figures without a total: the white line at its end may be layout, and a cell above it lost. */
function endsInLayout(reading: Reading): boolean {
  const lacking = [0, 5, 10]
    .map((from) => reading.slice(from, from + OUTCOMES.length))
    .map((channel) => hasWeight(channel) && slotValue(channel.at(-1) ?? null) === null);
  return lacking.indexOf(true) === 2;
}

/** The lines after the header as fifteen columns; null where they are not as many. */
function readLines(row: RowToRead, mode: Mode | null): RowRead | null {
  const line = lineRow(row);
  const found = PLAIN_WAYS.flatMap((way) => {
    const reading = readLineRow(line, way);
    return reading === null ? [] : [{ way, reading }];
  });
  const readings = distinct(found.map(({ reading }) => reading));
  const [only, ...others] = readings;
  // White lines may be layout: only where the matrix has them for blank cells are they a trace.
  const traced = found.some(({ way }) => way.type !== 'space' || mode?.type === 'space');
  if (only !== undefined && others.length === 0 && traced) return read(only, 'count');
  if (only !== undefined) return bySum(readings, row.judge);
  const byHeights = readHeights(row, mode);
  if (byHeights !== null) return read(byHeights, 'count');
  const byGaps = mode?.type === 'gap' ? readGaps(row, mode) : [];
  return byGaps.length === 0 ? null : bySum(byGaps, row.judge);
}

/**
 * By the lines alone, where the matrix' own tell how high blanks are: the first figure stands right below the header, and the row is
 * as high as its fifteen cells; below the last one the text may go on a little nearer. null for any other.
 */
function readHeights(row: RowToRead, mode: Mode | null): Reading | null {
  const figures = solid(row);
  if (mode?.type !== 'gap' || !mode.told || mode.cell !== mode.blank || figures[0]?.lines !== mode.cell) return null;
  const height = figures.reduce((sum, { lines }) => sum + lines, row.below);
  return Math.ceil(height / mode.cell) === row.width + 1 ? readLineRow(lineRow(row), mode) : null;
}

/** By the gap that a blank widens. Above the first figure stands a header, not a label: its gap may be wider. */
function readGaps(row: RowToRead, mode: Mode): readonly Reading[] {
  const strict = readLineRow(lineRow(row), mode);
  // Right below the header no blank can have been.
  const near = mode.type === 'gap' && mode.told && solid(row)[0]?.lines === mode.cell;
  if (near) return strict === null ? [] : [strict];
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

/** Whether every line of figures holds whole channels. */
function inChannels(items: readonly Item[]): boolean {
  const lines = new Map<number, number>();
  for (const { row, type } of items) if (type !== 'space') countOne(lines, row);
  return [...lines.values()].every((count) => count % OUTCOMES.length === 0);
}

/** Whether every cell stands in a line of its own, where a white line may be a cell or layout. */
function isCellALine(items: readonly Item[]): boolean {
  return new Set(items.map(({ row }) => row)).size === items.length;
}

/** The columns of totals. */
const TOTALS = CHANNELS.map((_, i) => (i + 1) * OUTCOMES.length - 1);

/** How a header names an outcome, whole or in the first line of a narrow cell. */
const FIRST_PIECES = /^(?:结果(?:维持|纠正)?|其[他它](?:结果)?|尚未(?:审结)?|总计)$/;

/** The header words of the fifteen columns in running text, from left to right; null when they are not just as many. */
function outcomeWords(items: readonly Item[], { from, header }: DisputeRegion): readonly Item[] | null {
  const words = items
    .slice(from, header + 1)
    .filter(({ rowKind, key }) => rowKind === 'line' && FIRST_PIECES.test(key));
  const columns = new Map<number, Item>();
  for (const word of words) if (!columns.has(word.x[0])) columns.set(word.x[0], word);
  const found = [...columns.values()].sort((a, b) => a.x[0] - b.x[0]);
  const inTurn = found.every(({ key }, i) => OUTCOME_STARTS[i % OUTCOMES.length]?.test(key) === true);
  return found.length === DISPUTE_PATHS.length && inTurn ? found : null;
}

/** The reading, its last total in doubt where the line ends in it and it is no more than the first digits of its sum: the page may have been cut there. */
function withoutCutEnd(reading: Reading): Reading {
  const [before, last] = reading.slice(-2);
  if (!before || !last || before.row !== last.row) return reading;
  const from = reading.length - OUTCOMES.length;
  return [...reading.slice(0, from), ...withoutCut(reading.slice(from), last.x[1])];
}

/** Cells that were lost leave too many ways to put the others: each channel has to state its total. */
function readFigures(row: RowToRead, mode: Mode | null, header: readonly Item[] | null): RowRead {
  if (row.wrapped) return byJoining(row);
  const byLines = row.kind === 'lines' ? readLines(row, mode) : null;
  if (byLines !== null) return byLines;
  const under = header === null ? null : readLineUnder(solid(row), header, TOTALS);
  if (under !== null) return { readings: [under], via: 'position', placed: true };
  const found = readRows([row], { mode, proof: null, header }).reads[0] ?? UNREAD;
  return solid(row).length < row.width && found.via === 'sums' && !found.readings.every(channelsAllTotalled)
    ? UNREAD
    : found;
}

/** Fifteen cells that all left a trace are believed, whatever they add up to; others only where channels add up and none contradicts. */
function believed(found: RowRead, reading: Reading, inOrder: boolean): boolean {
  if (isTraced(found) && inOrder) return true;
  const blank = reading.every((slot) => slotValue(slot) === null);
  return blank || (channelsAddUp(reading) === true && hasWeight(reading));
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
  const found = readFigures(
    {
      ...figures,
      bare: false,
      wrapped: figures.kind === 'lines' && isWrapped(figures.items, undefined) && !inChannels(figures.items),
      above: 0,
      below: items[region.to]?.type === 'word' ? elementAt(items, region.to).lines : Infinity,
      gap: null,
      width: DISPUTE_PATHS.length,
      block: 0,
      byHeader: null,
      judge: channelsAddUp,
    },
    mode,
    outcomeWords(items, region),
  );
  const [only, ...others] = found.readings;
  const ordered = !outcomesDisordered(items, region.from, region.header + 1, OUTCOME_KEYS);
  const stated =
    only !== undefined &&
    others.length === 0 &&
    ordered &&
    !(isCellALine(figures.items) && endsInLayout(only)) &&
    believed(found, only, orderly || figures.kind === 'cells');
  return {
    reading: stated ? withoutCutEnd(only) : null,
    via: found.via,
    header,
    hasFigures: figures.items.some((item) => item.type !== 'space'),
  };
}
