/** A cell a group and year: k of N in words, the share as colour, a diamond where sums of a report do not hold. */
import { formatValue } from '../../../words/format.ts';
import type { CoverageCell, CoverageGroup, CoverageModel, Lang } from '../../model.ts';
import { onToken, rampToken, type Token } from '../../ground/drawing/palette.ts';
import { rowGrid, rowHeight, type PlacedRow } from '../../ground/geometry/rows.ts';
import {
  NO_SHAPES,
  type Bar,
  type Dot,
  type Frame,
  type Label,
  type Layout,
  type Mark,
} from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { unitLabel, yearLabels } from '../../ground/geometry/years.ts';
import { failingLine } from '../../ground/tip-lines.ts';
import { whole } from '../../../words/charts/common.ts';
import { COVERAGE_WORDS } from '../../../words/charts/coverage.ts';

const TOP = 3.2;
const BOTTOM = 0.5;

interface Plot {
  readonly model: CoverageModel;
  readonly frame: Frame;
  readonly left: number;
  readonly size: number;
}

export function coverageHeight({ rows }: CoverageModel, width: number, text: number): number {
  return Math.round(rows.length * rowHeight(width, text) + (TOP + BOTTOM) * text);
}

export function layoutCoverage(model: CoverageModel, frame: Frame): Layout {
  const { width, height, text } = frame;
  const names = model.rows.map(({ label }) => ({ label, mine: false }));
  const grid = rowGrid(names, frame, TOP * text, BOTTOM * text);
  const size = (width - grid.left) / Math.max(1, model.years.length);
  const plot: Plot = { model, frame, left: grid.left, size };
  const cells = model.rows.flatMap((row, index) => {
    const place = grid.rows[index];
    return place === undefined ? [] : row.cells.map((cell, at) => cellShapes(row, cell, at, place, plot));
  });
  const center = (year: number): number => grid.left + (model.years.indexOf(year) + 0.5) * size;
  const unit = unitLabel(model, text);
  return {
    ...NO_SHAPES,
    width,
    height,
    bars: cells.flatMap((cell) => cell.bar),
    dots: cells.flatMap((cell) => cell.dots),
    labels: [
      { ...unit, text: fitText(unit.text, width, text) },
      ...yearLabels(model.years, center, text * 2.7, size, text),
      ...grid.rows.map((place, index) => ({ ...place.label, strong: model.rows[index]?.whole === true })),
      ...cells.flatMap((cell) => cell.labels),
    ],
    marks: cells.map((cell) => cell.mark),
  };
}

interface CellShapes {
  readonly bar: readonly Bar[];
  readonly dots: readonly Dot[];
  readonly labels: readonly Label[];
  readonly mark: Mark;
}

function cellShapes(row: CoverageGroup, cell: CoverageCell, at: number, place: PlacedRow, plot: Plot): CellShapes {
  const { model, frame, left, size } = plot;
  const { text } = frame;
  const { lang } = model;
  const { agencies, reported, failing, year } = cell;
  const share = agencies === 0 ? 0 : reported / agencies;
  const token: Token = rampToken(share);
  const box = {
    x: left + at * size + 1,
    y: place.middle - place.thickness / 2,
    width: size - 2,
    height: place.thickness,
  };
  const ink: Token = reported === 0 ? 'muted' : onToken(token);
  const beside = failing > 0 ? text * 1.2 : text * 0.2;
  const fitting = (room: number): string | undefined =>
    saidOf(cell, share, lang).find((one) => textWidth(one, text) <= room);
  const low = place.thickness < text * 1.05;
  // Where words and diamond have no room beside each other it sits in the corner.
  const corner = failing > 0 && fitting(box.width - beside) !== fitting(box.width - 2);
  const said = low ? undefined : fitting(corner ? box.width - 2 : box.width - beside);
  const middle = box.x + box.width / 2 - (failing > 0 && !corner ? text * 0.5 : 0);
  const diamond = corner
    ? { x: box.x + box.width - text * 0.26, y: box.y + text * 0.26, r: text * 0.2 }
    : { x: box.x + box.width - text * 0.55, y: place.middle, r: text * 0.3 };
  return {
    bar: [reported === 0 ? { ...box, token: 'axis', hollow: true } : { ...box, token }],
    dots:
      failing === 0
        ? []
        : [
            {
              ...diamond,
              ...{ token: ink, shape: 'diamond', hollow: false },
            },
          ],
    labels:
      said === undefined
        ? []
        : [
            {
              ...{ x: middle, y: place.middle + text * 0.35, text: said, anchor: 'middle', token: ink, size: text },
              strong: row.whole,
            },
          ],
    mark: markOf(row, cell, `${row.label}-${year}`, box, model),
  };
}

/** From the fullest to the shortest; whole per cent are cut, for 100 % are all of them. */
function saidOf({ agencies, reported }: CoverageCell, share: number, lang: Lang): readonly string[] {
  const rough = Math.floor(share * 100);
  const figures = [`${whole(reported)}/${whole(agencies)}`, formatValue(share, 'percent', lang)];
  return rough === 0 ? figures : [...figures, `${rough}%`];
}

function markOf(
  row: CoverageGroup,
  { agencies, reported, failing, year, ref }: CoverageCell,
  id: string,
  box: Omit<Bar, 'token'>,
  { lang }: CoverageModel,
): Mark {
  const words = COVERAGE_WORDS[lang];
  return {
    id,
    ...{ x: box.x, y: box.y, width: Math.max(0, box.width), height: box.height },
    anchorX: box.x + box.width / 2,
    anchorY: box.y + box.height / 2,
    title: `${row.label} · ${year}`,
    lines: [
      { label: words.reported, value: whole(reported) },
      { label: words.due, value: whole(agencies) },
      { label: words.share, value: agencies === 0 ? '—' : formatValue(reported / agencies, 'percent', lang) },
      ...failingLine(failing, lang),
    ],
    failing,
    ref,
  };
}
