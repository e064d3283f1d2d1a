/** The table of part 四: one row of fifteen figures under three header rows. */
import { CHANNELS, OUTCOMES } from '../../schema/form.ts';
import { disputePath, type CellPath } from '../../schema/paths.ts';
import { label, type Grid, type GridCell } from './grid.ts';
import { header, type Style } from './style.ts';
import { DISPUTE_HEADERS, OUTCOME_HEADERS } from './wording.ts';

export function disputesGrid(style: Style, textOf: (path: CellPath) => string): Grid {
  const outcomes = (rowSpan: number): readonly GridCell[] =>
    OUTCOMES.map((outcome) => label(header(OUTCOME_HEADERS[outcome], style), 1, rowSpan));
  const width = OUTCOMES.length;
  return {
    columns: CHANNELS.length * width,
    headerRows: 3,
    rows: [
      [label(DISPUTE_HEADERS.review, width), label(DISPUTE_HEADERS.litigation, 2 * width)],
      [
        ...outcomes(2),
        label(DISPUTE_HEADERS.litigation_direct, width),
        label(DISPUTE_HEADERS.litigation_after_review, width),
      ],
      [...outcomes(1), ...outcomes(1)],
      CHANNELS.flatMap((channel) =>
        OUTCOMES.map((outcome) => {
          const path = disputePath(channel, outcome);
          return { text: textOf(path), colSpan: 1, rowSpan: 1, path };
        }),
      ),
    ],
  };
}
